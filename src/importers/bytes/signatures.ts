/** The first bytes by which files that are not text are known. */
export type Signature =
  /** A document Postil does not read; the extension it usually has. */
  { readonly kind: 'document'; readonly extension: string } | { readonly kind: 'binary' };

/** Null when nothing speaks against text. */
export function recogniseSignature(bytes: Uint8Array): Signature | null {
  for (const [start, extension] of DOCUMENTS) {
    if (startsWith(bytes, start)) return { kind: 'document', extension };
  }
  return BINARIES.some((start) => startsWith(bytes, start)) ? { kind: 'binary' } : null;
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  for (let index = 0; index < start.length; index += 1) {
    if (bytes[index] !== start.charCodeAt(index)) return false;
  }
  return true;
}

const DOCUMENTS: readonly (readonly [start: string, extension: string])[] = [
  ['%PDF-', 'pdf'],
  ['PK\u0003\u0004', 'zip'],
  ['PK\u0005\u0006', 'zip'],
  ['{\\rtf', 'rtf'],
  ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'doc'],
  ['AT&TFORM', 'djvu'],
];

const BINARIES: readonly string[] = [
  '\u0089PNG\r\n',
  '\u00ff\u00d8\u00ff',
  'GIF87a',
  'GIF89a',
  'II*\0',
  'MM\0*',
  '\u001f\u008b',
  '7z\u00bc\u00af',
  'Rar!\u001a',
  'BZh9',
  '\u00fd7zXZ',
  '\u0028\u00b5\u002f\u00fd',
  '\u007fELF',
  'MZ\u0090\0',
  '\0asm',
  '\u00ca\u00fe\u00ba\u00be',
  'SQLite format 3\0',
  'ID3\u0003',
  'ID3\u0004',
  'OggS\0',
  'fLaC\0',
  'wOFF\0',
  'wOF2\0',
];
