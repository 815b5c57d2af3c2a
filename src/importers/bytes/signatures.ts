/** The first bytes by which files that are not text are known. */
import type { FileContents } from '../../domain/intake/draft';

/** Null when nothing speaks against text. */
export function recogniseSignature(bytes: Uint8Array): FileContents | null {
  for (const [contents, starts] of SIGNATURES) {
    if (!starts.some((start) => startsWith(bytes, start))) continue;
    return contents === 'archive' ? lookIntoArchive(bytes) : contents;
  }
  return null;
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  for (let index = 0; index < start.length; index += 1) {
    if (bytes[index] !== start.charCodeAt(index)) return false;
  }
  return true;
}

/** Word processors keep their documents in ZIP files: the names in it, at its start and end, tell. */
function lookIntoArchive(bytes: Uint8Array): FileContents {
  const decoder = new TextDecoder('windows-1252');
  const names = decoder.decode(bytes.subarray(0, NAMES)) + decoder.decode(bytes.subarray(-NAMES));
  if (names.includes('word/document.xml')) return 'word';
  if (names.includes('application/epub+zip')) return 'epub';
  return names.includes('application/vnd.oasis.opendocument') ? 'opendocument' : 'archive';
}

/** Bytes looked at. */
const NAMES = 1 << 14;

const SIGNATURES: readonly (readonly [contents: FileContents, starts: readonly string[]])[] = [
  ['pdf', ['%PDF-']],
  ['rtf', ['{\\rtf']],
  ['djvu', ['AT&TFORM']],
  ['office', ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1']],
  ['picture', ['\u0089PNG\r\n', '\u00ff\u00d8\u00ff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*']],
  [
    'archive',
    [
      'PK\u0003\u0004',
      'PK\u0005\u0006',
      '\u001f\u008b',
      '7z\u00bc\u00af',
      'Rar!\u001a',
      'BZh9',
      '\u00fd7zXZ',
      '\u0028\u00b5\u002f\u00fd',
    ],
  ],
  ['program', ['\u007fELF', 'MZ\u0090\0', '\0asm', '\u00ca\u00fe\u00ba\u00be']],
  ['database', ['SQLite format 3\0']],
  ['sound', ['ID3\u0003', 'ID3\u0004', 'OggS\0', 'fLaC\0']],
  ['font', ['wOFF\0', 'wOF2\0']],
];
