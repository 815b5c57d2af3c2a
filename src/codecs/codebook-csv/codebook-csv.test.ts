import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { present } from '../../lib/assert';
import { utf8Bytes } from '../../lib/utf8';
import { randomArticles, tortureArticle } from '../../domain/transfer/testing/export-samples';
import type { CodebookParts } from '../../domain/transfer/bundle';
import { parseCodebookCsv } from './parse';
import { serializeCodebookCsv } from './serialize';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

function read(text: string) {
  return parseCodebookCsv([{ path: 'codes.csv', bytes: new Uint8Array(utf8Bytes(text)) }]);
}

function labelsOf(text: string) {
  const parsed = read(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value.labels.map(({ name, parent, definition }) => ({ name, parent, definition }));
}

test('nothing of a codebook is lost on the way out and in', () => {
  const random = Array.from({ length: 40 }, (_, seed) => randomArticles(seed, 6, sha)).flat();
  const all: readonly CodebookParts[] = [tortureArticle(), ...random].flatMap(
    ({ codebooks }) => codebooks,
  );
  for (const parts of all.filter(({ labels }) => labels.length > 0)) {
    const { files, losses } = serializeCodebookCsv(parts);
    expect(losses).toEqual([]);
    const parsed = read(String(files[0]?.content));
    const came = new Map(parsed.ok ? parsed.value.labels.map((one) => [one.key, one]) : []);
    expect(parsed.ok && parsed.value.codebookName).toBe(parts.codebook.name);
    for (const label of parts.labels) {
      const { name, definition, whenToUse, whenNot, example, color, pattern, archived } = label;
      expect(came.get(label.id)).toMatchObject({
        definition,
        whenToUse,
        whenNot,
        example,
        color,
        pattern,
        archived,
        name: name === '' ? label.id : name,
        parent: label.parentId,
        shortcut: label.shortcut,
      });
    }
  }
});

test('the columns are those of a table of codes', () => {
  const parts = present(tortureArticle().codebooks[0], 'a codebook');
  const [first] = String(serializeCodebookCsv(parts).files[0]?.content).split('\r\n');
  expect(first).toBe(
    '\ufeffcode_id,code,code_path,parent_id,definition,when_to_use,when_not,example,color,pattern,shortcut,archived,codebook_id,codebook',
  );
});

test.each([
  ['tag', 'tag,description\nClaim,A statement\nFraming,\n'],
  ['name', 'name;description\nClaim;A statement\nFraming;\n'],
  ['path', 'path,description\nClaim,A statement\nFraming,\n'],
])('a codebook of Taguette by its %s', (_, text) => {
  expect(labelsOf(text)).toEqual([
    { name: 'Claim', parent: null, definition: 'A statement' },
    { name: 'Framing', parent: null, definition: '' },
  ]);
});

test('a dot nests only where there is a tag for what stands before it', () => {
  expect(labelsOf('tag\nactor.state\nactor\nactor.state.eu\nv1.2\n')).toEqual([
    { name: 'actor', parent: null, definition: '' },
    { name: 'state', parent: 'actor', definition: '' },
    { name: 'eu', parent: 'actor.state', definition: '' },
    { name: 'v1.2', parent: null, definition: '' },
  ]);
});

test('a parent by its name, and a circle', () => {
  expect(labelsOf('Code,Parent\nB,A\nA,\nC,D\nD,C\n')).toEqual([
    { name: 'A', parent: null, definition: '' },
    { name: 'B', parent: 'A', definition: '' },
    { name: 'D', parent: null, definition: '' },
    { name: 'C', parent: 'D', definition: '' },
  ]);
});

test.each([
  ['nothing', '\ufeff', { kind: 'nothing-in-it' }],
  ['no label', 'code\n', { kind: 'nothing-in-it' }],
  ['no column of names', 'a,b\n1,2\n', { kind: 'lacks', what: 'code' }],
  ['an open quote', 'code\n"A\n', { kind: 'broken', where: 'row 2', what: '"' }],
])('%s is refused', (_, text, error) => {
  expect(read(text)).toEqual({ ok: false, error });
});
