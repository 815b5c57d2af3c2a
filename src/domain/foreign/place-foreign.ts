/**
 * Where the marks of another tool stand in an article's text. Numbers are believed where the quote beside them
 * agrees, in whichever unit most quotes agree with; a mark whose numbers fail is looked for by its quote; what
 * is still not certain goes to review. Nothing is placed on numbers alone unless the file holds the text itself.
 */
import { anchorTarget, resolveAnchor, type AnchorTarget } from '../anchor/resolve-anchor';
import { createSearchBudget, type SearchBudget } from '../anchor/budget';
import {
  createUnitReader,
  detectUnit,
  type OffsetUnit,
  type QuotedRange,
  type UnitReader,
} from '../anchor/offset-units';
import { prepareText } from '../anchor/prepared-text';
import { quoteOf, type Quote } from '../anchor/quote';
import { resolveParts, type PartsResolution } from '../anchor/resolve-parts';
import type { OrphanPart } from '../annotation/orphan';
import { canonicaliseText } from '../text/canonical-text';
import { snapSpan } from '../text/graphemes';
import { mergeSpans, span, type Span } from '../text/span';
import type { ForeignDocument, ForeignMark, ForeignPart, SkipReason } from '../transfer/foreign';
import { canonicalOffsets, laidOutSpans, layOutForeign } from './foreign-text';

export interface ForeignPlacingJob {
  readonly document: ForeignDocument;
  /** As the format says; null: it has no numbers. */
  readonly unit: OffsetUnit | null;
  readonly to: { readonly text: string; readonly hash: string };
}

/** One for each mark of the document, in its order. */
export type PlacedForeign =
  | { readonly place: PartsResolution; readonly parts: readonly OrphanPart[] }
  | { readonly place: null; readonly reason: SkipReason };

export interface ForeignPlacing {
  /** The unit that was counted in after all; null: no numbers were of use. */
  readonly unit: OffsetUnit | null;
  readonly marks: readonly PlacedForeign[];
}

/** Yields before each mark that has to be searched for; its result is what the generator returns. */
export function* placeForeign(job: ForeignPlacingJob): Generator<void, ForeignPlacing> {
  const { document, to } = job;
  // A file without a text counts in the text it was made of: this one, if the quotes say so.
  const raw = document.text ?? to.text;
  const reader = createUnitReader(raw);
  const ranges = document.marks.flatMap(({ parts }) => parts.flatMap(quotedRange));
  const unit = detectUnit(reader, ranges, job.unit ?? 'UnicodeCodePoint');
  const carry = carrier(raw, to.text);
  const place = createPlacer(to, { reader, raw, unit, carry, hasText: document.text !== null });
  const marks: PlacedForeign[] = [];
  for (const mark of document.marks) {
    const sure = place.byNumbers(mark);
    if (!sure) yield;
    marks.push(sure ?? place.byQuotes(mark));
  }
  return { unit: job.unit === null && ranges.length === 0 ? null : unit, marks };
}

interface Ground {
  readonly reader: UnitReader;
  readonly raw: string;
  readonly unit: OffsetUnit;
  /** From a span of `raw` to one of the article; null: the two texts are not the same. */
  readonly carry: ((found: Span) => Span | null) | null;
  readonly hasText: boolean;
}

interface Placer {
  byNumbers(mark: ForeignMark): PlacedForeign | null;
  byQuotes(mark: ForeignMark): PlacedForeign;
}

