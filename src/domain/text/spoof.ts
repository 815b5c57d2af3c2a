/**
 * What makes a name look like another one: characters that cannot be seen or that turn the reading direction,
 * and words of letters from scripts that look alike. Nothing is refused for it: it is said, beside the name.
 */

export interface Spoof {
  /** Characters that cannot be seen, as code points, each once: `U+202E`. */
  readonly hidden: readonly string[];
  /** True when one word mixes Latin, Greek and Cyrillic. */
  readonly isMixed: boolean;
}

/** Null for a name that is what it looks like. */
export function findSpoof(name: string): Spoof | null {
  const hidden = [...new Set(name.match(HIDDEN) ?? [])].filter(
    (character) => !JOINERS.has(character) || !isJoined(name),
  );
  const isMixed = name.split(/[^\p{L}\p{M}]+/u).some(mixesScripts);
  return hidden.length === 0 && !isMixed ? null : { hidden: hidden.map(codePoint), isMixed };
}

/** Joiners are seen in what they join: emoji, and the scripts of India and Persia. */
function isJoined(name: string): boolean {
  return /[\p{Extended_Pictographic}\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Mlym}\p{sc=Sinh}]/u.test(
    name,
  );
}

function mixesScripts(word: string): boolean {
  return ALIKE.filter((script) => script.test(word)).length > 1;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const ALIKE = [/\p{sc=Latin}/u, /\p{sc=Greek}/u, /\p{sc=Cyrillic}/u];

const JOINERS: ReadonlySet<string> = new Set(['\u200c', '\u200d']);

/** Controls, directions, widths of nothing, fillers, tags; not the selectors that follow emoji. */
const HIDDEN =
  /\u034f|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
