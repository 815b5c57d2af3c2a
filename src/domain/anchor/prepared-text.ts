/** A text made ready to be searched for many quotes: folded and indexed once. */
import { createGramIndex, type GramIndex } from './matching/gram-index';
import { createShadow, type Shadow } from './matching/shadow';

export interface PreparedText {
  readonly source: string;
  readonly hash: string;
  readonly shadow: Shadow;
  readonly grams: GramIndex;
}

/** `hash`: SHA-256 of `source` in UTF-8, lower-case hex. Cost: the text's length. */
export function prepareText(source: string, hash: string): PreparedText {
  const shadow = createShadow(source);
  return { source, hash, shadow, grams: createGramIndex(shadow.text) };
}
