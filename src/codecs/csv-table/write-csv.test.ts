import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv, type CsvOptions } from './write-csv';

const COMMA: CsvOptions = { separator: ',', byteOrderMark: false };

test.each([
  [['a', 1, 'b c'], 'a,1,b c\r\n'],
  [[-3, 0.5], '-3,0.5\r\n'],
  [['=1+1', '+1', '-1', '@x'], `"'=1+1","'+1","'-1","'@x"\r\n`],
  [['\tx', '\rx', "'x"], `"'\tx","'\rx","''x"\r\n`],
  [['\uff1dcmd'], `"'\uff1dcmd"\r\n`],
  [['say "yes"', 'a,b', 'two\nlines'], '"say ""yes""","a,b","two\nlines"\r\n'],
])('%j', (row, text) => {
  expect(writeCsv({ columns: [], rows: [row] }, COMMA)).toBe(`\r\n${text}`);
});

test('a semicolon and a byte order mark where they are wanted', () => {
  const options: CsvOptions = { separator: ';', byteOrderMark: true };
  expect(writeCsv({ columns: ['a;b', 'c,d'], rows: [] }, options)).toBe('\ufeff"a;b";c,d\r\n');
});

test('every text comes back, and no cell begins a formula', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string().map((text) => `=${text}`),
    fc.constantFrom('=', '@SUM(A1)', "'", '"', '\t', '', '-5', '\r\n', '；', ';'),
  );
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
  fc.assert(
    fc.property(table, fc.constantFrom(',' as const, ';' as const), (rows, separator) => {
      const text = writeCsv({ columns: ['x', 'y'], rows }, { separator, byteOrderMark: false });
      const read = readCsv(text, separator).slice(1);
      for (const field of read.flat()) expect(field).not.toMatch(/^[=+\-@\t\r\n]/);
      expect(read.map((fields) => fields.map((field) => field.replace(/^'/, '')))).toEqual(rows);
    }),
  );
});

/** RFC 4180, no more. */
function readCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (text[at] === '"') at += 1;
        field += text[at];
      }
      at += 1;
    } else {
      while (text[at] !== separator && !text.startsWith('\r\n', at)) field += text[at++];
    }
    row.push(field);
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    at += 2;
    rows.push(row);
    row = [];
  }
  return rows;
}
