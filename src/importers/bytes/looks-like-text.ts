/** Guesses whether decoded bytes are something a person wrote. */

/** Control characters and U+FFFD are rare in text: at most a handful, or one in a hundred. */
export function looksLikeText(text: string): boolean {
  const strange = text.match(STRANGE)?.length ?? 0;
  return strange <= text.length / 2 && strange <= 3 + text.length / 100;
}

/**
 * For text read as windows-1252: in a western language few letters lie beyond ASCII; where they are
 * the rule, the bytes are in another charset.
 */
export function looksLikeWesternText(text: string): boolean {
  const beyondAscii = text.match(BEYOND_ASCII)?.length ?? 0;
  const ascii = text.match(ASCII_LETTER)?.length ?? 0;
  return beyondAscii <= 2 + ascii / 3;
}

/** UTF-16 without a mark, when it shows: ASCII characters there have a zero as every second byte. */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const seen = Math.min(bytes.length, 1 << 16) & ~1;
  if (seen < 4 || bytes.length % 2 !== 0) return null;
  let zerosAtEven = 0;
  let zerosAtOdd = 0;
  for (let index = 0; index < seen; index += 2) {
    if (bytes[index] === 0) zerosAtEven += 1;
    if (bytes[index + 1] === 0) zerosAtOdd += 1;
  }
  // Scripts beyond Latin still have their spaces and line ends in ASCII.
  const enough = seen / 2 / 20;
  if (zerosAtOdd >= enough && zerosAtEven * 20 <= zerosAtOdd) return 'utf-16le';
  return zerosAtEven >= enough && zerosAtOdd * 20 <= zerosAtEven ? 'utf-16be' : null;
}

const STRANGE =
  /[\0-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd-\uffff\ud800-\udfff]/gu;
const BEYOND_ASCII = /[\u00c0-\u00ff]/g;
const ASCII_LETTER = /[A-Za-z]/g;
