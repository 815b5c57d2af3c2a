/** A target for each piece of an annotation: quote and position together, and what came with them. */
import { isJsonObject, type JsonObject, type JsonValue } from '../../../lib/json';
import { quoteOf } from '../../../domain/anchor/quote';
import type { Span } from '../../../domain/text/span';
import { besideFields } from '../../../domain/transfer/json/fields';
import { otherSelectors, readTarget, selectorOf } from '../reading/read-target';

export interface TextToTarget {
  readonly text: string;
  readonly source: string;
  /** From UTF-16 to what the file counts in. */
  readonly count: (offset: number) => number;
}

/** `kept`: as they came in the same format. One that no longer says what is marked is dropped. */
export function writeTargets(
  spans: readonly Span[],
  { text, source, count }: TextToTarget,
  kept: readonly JsonValue[],
): readonly JsonObject[] {
  const free = kept.map((target) => ({ target, read: readTarget(target) }));
  const itsSource = free.find(({ read }) => read.part !== null)?.read.source || source;
  return spans.map((span) => {
    const { exact, prefix, suffix } = quoteOf(text, span);
    const at = free.findIndex(({ read }) => read.part?.exact === exact);
    const same = at < 0 ? undefined : free.splice(at, 1)[0]?.target;
    const target = same !== undefined && isJsonObject(same) ? same : {};
    const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
    const { start, end } = span;
    const position = { type: 'TextPositionSelector', start: count(start), end: count(end) };
    return besideFields(
      {
        source: target['source'] ?? itsSource,
        selector: [
          besideFields(quote, selectorOf(target, 'TextQuoteSelector')),
          besideFields(position, selectorOf(target, 'TextPositionSelector')),
          ...otherSelectors(target),
        ],
      },
      target,
    );
  });
}
