import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { listZip } from './list-zip';
import { createZipStream } from './stream-zip';

function streamed(files: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = createZipStream((bytes) => pieces.push(bytes));
  for (const [path, bytes] of files) zip.add(path, bytes);
  zip.end();
  return Buffer.concat(pieces);
}

const FILES = [
  ['a/Ärger 🌍.txt', new TextEncoder().encode('The same text. '.repeat(5000))],
  ['empty', new Uint8Array()],
] as const;

it('what went in comes out', () => {
  expect(Object.entries(unzipSync(streamed(FILES)))).toEqual(
    FILES.map(([path, bytes]) => [path, bytes]),
  );
});

it('the same files make the same bytes', () => {
  expect(streamed(FILES)).toEqual(streamed(FILES));
});

it('lists what is inside, and nothing of what is no ZIP file', () => {
  expect(listZip(streamed(FILES))).toEqual([
    { path: 'a/Ärger 🌍.txt', bytes: 75_000 },
    { path: 'empty', bytes: 0 },
  ]);
  expect(listZip(new TextEncoder().encode('PK, it says'))).toEqual([]);
});
