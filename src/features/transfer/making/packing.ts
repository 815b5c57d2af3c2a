/** One file as it is, several as a ZIP file: written as they come, so that they are never in memory together. */
import { createZipStream, type ZipStream } from '../../../containers/zip/stream-zip';
import type { Packed } from '../exporting/messages';

const README = 'README.txt';
/** Pieces are handed to the browser, which may put them on disk, before they grow larger. */
const PIECE = 4_000_000;

export interface Packing {
  add(path: string, bytes: Uint8Array<ArrayBuffer>): void;
  /** `readMe`: for a ZIP file. At least one file must have been added. */
  end(readMe: string): Packed;
}

/** In a ZIP file all files but its README are in `folder`. */
export function createPacking(folder: string): Packing {
  let only: { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> } | null = null;
  let zip: ZipStream | null = null;
  const pieces = createPieces();
  const put = (path: string, bytes: Uint8Array<ArrayBuffer>): void => {
    zip ??= createZipStream(pieces.add);
    zip.add(`${folder}/${path}`, bytes);
  };
  return {
    add(path, bytes) {
      if (zip === null && only === null) {
        only = { path, bytes };
        return;
      }
      if (only !== null) put(only.path, only.bytes);
      only = null;
      put(path, bytes);
    },
    end(readMe) {
      if (only !== null) return { blob: new Blob([only.bytes]), path: only.path };
      zip ??= createZipStream(pieces.add);
      zip.add(README, new TextEncoder().encode(readMe));
      zip.end();
      return { blob: pieces.whole(), path: null };
    },
  };
}

function createPieces() {
  const kept: Blob[] = [];
  let loose: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const keep = (): void => {
    kept.push(new Blob(loose));
    loose = [];
    size = 0;
  };
  return {
    add(bytes: Uint8Array<ArrayBuffer>): void {
      loose.push(bytes);
      size += bytes.length;
      if (size >= PIECE) keep();
    },
    whole(): Blob {
      keep();
      return new Blob(kept);
    },
  };
}
