/** Marks and links from the lines of an `.ann` file, each fragment with its own quote. */
import { createCodePointIndex } from '../../domain/text/code-points';
import { codePoint } from '../../domain/text/offsets';
import { LINK_TYPES } from '../../domain/annotation/annotation';
import type {
  ForeignLink,
  ForeignMark,
  ForeignPart,
  ForeignSkipped,
  SkipReason,
} from '../../domain/transfer/foreign';
import { extrasOf } from './extras';
import { lineName, type BratLines, type TextBound } from './read-lines';
import { BLANK } from './types';

export interface MarkGround {
  readonly stem: string;
  readonly text: string | null;
  keyOf(type: string): string;
}

export interface FoundMarks {
  readonly marks: readonly ForeignMark[];
  readonly links: readonly ForeignLink[];
  readonly skipped: readonly ForeignSkipped[];
}

export function marksOf(lines: BratLines, { stem, text, keyOf }: MarkGround): FoundMarks {
  const skipped: ForeignSkipped[] = [];
  const skip = (line: number, reason: SkipReason): void => {
    skipped.push({ where: lineName(stem, line), reason });
  };
  const slices = text === null ? null : createSlices(text);
  const details = detailsOf(lines);
  const marks = lines.textBounds.flatMap((bound): readonly ForeignMark[] => {
    const isEmpty = bound.fragments.some(({ start, end }) => start >= end);
    if (isEmpty || (slices && crossesLine(bound, slices))) {
      skip(bound.line, isEmpty ? 'empty-span' : 'not-understood');
      return [];
    }
    const own = details.get(bound.id);
    return [
      {
        id: bound.id,
        parts: partsOf(bound, slices),
        labels: [keyOf(bound.type)],
        note: (own?.notes ?? []).join('\n'),
        reader: own?.reader ?? '',
        created: null,
        modified: null,
        raw: own ? extrasOf(own) : {},
      },
    ];
  });
  const there = new Set(marks.map(({ id }) => id));
  const links = lines.relations.flatMap(({ line, type, from, to }): readonly ForeignLink[] => {
    const [source, target] = [from, to].map((id) => lines.triggers.get(id) ?? id) as [
      string,
      string,
    ];
    if (!there.has(source) || !there.has(target)) {
      skip(line, 'unresolved');
      return [];
    }
    const known = LINK_TYPES.find((one) => one === type) ?? null;
    return [{ from: source, to: target, type: known, typeName: type }];
  });
  for (const { line, target } of [
    ...lines.attributes,
    ...lines.normalizations,
    ...lines.comments,
  ]) {
    if (!there.has(lines.triggers.get(target) ?? target)) skip(line, 'unresolved');
  }
  return { marks, links, skipped };
}

interface Details {
  readonly notes: string[];
  reader: string;
  readonly attributes: { readonly name: string; readonly value: string }[];
  readonly normalizations: {
    readonly type: string;
    readonly reference: string;
    readonly text: string;
  }[];
  readonly comments: { readonly type: string; readonly text: string }[];
}

function detailsOf(lines: BratLines): ReadonlyMap<string, Details> {
  const all = new Map<string, Details>();
  const of = (target: string): Details => {
    const id = lines.triggers.get(target) ?? target;
    const known = all.get(id);
    if (known) return known;
    const fresh: Details = {
      notes: [],
      reader: '',
      attributes: [],
      normalizations: [],
      comments: [],
    };
    all.set(id, fresh);
    return fresh;
  };
  for (const { target, name, value } of lines.attributes) {
    of(target).attributes.push({ name, value });
  }
  for (const { target, type, reference, text } of lines.normalizations) {
    of(target).normalizations.push({ type, reference, text });
  }
  for (const { target, type, text } of lines.comments) {
    if (type === 'AnnotatorNotes') of(target).notes.push(text);
    else if (type === 'Reader') of(target).reader = text;
    else of(target).comments.push({ type, text });
  }
  return all;
}

interface Slices {
  /** Offsets in code points; null: outside the text. */
  byCodePoint(start: number, end: number): string | null;
  byUtf16(start: number, end: number): string;
}

function createSlices(text: string): Slices {
  const index = createCodePointIndex(text);
  return {
    byCodePoint(start, end) {
      if (start > end || end > index.length) return null;
      return text.slice(index.toUtf16(codePoint(start)), index.toUtf16(codePoint(end)));
    },
    byUtf16: (start, end) => text.slice(start, end),
  };
}

/** brat allows no fragment over a line end, in whichever unit it is counted. */
function crossesLine({ fragments }: TextBound, slices: Slices): boolean {
  return fragments.some(
    ({ start, end }) =>
      slices.byCodePoint(start, end)?.includes('\n') === true &&
      slices.byUtf16(start, end).includes('\n'),
  );
}

/** Fragments with nothing but white space between them are one: that is how a span over a line end is written. */
function partsOf(bound: TextBound, slices: Slices | null): readonly ForeignPart[] {
  const quotes = quotesOf(bound);
  const isSure = agrees(bound, quotes, slices);
  const parts: { start: number; end: number; exact: string | null }[] = [];
  bound.fragments.forEach(({ start, end }, at) => {
    const exact = quotes?.[at] ?? null;
    const last = parts.at(-1);
    const gap = last && start >= last.end ? slices?.byCodePoint(last.end, start) : null;
    if (last && typeof gap === 'string' && BLANK.test(gap) && isSure) {
      last.exact = last.exact === null || exact === null ? null : last.exact + gap + exact;
      last.end = end;
    } else {
      parts.push({ start, end, exact });
    }
  });
  return parts.map(({ start, end, exact }) => ({
    range: { start, end },
    exact,
    prefix: '',
    suffix: '',
  }));
}

/** False when the numbers are not code points after all: then nothing is known of what lies between. */
function agrees(
  { fragments }: TextBound,
  quotes: readonly string[] | null,
  slices: Slices | null,
): boolean {
  return (
    quotes === null ||
    fragments.every(({ start, end }, at) => slices?.byCodePoint(start, end) === quotes[at])
  );
}

/** One for each fragment; null when the text is not as long as the numbers say. */
function quotesOf({ fragments, text }: TextBound): readonly string[] | null {
  if (text === null) return null;
  return cut(Array.from(text), fragments) ?? cut(text.split(''), fragments);
}

function cut(
  units: readonly string[],
  fragments: TextBound['fragments'],
): readonly string[] | null {
  let at = 0;
  const quotes = fragments.map(({ start, end }) => {
    const quote = units.slice(at, at + end - start).join('');
    at += end - start + 1;
    return quote;
  });
  return at - 1 === units.length ? quotes : null;
}
