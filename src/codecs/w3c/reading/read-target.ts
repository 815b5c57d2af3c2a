/** Where a target of a web annotation is: the text it is in, and there a quote, a range or both. */
import { isJsonObject, type JsonObject, type JsonValue } from '../../../lib/json';
import type { ForeignPart, SkipReason } from '../../../domain/transfer/foreign';
import {
  fieldsBeside,
  isEmptyObject,
  isOffset,
  listIn,
  textIn,
} from '../../../domain/transfer/json/fields';
import { sourceOf } from './read-bodies';
import { isUrn } from '../terms';

export type ReadTarget =
  | { readonly source: string; readonly part: ForeignPart; readonly isPlain: boolean }
  /** `what`: the field that is wrong. */
  | {
      readonly source: string;
      readonly part: null;
      readonly reason: SkipReason;
      readonly what: string;
    };

export function readTarget(target: JsonValue): ReadTarget {
  if (typeof target === 'string') return fromAddress(target);
  if (!isJsonObject(target)) return failed('', 'not-understood', 'target');
  const source = sourceOf(target) || textIn(target['id']);
  const [bare = '', fragment] = source.split('#', 2);
  const selectors = selectorsOf(target['selector']);
  const described = describe(selectors, WHOLE);
  if (typeof described === 'string') {
    const isEmpty = described === 'empty';
    return failed(bare, isEmpty ? 'empty-span' : 'not-understood', described);
  }
  const { quote, range } = described;
  const inFragment = range ?? charRange(fragment ?? '');
  if (!quote && !inFragment) {
    return failed(source, selectors.some(isNotText) ? 'not-text' : 'no-place', 'selector');
  }
  return {
    source: inFragment && !range ? bare : source,
    part: { range: inFragment, exact: quote?.exact ?? null, ...surroundings(quote) },
    isPlain: isPlainTarget(target, selectors),
  };
}

/** Selectors that say more than quote and range. */
export function otherSelectors(target: JsonObject): readonly JsonValue[] {
  return listIn(target['selector']).filter(
    (selector) => !isJsonObject(selector) || !isText(selector),
  );
}

export function selectorOf(target: JsonObject, type: string): JsonObject | undefined {
  return listIn(target['selector'])
    .filter(isJsonObject)
    .find((selector) => selector['type'] === type);
}

interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Described {
  readonly quote: Quote | null;
  readonly range: Range | null;
}

/** Where positions count from; null: in something whose place in the text is not known. */
type Origin = number | null;

const WHOLE: Origin = 0;

/** Several selectors describe the same place. A string: the field that is wrong, or `empty`. */
function describe(selectors: readonly JsonObject[], origin: Origin): Described | string {
  let found: Described = { quote: null, range: null };
  for (const selector of selectors) {
    const one = describeOne(selector, origin);
    if (typeof one === 'string') return one;
    found = { quote: found.quote ?? one.quote, range: found.range ?? one.range };
  }
  return found;
}

function describeOne(selector: JsonObject, origin: Origin): Described | string {
  const outer = ownPlace(selector, origin);
  const refined = selectorsOf(selector['refinedBy']);
  if (typeof outer === 'string' || refined.length === 0) return outer;
  const inner = describe(refined, outer.range ? outer.range.start : null);
  if (typeof inner === 'string') return inner;
  const quote = inner.quote ? within(inner.quote, outer.quote) : null;
  // What stands inside is smaller: the outer range would not be that of the inner quote.
  if (quote) return { quote, range: inner.range };
  return inner.range ? { quote: null, range: inner.range } : outer;
}

function ownPlace(selector: JsonObject, origin: Origin): Described | string {
  switch (textIn(selector['type']).replace(/^oa:/, '')) {
    case 'TextQuoteSelector': {
      const { exact } = selector;
      if (typeof exact !== 'string') return 'exact';
      if (exact === '') return 'empty';
      const prefix = textIn(selector['prefix']);
      return { quote: { exact, prefix, suffix: textIn(selector['suffix']) }, range: null };
    }
    case 'TextPositionSelector': {
      const { start, end } = selector;
      if (!isOffset(start)) return 'start';
      if (!isOffset(end)) return 'end';
      if (start >= end) return 'empty';
      const range = origin === null ? null : { start: origin + start, end: origin + end };
      return { quote: null, range };
    }
    case 'FragmentSelector': {
      const range = charRange(textIn(selector['value']));
      return { quote: null, range: origin === WHOLE ? range : null };
    }
    default:
      return { quote: null, range: null };
  }
}

/** The surroundings that a quote has from the quote it stands in, if it stands there once. */
function within(inner: Quote, outer: Quote | null): Quote {
  const at = outer?.exact.indexOf(inner.exact) ?? -1;
  if (!outer || at < 0 || outer.exact.includes(inner.exact, at + 1)) return inner;
  return {
    exact: inner.exact,
    prefix: inner.prefix || outer.prefix + outer.exact.slice(0, at),
    suffix: inner.suffix || outer.exact.slice(at + inner.exact.length) + outer.suffix,
  };
}

function fromAddress(address: string): ReadTarget {
  const [bare = '', fragment = ''] = address.split('#', 2);
  const range = charRange(fragment);
  if (!range) return failed(address, 'no-place', 'target');
  return { source: bare, part: { range, exact: null, ...surroundings(null) }, isPlain: false };
}

/** RFC 5147, for plain text: `char=14,31`. */
function charRange(fragment: string): Range | null {
  const [, start, end] = /^char=(\d{1,15}),(\d{1,15})(?:;|$)/.exec(fragment) ?? [];
  if (start === undefined || end === undefined || Number(start) >= Number(end)) return null;
  return { start: Number(start), end: Number(end) };
}

function selectorsOf(value: JsonValue | undefined): readonly JsonObject[] {
  return listIn(value)
    .filter(isJsonObject)
    .flatMap((selector) => {
      const { items } = selector;
      if (items === undefined) return [selector];
      return selectorsOf(selector['type'] === 'Choice' ? (listIn(items)[0] ?? null) : items);
    });
}

function surroundings(quote: Quote | null): { readonly prefix: string; readonly suffix: string } {
  return { prefix: quote?.prefix ?? '', suffix: quote?.suffix ?? '' };
}

function failed(source: string, reason: SkipReason, what: string): ReadTarget {
  return { source, part: null, reason, what };
}

/** A text of ours, and of it a quote and a range as we write them. */
function isPlainTarget(target: JsonObject, selectors: readonly JsonObject[]): boolean {
  return (
    typeof target['source'] === 'string' &&
    isUrn(target['source']) &&
    isEmptyObject(fieldsBeside(target, TARGET_FIELDS)) &&
    selectors.length === listIn(target['selector']).length &&
    selectors.every((selector) => isText(selector) && isEmptyObject(fieldsBeside(selector, TEXT)))
  );
}

function isText(selector: JsonObject): boolean {
  const { type } = selector;
  return (
    (type === 'TextQuoteSelector' || type === 'TextPositionSelector') && !('refinedBy' in selector)
  );
}

/** An area of an image, a stretch of a recording, bytes. */
function isNotText({ type, value }: JsonObject): boolean {
  if (type === 'FragmentSelector') return /^(?:xywh|t)=/.test(textIn(value));
  return type === 'SvgSelector' || type === 'DataPositionSelector';
}

const TARGET_FIELDS: ReadonlySet<string> = new Set(['type', 'source', 'selector']);
const TEXT: ReadonlySet<string> = new Set(['type', 'exact', 'prefix', 'suffix', 'start', 'end']);
