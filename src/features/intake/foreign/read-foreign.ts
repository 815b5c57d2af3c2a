/** From the files of another tool to what they say, with their texts as an article would hold them. */
import { layOutForeign } from '../../../domain/foreign/foreign-text';
import { tidyForeign } from '../../../domain/foreign/tidy';
import { canonicaliseText } from '../../../domain/text/canonical-text';
import type { ForeignInput } from '../../../domain/transfer/foreign';
import type { FormatId } from '../../../domain/transfer/formats';
import { sha256HexOf } from '../../../lib/sha256';
import type { ReadForeignText, ReadOutcome } from '../reading/source';
import { PARSERS } from './parsers';

/** null: no parser reads this format. */
export function readForeign(
  name: string,
  format: FormatId,
  inputs: readonly ForeignInput[],
): ReadOutcome | null {
  const parsed = PARSERS[format]?.(inputs);
  if (!parsed) return null;
  if (!parsed.ok) {
    return { kind: 'refused', name, problem: { from: 'foreign', format, problem: parsed.error } };
  }
  const file = tidyForeign(parsed.value);
  const texts = file.documents.map(({ text }) => (text === null ? null : asArticle(text)));
  return { kind: 'foreign', name, format, file, texts };
}

function asArticle(raw: string): ReadForeignText {
  const canonical = canonicaliseText(raw);
  const laidOut = layOutForeign(canonical);
  const canonicalHash = sha256HexOf(canonical);
  const hash = laidOut.text === canonical ? canonicalHash : sha256HexOf(laidOut.text);
  return { ...laidOut, hash, canonicalHash };
}
