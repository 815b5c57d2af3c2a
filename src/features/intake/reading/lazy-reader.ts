/** The reader of files, loaded when the first file comes: parsers and sanitiser stay out of the first load. */
import type { ReadOne } from './read-sources';
import type { Reader } from './reader';

export interface LazyReader {
  readonly read: ReadOne;
}

export function createLazyReader(sha256Hex: (text: string) => Promise<string>): LazyReader {
  let reader: Promise<Reader> | null = null;
  return {
    async read(source, signal) {
      reader ??= import('./reader').then(({ createReader }) => createReader(sha256Hex));
      return (await reader).read(source, signal);
    },
  };
}
