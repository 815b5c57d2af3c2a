/** What a message may ask of its language: plural forms, numbers, dates, sizes, lists. */
import { LocalizedStringDictionary, LocalizedStringFormatter } from '@internationalized/string';

/** Forms by CLDR category; `=0`, `=1` … win over the category. Each form is the whole phrase. */
export interface PluralForms {
  readonly [exact: `=${number}`]: string;
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

export interface Format {
  readonly locale: string;
  plural(count: number, forms: PluralForms): string;
  number(value: number): string;
  /** With exactly so many decimals, as coefficients are printed: "0.70". */
  decimal(value: number, places: number): string;
  /** A share from 0 to 1 as whole per cent. */
  percent(share: number): string;
  /** `at` is RFC 3339 with a zone. "24 Aug 2026", in the zone of this computer. */
  date(at: string): string;
  /** As `date`, with the time of day. */
  dateTime(at: string): string;
  /** "4.2 MB"; powers of 1000. */
  bytes(count: number): string;
  /** "Claim, Evidence, and Framing" */
  list(items: readonly string[]): string;
}

export function createFormat(locale: string): Format {
  const words = new WordFormatter(locale, new LocalizedStringDictionary({ [locale]: {} }, locale));
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const list = new Intl.ListFormat(locale);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    locale,
    plural: (count, forms) => words.plural(count, { ...forms }),
    number: (value) => words.number(value),
    decimal: (value, places) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: places,
        maximumFractionDigits: places,
      }).format(value),
    percent: (share) => percent.format(share),
    date: (at) => date.format(instantOf(at)),
    dateTime: (at) => dateTime.format(instantOf(at)),
    bytes: (count) => formatBytes(locale, count),
    list: (items) => list.format(items),
  };
}

/** Milliseconds since 1970; NaN, which Intl refuses with a RangeError, where `at` is not a time. */
function instantOf(at: string): number {
  // oxlint-disable-next-line eslint/no-restricted-globals -- reads what is given, no clock
  return Date.parse(at);
}

/** The library's plural rules are there for compiled messages; ours are functions and call them. */
class WordFormatter extends LocalizedStringFormatter {
  override plural(count: number, forms: Record<string, string>): string {
    return super.plural(count, forms);
  }

  override number(value: number): string {
    return super.number(value);
  }
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

function formatBytes(locale: string, count: number): string {
  const power = count < 1000 ? 0 : Math.min(Math.floor(Math.log10(count) / 3), 3);
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: BYTE_UNITS[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  });
  return format.format(count / 1000 ** power);
}
