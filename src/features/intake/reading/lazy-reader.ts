/** The reader of files, loaded when the first file comes: parsers and sanitiser stay out of the first load. */
import type { Reader } from './reader';

export type LazyReader = Pick<Reader, 'read' | 'place' | 'placeForeign'>;

export function createLazyReader(sha256Hex: (text: string) => Promise<string>): LazyReader {
  let reader: Promise<Reader> | null = null;
  const load = (): Promise<Reader> =>
    (reader ??= import('./reader').then(({ createReader }) => createReader(sha256Hex)));
  return {
    read: async (source, signal) => (await load()).read(source, signal),
    place: async (job, signal, onProgress) => (await load()).place(job, signal, onProgress),
    placeForeign: async (job, signal, onProgress) =>
      (await load()).placeForeign(job, signal, onProgress),
  };
}
