import { expect, test } from 'vitest';
import { en } from '../../../messages/en';
import { exportDialog } from '../../../messages/en/export';
import { addWords } from '../../../messages/late-words';
import { createTranslate } from '../../../messages/messages';
import { OFFERED } from '../formats/formats';
import { findFormats } from './find-formats';

addWords(exportDialog);
const t = createTranslate(en, 'en');

test.each([
  ['xlsx', 'xlsx'],
  ['.docx', 'docx'],
  ['qdpx', 'refi-qda'],
  ['obsidian', 'markdown'],
  ['brat', 'brat'],
])('%s finds %s first', (words, format) => {
  expect(findFormats(t, OFFERED, words)[0]?.value).toBe(format);
});

test('no words find all, as they are shown', () => {
  const all = findFormats(t, OFFERED, ' ');
  expect(all.map(({ value }) => value)).toEqual(OFFERED);
  expect(all[0]?.hint).toBe('Everything, lossless: text, codebook, annotations, notes.');
});
