import { expect, test } from 'vitest';
import { serializeCodebook } from '../../../codecs/codebook-json/serialize';
import { defaultCodebook } from '../../../domain/codebook/default-codebook';
import { en } from '../../../messages/en';
import { codebook } from '../../../messages/en/codebook';
import { addWords } from '../../../messages/late-words';
import { createTranslate } from '../../../messages/messages';
import { readCodebookFile } from './read-codebook-file';

addWords(codebook);

const t = createTranslate(en, 'en');

function file(text: string, size = text.length) {
  return { name: 'mine.json', size, text: () => Promise.resolve(text) };
}

test('reads back what was written', async () => {
  const parts = defaultCodebook();
  const read = await readCodebookFile(file(serializeCodebook(parts)), t);
  expect(read).toMatchObject({ ok: true, value: { ...parts, warnings: [] } });
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
  expect(await readCodebookFile(file(text), t)).toEqual({ ok: false, error: sentence });
});

test('a huge file is not even read', async () => {
  const huge = { ...file(''), size: 1e9, text: () => Promise.reject(new Error('read')) };
  expect(await readCodebookFile(huge, t)).toMatchObject({ ok: false });
});

test('a file that is gone by now', async () => {
  const gone = { ...file(''), text: () => Promise.reject(new Error('gone')) };
  expect(await readCodebookFile(gone, t)).toEqual({
    ok: false,
    error: '“mine.json” could not be read.',
  });
});
