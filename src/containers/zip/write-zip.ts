/** Many files as one ZIP file, the same bytes for the same files. */
import { strToU8, zipSync } from 'fflate';

export interface FileToPack {
  /** With folders, separated by `/`; unique. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A ZIP file knows no time before 1980, and no time zone: all are as old as it can say. */
export const OLDEST = '1980-01-01T00:00:00';

/** In the order given. Texts are written in UTF-8. */
export function writeZip(files: readonly FileToPack[]): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ path, content }) => [path, bytesOf(content)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(entries), { mtime: OLDEST, level: 6 }));
}

/**
 * A name that every system takes as a file's, and that differs from those in `taken` in more than its case;
 * it is added there. `ending`: with its dot.
 */
export function safeFileName(name: string, ending: string, taken: Set<string>): string {
  const plain = Array.from(name.normalize('NFC'))
    .map((character) => (UNSAFE.test(character) ? '-' : character))
    .slice(0, LONGEST)
    .join('')
    .replace(/^[\s.-]+|[\s.-]+$/g, '');
  const base = plain === '' || RESERVED.test(plain) ? `_${plain}` : plain;
  for (let count = 1; ; count += 1) {
    const tried = `${base}${count === 1 ? '' : ` (${count})`}${ending}`;
    const key = tried.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return tried;
  }
}

/** Characters. */
const LONGEST = 80;
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]/u;
/** Names of devices on Windows. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? strToU8(content) : content;
}
