import { describe, expect, it } from 'vitest';
import { defaultCodebook } from '../codebook/default-codebook';
import type { ForeignFile, ForeignLabel } from '../transfer/foreign';
import { matchCodebook } from './match-codebook';

const NOW = '2026-08-24T09:00:00.000Z';

const label = (name: string, fields: Partial<ForeignLabel> = {}): ForeignLabel => ({
  key: name,
  name,
  parent: null,
  definition: '',
  color: null,
  shortcut: null,
  ...fields,
});

function fileWith(labels: readonly ForeignLabel[], used: readonly string[] = []): ForeignFile {
  const mark = {
    id: '',
    parts: [],
    labels: used,
    note: '',
    reader: '',
    created: null,
    modified: null,
    raw: {},
  };
  const document = { key: '', title: '', text: null, source: '', language: '', links: [] };
  return {
    unit: null,
    documents: [{ ...document, marks: [mark] }],
    labels,
    codebookName: '',
    skipped: [],
  };
}

const match = (file: ForeignFile) => matchCodebook(file, [defaultCodebook()], 'class', NOW);

describe('labels of another tool', () => {
  it('are those of a codebook that knows all of their names, whatever their case', () => {
    const found = match(fileWith([label('claim')], ['EVIDENCE ', 'claim']));
    expect(found.isNew).toBe(false);
    expect([...found.labelIds.keys()]).toEqual(['claim', 'EVIDENCE ']);
  });

  it('are the same however their letters are composed', () => {
    const composed = matchCodebook(fileWith([label('Thèse')]), [], 'class', NOW).parts;
    const found = matchCodebook(fileWith([label('The\u0300se')]), [composed], 'class', NOW);
    expect(found).toMatchObject({ isNew: false, parts: { codebook: composed.codebook } });
  });

  it('are known by their ids, whatever they are called', () => {
    const [first] = defaultCodebook().labels;
    const found = match(fileWith([label('Behauptung', { key: first!.id })]));
    expect(found).toMatchObject({ isNew: false });
    expect(found.labelIds.get(first!.id)).toBe(first!.id);
  });

  it('make a codebook of their own as soon as one is not known', () => {
    const file = fileWith(
      [
        label('Claim', { color: '#ff0000', shortcut: 'c', definition: 'What is said.' }),
        label('Sub', { parent: 'Claim' }),
      ],
      ['Tone'],
    );
    const { isNew, parts, labelIds } = match(file);
    expect(isNew).toBe(true);
    expect(parts.codebook.name).toBe('class');
    expect(parts.labels).toMatchObject([
      {
        name: 'Claim',
        color: '#ff0000',
        shortcut: 'c',
        definition: 'What is said.',
        parentId: null,
      },
      { name: 'Sub', parentId: labelIds.get('Claim'), shortcut: '2' },
      { name: 'Tone', parentId: null, shortcut: '3' },
    ]);
    expect(match(file).parts).toEqual(parts);
  });
});
