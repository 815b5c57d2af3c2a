/**
 * What the numbers of a source count. The standard says code points; tools count UTF-16 units, leave a byte
 * order mark out or count two characters at the end of a line as one. The names of selections are mostly what
 * they mark, on one line and sometimes cut: they tell.
 */
import { createUnitReader } from '../../../domain/anchor/offset-units';

export interface NamedRange {
  /** NaN: not a number. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

export interface ReadNumbers {
  /** The form of the text that the numbers are about. */
  readonly text: string | null;
  /** What each range marks, as far as names say so; null: its name is no quote. */
  readonly quotes: readonly (string | null)[];
}

/** `raw`: null when the text did not come. `countsLines`: a line end is one, if names do not tell. */
export function readNumbers(
  raw: string | null,
  ranges: readonly NamedRange[],
  countsLines: boolean,
): ReadNumbers {
  if (raw === null) return { text: null, quotes: ranges.map(({ name }) => name || null) };
  let best: Reading | null = null;
  for (const text of formsOf(raw, countsLines)) {
    for (const reading of readingsOf(text, ranges)) {
      if (best === null || reading.fitting > best.fitting) best = reading;
    }
    if (best?.fitting === ranges.length) break;
  }
  const { text, quotes, fitting } = best ?? { text: raw, quotes: [], fitting: 0 };
  const namesAreQuotes = fitting * 2 >= ranges.length || areQuotes(text, ranges);
  return {
    text,
    quotes: ranges.map(
      ({ name }, at) => quotes[at] ?? (namesAreQuotes && name !== '' ? name : null),
    ),
  };
}

interface Reading {
  readonly text: string;
  readonly quotes: readonly (string | null)[];
  readonly fitting: number;
}

function formsOf(raw: string, countsLines: boolean): readonly string[] {
  const withoutMark = raw.replace(/^\ufeff/, '');
  const forms = [raw, withoutMark].flatMap((text) => [text, text.replace(/\r\n/g, '\n')]);
  return [...new Set(countsLines ? forms.toReversed() : forms)];
}

function readingsOf(text: string, ranges: readonly NamedRange[]): readonly Reading[] {
  const reader = createUnitReader(text);
  return (['UnicodeCodePoint', 'Utf16CodeUnit'] as const).map((unit): Reading => {
    const quotes = ranges.map(({ start, end, name }) => {
      const from = reader.toUtf16(start, unit);
      const to = reader.toUtf16(end, unit);
      if (from === null || to === null) return null;
      const quote = text.slice(from, to);
      return isNameOf(name, quote) ? quote : null;
    });
    return { text, quotes, fitting: quotes.filter((quote) => quote !== null).length };
  });
}

/** False for names such as "Quote 7". A few are looked for: that is enough to know. */
function areQuotes(text: string, ranges: readonly NamedRange[]): boolean {
  const looked = ranges.slice(0, LOOKED_FOR);
  const whole = onOneLine(text);
  const found = looked.filter(({ name }) => name !== '' && whole.includes(onOneLine(name)));
  return found.length * 2 >= looked.length;
}

const LOOKED_FOR = 40;

/** Characters of a name that is taken for the beginning of a longer quote. */
const SHORTEST_CUT = 20;

function isNameOf(name: string, quote: string): boolean {
  const [short, long] = [onOneLine(name), onOneLine(quote)];
  if (short === '' || short === long) return short === long && quote !== '';
  const cut = short.replace(/(?:…|\.\.\.)$/, '').trimEnd();
  return cut.length >= SHORTEST_CUT && long.startsWith(cut);
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
