import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './parse';
import { defuse, escapeLines, undefuse, unescapeLines, writeRows } from './write';

const ANY_CELL = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '=1+1',
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '\r',
    ' x ',
    '',
    "'",
    '🌍',
    '\\n',
  ),
);

describe('rows', () => {
  it('come back as they were, whatever is in them', () => {
    const rows = fc.array(fc.array(ANY_CELL, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',' as const, ';' as const, '\t' as const), (all, sign) => {
        const read = parseCsv(writeRows([['a', 'b'], ...all], sign));
        if (!read.ok) throw new Error(`row ${read.error.row}`);
        expect(read.value).toEqual({ separator: sign, header: ['a', 'b'], rows: all });
      }),
    );
  });

  it.each([
    [['a', 1, 'b c'], 'a,1,b c\r\n'],
    [['say "yes"', 'a,b', 'two\nlines'], '"say ""yes""","a,b","two\nlines"\r\n'],
    [[' a', 'b '], '" a","b "\r\n'],
  ])('%j', (row, text) => {
    expect(writeRows([row], ',')).toBe(text);
  });
});

describe('a file of another tool', () => {
  it.each([
    ['\ufeffa;b\n1;2,5\n', ';', [['1', '2,5']]],
    ['a\tb\r\n1\t"2\t3"', '\t', [['1', '2\t3']]],
    ['"a,x";b|c;d\n1;2;3', ';', [['1', '2', '3']]],
    ['one\ntwo\n\nthree', ',', [['two'], ['three']]],
    ['', ',', []],
  ])('%j is separated by %j', (text, separator, rows) => {
    expect(parseCsv(text)).toMatchObject({ ok: true, value: { separator, rows } });
  });

  it.each([
    ['a,b\n1,"open\n2,3\n', 2],
    ['a,b\n1,"closed"too\n', 2],
  ])('%j is refused', (text, row) => {
    expect(parseCsv(text)).toEqual({ ok: false, error: { row } });
  });
});

it('a formula is defused, and anything else left alone', () => {
  expect(['=1', '+1', '-1', '@x', "'x", '\uff1dx', 'x='].map(defuse)).toEqual([
    "'=1",
    "'+1",
    "'-1",
    "'@x",
    "''x",
    "'\uff1dx",
    'x=',
  ]);
});

it('and can be had back, whatever the text begins with', () => {
  const hostile = fc.stringMatching(/^[=+\-@'\t\r\n\uff1da]{0,4}$/);
  fc.assert(fc.property(hostile, (text) => undefuse(defuse(text)) === text));
});

it('line ends and tabs can be written and read as escapes', () => {
  expect(escapeLines('a\tb\nc\\n\r')).toBe('a\\tb\\nc\\\\n\\r');
  fc.assert(
    fc.property(ANY_CELL, (text) => {
      expect(unescapeLines(escapeLines(text))).toBe(text);
    }),
  );
});
