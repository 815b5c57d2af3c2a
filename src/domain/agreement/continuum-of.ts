/** From an article's text and its readings' marks (UTF-16) to a continuum (code points). */
import type { LabelId } from '../codebook/label';
import { createCodePointIndex, type CodePointIndex } from '../text/code-points';
import { utf16 } from '../text/offsets';
import { mergeSpans, span, type Span } from '../text/span';
import { distinctUnits, type Continuum, type Stretch } from './continuum';

/** What counts of an annotation. */
export interface Mark {
  /** UTF-16, non-empty. */
  readonly spans: readonly Span[];
  /** None = a note without a label: it is no unit. */
  readonly labelIds: readonly LabelId[];
}

export interface MarkedReading {
  /** Unique among the readings: a reading's id rather than a name. */
  readonly reader: string;
  readonly marks: readonly Mark[];
}

export interface ContinuumOptions {
  /** Only these parts of the text count; marks are cut at their edges. Without: the whole text. */
  readonly passages?: readonly Span[];
  /** Only these labels count. Without: all. */
  readonly labels?: readonly LabelId[];
  /** BCP 47, for the division into words; empty when unknown. */
  readonly language?: string;
}

/**
 * One unit per span and label. The same span with the same label twice in one reading is one unit. Pass
 * finished readings only: one without marks says "nothing here", an unfinished one says nothing.
 */
export function continuumOf(
  text: string,
  readings: readonly MarkedReading[],
  options: ContinuumOptions = {},
): Continuum {
  const index = createCodePointIndex(text);
  const passages = mergeSpans(options.passages ?? [span(0, text.length)]);
  const parts = laidEndToEnd(passages, index);
  const wanted = options.labels && new Set(options.labels);
  const readers = readings.map(({ reader, marks }) => ({
    reader,
    units: distinctUnits(
      marks.flatMap(({ spans, labelIds }) => {
        const places = spans.flatMap((place) => placesIn(parts, inCodePoints(place, index)));
        const labels = wanted ? labelIds.filter((id) => wanted.has(id)) : labelIds;
        return places.flatMap((place) => labels.map((category) => ({ ...place, category })));
      }),
    ),
  }));
  return {
    length: parts.reduce((sum, part) => sum + part.end - part.start, 0),
    readers,
    tokens: passages.flatMap((passage) => wordsIn(text, passage, index, parts, options.language)),
    ...(options.passages && { passages: parts.map(({ start, end }) => ({ start, end })) }),
  };
}

/**
 * Where a stretch of the continuum stands in the article, in code points of the article. One stretch
 * per passage it reaches into.
 */
export function inArticle(continuum: Continuum, stretch: Stretch): readonly Stretch[] {
  if (!continuum.passages) return [{ start: stretch.start, end: stretch.end }];
  let at = 0;
  return continuum.passages.flatMap((passage) => {
    const shift = passage.start - at;
    const start = Math.max(stretch.start + shift, passage.start);
    const end = Math.min(stretch.end + shift, passage.end);
    at += passage.end - passage.start;
    return start < end ? [{ start, end }] : [];
  });
}

/** A passage of the article in code points, and where it begins in the continuum. */
interface Part extends Stretch {
  readonly at: number;
}

function laidEndToEnd(passages: readonly Span[], index: CodePointIndex): readonly Part[] {
  let at = 0;
  return passages.map((passage) => {
    const part = { ...inCodePoints(passage, index), at };
    at += part.end - part.start;
    return part;
  });
}

function inCodePoints(place: Span, index: CodePointIndex): Stretch {
  return { start: index.toCodePoint(place.start), end: index.toCodePoint(place.end) };
}

function placesIn(parts: readonly Part[], place: Stretch): readonly Stretch[] {
  return parts.flatMap((part) => {
    const start = Math.max(place.start, part.start);
    const end = Math.min(place.end, part.end);
    const shift = part.at - part.start;
    return start < end ? [{ start: start + shift, end: end + shift }] : [];
  });
}

function wordsIn(
  text: string,
  passage: Span,
  index: CodePointIndex,
  parts: readonly Part[],
  language = '',
): readonly Stretch[] {
  const words: Stretch[] = [];
  const segments = wordSegmenter(language).segment(text.slice(passage.start, passage.end));
  for (const { index: offset, segment, isWordLike } of segments) {
    if (isWordLike !== true) continue;
    const start = index.toCodePoint(utf16(passage.start + offset));
    const end = index.toCodePoint(utf16(passage.start + offset + segment.length));
    words.push(...placesIn(parts, { start, end }));
  }
  return words;
}

/** A language the runtime does not know is no reason to fail. */
function wordSegmenter(language: string): Intl.Segmenter {
  const locale = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? language : 'und';
  return new Intl.Segmenter(locale, { granularity: 'word' });
}
