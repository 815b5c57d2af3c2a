import { describe, expect, it } from 'vitest';
import { readHeader, type FormatVersion, type Migration } from './header';
import { createNotes } from './notes';

const STEPS: [number, Migration][] = [
  [1, ({ texts, ...file }) => ({ ...file, articles: texts ?? [] })],
  [2, (file) => ({ ...file, offsetUnit: 'UnicodeCodePoint' })],
];

const THIRD: FormatVersion = {
  format: 'postil',
  major: 3,
  minor: 1,
  patch: 0,
  migrations: new Map(STEPS),
};

const read = (file: unknown, format = THIRD) => {
  const notes = createNotes();
  return { result: readHeader(file, format, notes), warnings: notes.list() };
};

describe('the header of a file', () => {
  it.each([
    ['a list', [], { kind: 'not-postil', found: null }],
    ['nothing', {}, { kind: 'not-postil', found: null }],
    ['another format', { format: 'brat' }, { kind: 'not-postil', found: '"brat"' }],
    ['an inherited name', Object.create({ format: 'postil' }), { kind: 'not-postil', found: null }],
    ['no version', { format: 'postil' }, { kind: 'invalid', path: 'formatVersion', found: null }],
    ['a number', { format: 'postil', formatVersion: 3 }, { kind: 'invalid', found: '3' }],
    ['a word', { format: 'postil', formatVersion: 'latest' }, { kind: 'invalid' }],
    [
      'a higher major',
      { format: 'postil', formatVersion: '4.0.0' },
      { kind: 'newer-version', found: '4.0.0', known: '3.1.0' },
    ],
    [
      'a major nothing leads from',
      { format: 'postil', formatVersion: '0.9.0' },
      { kind: 'older-version', found: '0.9.0', known: '3.1.0' },
    ],
  ])('with %s is refused', (_, file, error) => {
    expect(read(file).result).toMatchObject({ ok: false, error });
  });

  it('of an older major is brought up to date step by step', () => {
    const file = { format: 'postil', formatVersion: '1.4.0', texts: ['a'] };
    expect(read(file).result).toEqual({
      ok: true,
      value: {
        format: 'postil',
        formatVersion: '1.4.0',
        articles: ['a'],
        offsetUnit: 'UnicodeCodePoint',
      },
    });
  });

  it('of a newer minor is read, with a word', () => {
    const { result, warnings } = read({ format: 'postil', formatVersion: '3.2.0' });
    expect(result.ok).toBe(true);
    expect(warnings).toEqual([{ kind: 'newer-minor', found: '3.2.0', known: '3.1.0' }]);
  });
});
