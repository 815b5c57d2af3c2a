import { expect, test } from 'vitest';
import type { Codebook, CodebookId } from '../codebook/label';
import { codebookOf, type ForeignCodebook } from './foreign-codebook';

const NOW = '2026-05-01T00:00:00.000Z';
const OWN = 'aaaaaaaa-0000-4000-8000-000000000001';

const FILE: ForeignCodebook = {
  unit: null,
  documents: [],
  codebookName: 'Theirs',
  skipped: [],
  labels: [
    {
      key: OWN,
      name: 'Claim',
      parent: null,
      definition: 'What is said.',
      color: '#123456',
      shortcut: 'c',
      whenNot: 'Never.',
      pattern: 'wavy',
    },
    {
      key: 'b',
      name: 'Causal',
      parent: OWN,
      definition: '',
      color: null,
      shortcut: 'c',
      archived: true,
    },
  ],
};

const needs = { name: 'file', now: NOW, here: () => undefined };

test('what the file says is kept, the rest is as for a new label', () => {
  const { codebook, labels } = codebookOf(FILE, needs);
  expect(codebook).toMatchObject({ name: 'Theirs', created: NOW });
  expect(labels).toMatchObject([
    {
      name: 'Claim',
      definition: 'What is said.',
      color: '#123456',
      shortcut: 'c',
      whenNot: 'Never.',
      whenToUse: '',
      pattern: 'wavy',
      archived: false,
    },
    { name: 'Causal', parentId: labels[0]?.id, shortcut: null, archived: true },
  ]);
});

test("ids are made of names: a file's own may be those of another codebook here", () => {
  const first = codebookOf(FILE, needs);
  const again = codebookOf(FILE, { ...needs, now: '2027-01-01T00:00:00.000Z' });
  expect(first.labels.map(({ id }) => id)).not.toContain(OWN);
  expect(again.labels.map(({ id }) => id)).toEqual(first.labels.map(({ id }) => id));
});

test('one that came in before is as old as it is there', () => {
  const { codebook } = codebookOf(FILE, needs);
  const here: Codebook = { ...codebook, name: 'Renamed', modified: '2026-06-01T00:00:00.000Z' };
  const again = codebookOf(FILE, {
    ...needs,
    here: (id: CodebookId) => (id === codebook.id ? here : undefined),
  });
  expect(again.codebook).toEqual({ ...here, modified: NOW });
});
