import { expect, test } from 'vitest';
import { serializeCodebook } from '../../../codecs/codebook-json/serialize';
import { defaultCodebook } from '../../../domain/codebook/default-codebook';
import { en } from '../../../messages/en';
import { codebook } from '../../../messages/en/codebook';
import { addWords } from '../../../messages/late-words';
import { createTranslate } from '../../../messages/messages';
import { readCodebookFiles, type ReadableFile } from './read-codebook-file';

addWords(codebook);

const t = createTranslate(en, 'en');

const needs = { t, now: '2026-05-01T00:00:00.000Z', here: () => undefined };

function file(text: string, name = 'mine.json'): ReadableFile {
  const { buffer, byteLength } = new TextEncoder().encode(text);
  return { name, size: byteLength, arrayBuffer: () => Promise.resolve(buffer) };
}

test('reads back what was written', async () => {
  const parts = defaultCodebook();
  const read = await readCodebookFiles([file(serializeCodebook(parts))], needs);
  expect(read).toMatchObject({ ok: true, value: { ...parts, isForeign: false } });
});

test.each([
  ['', '“mine.json” is empty.'],
  ['{"format": "postil', '“mine.json” breaks off in the middle: it was cut short on its way here.'],
  ['{"format": "other"}', '“mine.json” is not a codebook file.'],
  ['[]', '“mine.json” is not a codebook file.'],
  [
    '{"format": "postil", "formatVersion": "1.0.0"}',
    '“mine.json” holds articles too. Open it with “Open files”: its codebook comes with it.',
  ],
])('%j is refused with a sentence', async (text, sentence) => {
  expect(await readCodebookFiles([file(text)], needs)).toEqual({ ok: false, error: sentence });
});

test('a huge file is not even read', async () => {
  const huge = { ...file(''), size: 1e9, arrayBuffer: () => Promise.reject(new Error('read')) };
  expect(await readCodebookFiles([huge], needs)).toMatchObject({ ok: false });
});

test('a file that is gone by now', async () => {
  const gone = { ...file(''), arrayBuffer: () => Promise.reject(new Error('gone')) };
  expect(await readCodebookFiles([gone], needs)).toEqual({
    ok: false,
    error: '“mine.json” could not be read.',
  });
});

const THREE = ['Claim', 'Evidence', 'Place'];

test.each([
  ['labels.json', JSON.stringify(THREE.map((text) => ({ text, suffix_key: null })))],
  [
    'config.xml',
    `<View><Labels name="l" toName="t">${THREE.map((value) => `<Label value="${value}"/>`).join('')}</Labels><Text name="t" value="$text"/></View>`,
  ],
  ['codes.csv', `tag,description\n${THREE.join(',\n')},`],
  ['annotation.conf', `[entities]\n${THREE.join('\n')}\n[relations]\n[events]\n[attributes]\n`],
  [
    'codes.qdc',
    `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${THREE.map((name, at) => `<Code guid="0000000${at}-0000-4000-8000-000000000000" name="${name}" isCodable="true"/>`).join('')}</Codes></CodeBook>`,
  ],
])('%s comes in as a codebook of its own', async (name, text) => {
  const read = await readCodebookFiles([file(text, name)], needs);
  if (!read.ok) throw new Error(read.error);
  expect(read.value.isForeign).toBe(true);
  expect(read.value.codebook.name).toBe(name.replace(/\.\w+$/, ''));
  expect(read.value.labels.map((label) => label.name)).toEqual(THREE);
  expect(read.value.labels.map(({ shortcut }) => shortcut)).toEqual([null, null, null]);
});

test("another tool's file says of a label what it does not leave empty", async () => {
  const rows =
    'code,definition,color,archived,when_to_use\nA,,#AABBCC,,\nB,What it is,,yes,Often\n';
  const read = await readCodebookFiles([file(rows, 'codes.csv')], needs);
  if (!read.ok) throw new Error(read.error);
  expect([...(read.value.said?.values() ?? [])]).toEqual([
    { color: '#aabbcc', archived: false },
    { definition: 'What it is', whenToUse: 'Often', archived: true },
  ]);
});

test("another tool's file is refused with a sentence", async () => {
  const bad = file('<View><Labels name="l" toName="x"/></View>', 'config.xml');
  expect(await readCodebookFiles([bad], needs)).toEqual({
    ok: false,
    error: expect.stringMatching(/^“config.xml” could not be read as Label Studio: /) as string,
  });
});
