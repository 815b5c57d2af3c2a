/** XML as it comes in a file. */
import { err, type Result } from '../../lib/result';
import { textOfUtf8 } from '../../lib/utf8';
import { parseXml, type XmlElement, type XmlProblem } from './parse';

/**
 * The root element of a file in UTF-8, at most `MOST_LEVELS` deep: whoever walks it may call themselves at every
 * level.
 */
export function readXml(
  bytes: Uint8Array,
): Result<XmlElement, XmlProblem | { readonly kind: 'not-utf8' }> {
  const text = textOfUtf8(bytes);
  if (text === null) return err({ kind: 'not-utf8' });
  const parsed = parseXml(text);
  return parsed.ok && isDeeper(parsed.value, MOST_LEVELS) ? err({ kind: 'too-deep' }) : parsed;
}

/** Far above what any tool writes. */
const MOST_LEVELS = 256;

function isDeeper(root: XmlElement, most: number): boolean {
  let level: readonly XmlElement[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= most) return true;
    level = level.flatMap(({ children }) => children.filter((child) => child.kind === 'element'));
  }
  return false;
}
