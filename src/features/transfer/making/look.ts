/** What a reader is shown of files before they are saved: names, sizes, how the first one begins. */
import { listZip } from '../../../containers/zip/list-zip';
import type { ExportFile } from '../../../domain/transfer/export';
import type { FirstFile, ListedFile, Look } from '../exporting/messages';

const MOST_LINES = 40;
/** UTF-16 units: forty lines of JSON Lines could be the whole library. */
const MOST_CHARACTERS = 6000;
const MOST_LISTED = 100;

export interface Looking {
  see(file: ExportFile, bytes: number): void;
  /** null: nothing was seen. */
  look(): Look | null;
}

export function createLooking(): Looking {
  const listed: ListedFile[] = [];
  let first: FirstFile | null = null;
  let files = 0;
  let sum = 0;
  return {
    see(file, bytes) {
      first ??= firstFile(file);
      files += 1;
      sum += bytes;
      if (listed.length < MOST_LISTED) listed.push({ path: file.path, bytes });
    },
    look: () => first && { files, bytes: sum, listed: [...listed], first },
  };
}

/** Whole lines and whole characters. */
export function beginningOf(text: string): string {
  let end = 0;
  for (let line = 0; line < MOST_LINES; line += 1) {
    const next = text.indexOf('\n', end);
    if (next < 0 || next >= MOST_CHARACTERS) return text.slice(0, cutAt(text, MOST_CHARACTERS));
    end = next + 1;
  }
  return text.slice(0, end);
}

function firstFile({ path, content }: ExportFile): FirstFile {
  if (typeof content !== 'string') {
    const inside = listZip(content);
    return { kind: 'container', path, count: inside.length, inside: inside.slice(0, MOST_LISTED) };
  }
  const beginning = beginningOf(content);
  return { kind: 'text', path, beginning, isCut: beginning.length < content.length };
}

/** Not between the two halves of a character. */
function cutAt(text: string, offset: number): number {
  const isHalf = text.length > offset && (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
  return isHalf ? offset - 1 : offset;
}
