import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from './block';
import { span, type Span } from './span';
import { paragraphAt, sentenceAt, wordAt } from './units';

const TEXT = [
  'Dr. Mill waited. J. S. Mill wrote “On Liberty.” Did he?',
  '  ',
  'It rose by 31.5 per cent, e.g. on Monday.\nNobody noticed… or did they?',
  'Ein Satz. Noch einer!',
].join('\n\n');

const blocks: readonly Block[] = blocksOf(TEXT);

function blocksOf(text: string): readonly Block[] {
  let start = 0;
  return text.split('\n\n').map((part) => {
    const block: Block = { kind: 'paragraph', within: [], ...span(start, start + part.length) };
    start += part.length + 2;
    return block;
  });
}

function textOf(value: Span | null): string | null {
  return value && TEXT.slice(value.start, value.end);
}

describe('sentenceAt', () => {
  it.each([
    ['Dr.', 'Dr. Mill waited.'],
    ['waited', 'Dr. Mill waited.'],
    ['S. Mill', 'J. S. Mill wrote “On Liberty.”'],
    ['Did he', 'Did he?'],
    ['31.5', 'It rose by 31.5 per cent, e.g. on Monday.'],
    ['Monday', 'It rose by 31.5 per cent, e.g. on Monday.'],
    ['Noch', 'Noch einer!'],
  ])('at %j is %j', (at, expected) => {
    expect(textOf(sentenceAt(TEXT, blocks, TEXT.indexOf(at)))).toBe(expected);
  });

  it('at the very end of a block is its last one', () => {
    expect(textOf(sentenceAt(TEXT, blocks, TEXT.length))).toBe('Noch einer!');
  });

  it.each(['', 'not a language', 'de', 'xx-unknown'])('copes with the language %j', (language) => {
    expect(textOf(sentenceAt(TEXT, blocks, TEXT.length, language))).toBe('Noch einer!');
  });
});

describe('wordAt', () => {
  it.each([
    ['Mill', 0, 'Mill'],
    ['Mill', 2, 'Mill'],
    ['Mill', 4, 'Mill'],
    ['31.5', 1, '31.5'],
    ['…', 1, null],
  ])('at %j + %d is %j', (at, by, expected) => {
    expect(textOf(wordAt(TEXT, blocks, TEXT.indexOf(at) + by))).toBe(expected);
  });
});

describe('paragraphAt', () => {
  it('is the whole block, hard breaks included', () => {
    expect(textOf(paragraphAt(TEXT, blocks, TEXT.indexOf('Nobody')))).toBe(
      'It rose by 31.5 per cent, e.g. on Monday.\nNobody noticed… or did they?',
    );
  });

  it('is nothing in a blank block or between two blocks', () => {
    const blank = blocks[1] as Block;
    expect(paragraphAt(TEXT, blocks, blank.start)).toBeNull();
    expect(paragraphAt(TEXT, blocks, blank.end + 1)).toBeNull();
  });
});

it('every unit lies in its block, holds its place or white space around it, and nests', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(...'ab. !?\u00e9\u4e16"\n') }), { minLength: 1 }),
      fc.nat(),
      (parts, seed) => {
        const text = parts.map((part) => part.replaceAll('\n\n', '\n')).join('\n\n');
        const own = blocksOf(text);
        const offset = seed % (text.length + 1);
        const paragraph = paragraphAt(text, own, offset);
        for (const unit of [sentenceAt(text, own, offset), wordAt(text, own, offset)]) {
          if (!unit) continue;
          expect(paragraph).not.toBeNull();
          expect(unit.start).toBeGreaterThanOrEqual(paragraph?.start ?? Infinity);
          expect(unit.end).toBeLessThanOrEqual(paragraph?.end ?? -1);
          expect(text.slice(unit.start, unit.end).trim()).toBe(text.slice(unit.start, unit.end));
        }
      },
    ),
    { numRuns: 1000 },
  );
});

it('in a huge block looks only around the place', () => {
  const text = 'This one is short. '.repeat(200_000);
  const own = blocksOf(text);
  const sentence = sentenceAt(text, own, text.length / 2 + 3);
  expect(sentence && text.slice(sentence.start, sentence.end)).toBe('This one is short.');
});
