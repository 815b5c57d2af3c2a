import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exportDialog } from '../../../messages/en/export';
import { LOSS_KINDS, lossesOf } from '../../../domain/transfer/export';
import { FORMAT_IDS } from '../../../domain/transfer/formats';
import { exampleArticle, CONTEXT } from '../../../domain/transfer/testing/export-samples';
import { en } from '../../../messages/en';
import { addWords } from '../../../messages/late-words';
import { createTranslate } from '../../../messages/messages';
import { FORMATS, OFFERED, offeredFormat } from './formats';
import { loadCodec } from './load-codec';
import { lossLines } from './loss-lines';

addWords(exportDialog);
const t = createTranslate(en, 'en');

it('the lossless format stands first and is the one to begin with', () => {
  expect(OFFERED[0]).toBe('postil-json');
  expect(offeredFormat('')).toBe('postil-json');
  expect(offeredFormat('no such format')).toBe('postil-json');
});

it('every format of the domain has its facts, and each is offered once at most', () => {
  expect(Object.keys(FORMATS).toSorted()).toEqual([...FORMAT_IDS].sort());
  expect(new Set(OFFERED).size).toBe(OFFERED.length);
});

it('they are offered in the order of their groups', () => {
  const order = Object.keys(FORMATS);
  expect(OFFERED).toEqual(order.filter((id) => OFFERED.some((offered) => offered === id)));
});

it.each(OFFERED)('%s has words, an ending and a unit', (format) => {
  const { ending, group, mediaType } = FORMATS[format];
  expect(t(`format-name.${format}`)).not.toBe('');
  expect(t(`format-hint.${format}`)).toMatch(/\.$/);
  expect(t(`format-group.${group}`)).not.toBe('');
  expect(ending).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9]+)?$/);
  expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+/);
});

const withCodec = OFFERED.filter((format) => format !== 'postil-json');

it.each(withCodec)('%s writes files whose endings are those it is offered with', async (format) => {
  const serialize = await loadCodec(format);
  const { files, losses } = serialize([exampleArticle()], CONTEXT);
  const [first] = files;
  expect(first?.content.length).toBeGreaterThan(0);
  expect(losses).toEqual(
    lossesOf(Object.fromEntries(losses.map((loss) => [loss.kind, loss.count]))),
  );
  const { ending } = FORMATS[format];
  if (files.length === 1) expect(first?.path).toMatch(new RegExp(`\\.${lastPart(ending)}$`));
});

it.each(withCodec)('%s writes the same bytes for the same articles', async (format) => {
  const serialize = await loadCodec(format);
  const once = serialize([exampleArticle()], CONTEXT);
  expect(serialize([exampleArticle()], CONTEXT)).toEqual(once);
});

it.each(LOSS_KINDS)('the loss of %s has words for one and for many', (kind) => {
  const [one] = lossLines(t, [{ kind, count: 1 }]);
  const [many] = lossLines(t, [{ kind, count: 1234 }]);
  expect(one).toMatch(/1|\bthe\b|\bThe\b/);
  expect(many).toContain('1,234');
  expect(many).not.toBe(one?.replace('1', '1,234'));
});

const TABLE = readFileSync('docs/formats/README.md', 'utf8').split('\n');
const UNITS = { UnicodeCodePoint: 'cp', Utf16CodeUnit: '16', Utf8Byte: 'bytes' } as const;

it.each(OFFERED)('%s stands in the table of all formats, with its unit', (format) => {
  const { ending, unit } = FORMATS[format];
  const name = t(`format-name.${format}`);
  const row = TABLE.find((line) => line.startsWith(`| [${name}](`) || line.includes(`, ${name}](`));
  const also = TABLE.find((line) => line.startsWith(`| [${name}, `));
  const [, , file, counted] = (row ?? also ?? '').split('|').map((cell) => cell.trim());
  expect(counted).toBe(unit === null ? '–' : UNITS[unit]);
  expect(file).toContain(`.${lastPart(ending)}`);
});

it('nothing lost is said in words', () => {
  expect(lossLines(t, [])).toEqual(['Nothing is lost.']);
});

function lastPart(ending: string): string {
  return ending.split('.').at(-1) ?? '';
}
