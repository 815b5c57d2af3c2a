import { unzipSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { safeFileName, writeZip } from './write-zip';

test('what goes in comes out, and twice the same bytes', () => {
  const files = [
    { path: 'Åsa.postil.json', content: '{"a":1}' },
    { path: 'folder/Kim.postil.json', content: 'naïve 🌍' },
  ];
  const zip = writeZip(files);
  const read = Object.entries(unzipSync(zip)).map(([path, bytes]) => ({
    path,
    content: strFromU8(bytes),
  }));
  expect(read).toEqual(files);
  expect(writeZip(files)).toEqual(zip);
});

test.each([
  ['Kim Ng', 'Kim Ng.json'],
  ['../../etc/passwd', 'etc-passwd.json'],
  ['a:b\u202Ec"', 'a-b-c.json'],
  ['CON', '_CON.json'],
  ['...', '_.json'],
  ['👩‍🏫 Åsa', '👩-🏫 Åsa.json'],
  ['x'.repeat(200), `${'x'.repeat(80)}.json`],
  ['__proto__', '__proto__.json'],
])('%j is called %j', (name, expected) => {
  expect(safeFileName(name, '.json', new Set())).toBe(expected);
});

test('names that differ only in case become two', () => {
  const taken = new Set<string>();
  expect(['Kim', 'kim', 'KIM'].map((name) => safeFileName(name, '.json', taken))).toEqual([
    'Kim.json',
    'kim (2).json',
    'KIM (3).json',
  ]);
});
