/** What is inside a ZIP file of our own making: nothing is unpacked. */
import { unzipSync } from 'fflate';

export interface ZipEntry {
  readonly path: string;
  /** Unpacked. */
  readonly bytes: number;
}

/** Empty when it is no ZIP file. */
export function listZip(zip: Uint8Array): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  try {
    unzipSync(zip, {
      filter({ name, originalSize }) {
        entries.push({ path: name, bytes: originalSize });
        return false;
      },
    });
  } catch {
    return [];
  }
  return entries;
}
