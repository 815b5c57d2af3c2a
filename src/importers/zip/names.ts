/** Names inside a ZIP file. Folders are not followed anywhere: what counts is the last part. */

/** UTF-8 where it is said to be or happens to fit; else the DOS charset that the format began with. */
export function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder('utf-8').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : CP437.charAt(byte - 0x80),
    ).join('');
  }
}

/** The last part of a path, whichever way its slashes lean. Empty for a folder. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** What systems add by themselves, and nobody means to open. */
export function isByTheWay(path: string): boolean {
  const name = baseName(path);
  return (
    name === '' ||
    name.startsWith('.') ||
    path.startsWith('__MACOSX/') ||
    name.toLowerCase() === 'thumbs.db' ||
    name.toLowerCase() === 'desktop.ini'
  );
}

/** 0x80 to 0xFF of code page 437. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
