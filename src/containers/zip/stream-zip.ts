/** A ZIP file that leaves piece by piece, so that what is in it need not be in memory together. */
import { Zip, ZipDeflate } from 'fflate';
import { OLDEST } from './write-zip';

export interface ZipStream {
  /** `path`: with folders, separated by `/`; unique. */
  add(path: string, bytes: Uint8Array): void;
  /** Writes the list of what is inside; nothing may be added after it. */
  end(): void;
}

/** `onBytes` is called in order, before `add` and `end` return. */
export function createZipStream(onBytes: (bytes: Uint8Array<ArrayBuffer>) => void): ZipStream {
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    onBytes(new Uint8Array(bytes));
  });
  return {
    add(path, bytes) {
      const file = new ZipDeflate(path, { level: 6 });
      file.mtime = OLDEST;
      zip.add(file);
      file.push(bytes, true);
    },
    end: () => zip.end(),
  };
}