function createPlacer(to: ForeignPlacingJob['to'], ground: Ground): Placer {
  const { raw, carry } = ground;
  const budget = createSearchBudget(JOB_COST);
  let target: AnchorTarget | null = null;
  return {
    byNumbers({ parts }) {
      const found = parts.map((part) => spanOf(part, ground));
      const spans = found.map((one) => (one && carry ? carry(one) : null));
      if (spans.some((one) => one === null)) return null;
      const snapped = mergeSpans(spans.flatMap((one) => (one ? [snapSpan(to.text, one)] : [])));
      const filled = snapped.filter(({ start, end }) => start < end);
      if (filled.length === 0) return { place: null, reason: 'empty-span' };
      const quotes = filled.map((one) => orphanPart(quoteOf(to.text, one)));
      return { place: { kind: 'exact', spans: filled }, parts: quotes };
    },
    byQuotes({ parts }) {
      const quotes = parts.map((part) => quoteFor(part, spanOf(part, ground), raw));
      if (quotes.some((quote) => quote === null || quote.exact.trim() === '')) {
        return { place: null, reason: parts.some(isEmptyRange) ? 'empty-span' : 'no-place' };
      }
      const wanted = quotes.flatMap((quote) => (quote ? [orphanPart(quote)] : []));
      const only = wanted.map(({ exact }) => onlyPlace(to.text, exact));
      if (only.every((one) => one !== null)) {
        const spans = mergeSpans(only.flatMap((one) => (one ? [snapSpan(to.text, one)] : [])));
        return { place: { kind: 'moved', spans }, parts: wanted };
      }
      target ??= anchorTarget(prepareText(to.text, to.hash));
      return { place: search(wanted, target, budget), parts: wanted };
    },
  };
}

/** Steps for all marks of one document: some twenty seconds. */
const JOB_COST = 2_000_000_000;

function search(
  parts: readonly OrphanPart[],
  target: AnchorTarget,
  budget: SearchBudget,
): PartsResolution {
  const anchors = parts.map((part) => ({ ...part, start: 0, end: 0 }));
  const place = resolveParts(anchors.map((anchor) => resolveAnchor(anchor, target, budget)));
  return place.kind === 'exact' ? { ...place, kind: 'moved' } : place;
}

/** UTF-16 units. What is shorter says too little to be found without its surroundings. */
const LEAST_ALONE = 12;

/** Where a quote stands word for word and nowhere else. */
function onlyPlace(text: string, exact: string): Span | null {
  if (exact.length < LEAST_ALONE) return null;
  const at = text.indexOf(exact);
  if (at < 0 || text.indexOf(exact, at + 1) >= 0) return null;
  return span(at, at + exact.length);
}

/** In `raw`, when the numbers can be believed. */
function spanOf(part: ForeignPart, { reader, raw, unit, hasText }: Ground): Span | null {
  if (!part.range) return null;
  const { start, end } = part.range;
  if (start >= end) return null;
  const [range] = quotedRange(part);
  if (!range && !hasText) return null;
  const exactly = range ? reader.quoted(range, unit) : null;
  if (exactly) return exactly;
  const from = reader.toUtf16(start, unit);
  const to = reader.toUtf16(end, unit);
  if (from === null || to === null) return null;
  const found = span(from, to);
  return !range || sameWords(raw.slice(from, to), range.exact) ? found : null;
}

/** Many tools trim quotes, and write one space for any. */
function sameWords(a: string, b: string): boolean {
  const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return words(a) === words(b);
}

function quotedRange({ range, exact }: ForeignPart): readonly QuotedRange[] {
  return range && exact !== null && exact !== '' ? [{ ...range, exact }] : [];
}

function isEmptyRange({ range }: ForeignPart): boolean {
  return range !== null && range.start >= range.end;
}

function quoteFor(part: ForeignPart, found: Span | null, raw: string): Quote | null {
  const { exact, prefix, suffix } = part;
  if (found) return quoteOf(raw, found);
  return exact === null ? null : canonicalQuote({ exact, prefix, suffix });
}

function canonicalQuote({ exact, prefix, suffix }: Quote): Quote {
  return {
    exact: canonicaliseText(exact),
    prefix: canonicaliseText(prefix),
    suffix: canonicaliseText(suffix),
  };
}

/** Of no text that is known, so it claims nothing about its like. */
function orphanPart(quote: Quote): OrphanPart {
  return { ...quote, textHash: '', alike: 0, ordinal: 0, rival: 0 };
}

/** How spans of the text as it came become spans of the article; null: it is not that text. */
function carrier(raw: string, text: string): Ground['carry'] {
  if (raw === text) return (found) => found;
  const canonical = canonicaliseText(raw);
  const offsets = canonicalOffsets(raw);
  const toCanonical = ({ start, end }: Span): Span => span(offsets(start), offsets(end));
  if (canonical === text) return toCanonical;
  if (layOutForeign(canonical).text !== text) return null;
  const laidOut = laidOutSpans(canonical);
  return (found) => laidOut(toCanonical(found));
}
