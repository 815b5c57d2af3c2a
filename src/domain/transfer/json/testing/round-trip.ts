/** The same proof for every format without a text: out, in, compared; numbers checked; mutations caught. */
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { ExportedArticle, Serialize } from '../../export';
import type { ForeignFile, ForeignMark, ParseForeign } from '../../foreign';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../../testing/export-samples';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../../lib/json';
import type { FormatId } from '../../formats';
import { withOrigin } from '../../origin';
import { createChance, type Chance } from '../../testing/random';
import { inputOf, marksOf, misplaced, readMarks, type PlainMark } from './read-back';

export interface RoundTripFormat {
  readonly serialize: Serialize;
  readonly parse: ParseForeign;
  readonly unit: 'UnicodeCodePoint' | 'Utf16CodeUnit';
  /** What is to come back of an article. */
  readonly expected: (article: ExportedArticle) => readonly PlainMark[];
  /** Links by the ids of the marks; left out: the format has none. */
  readonly hasLinks?: boolean;
}

/** POSTIL_RUNS raises it. */
export const RUNS = Number(process.env['POSTIL_RUNS'] ?? 60);

export function checkSamples(format: RoundTripFormat): void {
  checkArticle(exampleArticle(), format);
  checkArticle(tortureArticle(), format);
}

export function checkRandom(format: RoundTripFormat): void {
  for (let seed = 0; seed < RUNS; seed += 1) {
    for (const article of randomArticles(seed, 1 + (seed % 6), sha256))
      checkArticle(article, format);
  }
}

/** Numbers moved by one, and numbers of another unit, do not fit the quotes any more. */
export function checkMutations(format: RoundTripFormat): void {
  const article = tortureArticle();
  const { text } = article.text;
  const marks = readBack(article, format)?.documents.flatMap((document) => document.marks) ?? [];
  const pieces = marks.flatMap(({ parts }) => parts).length;
  for (const by of [-1, 1]) {
    expect(misplaced(marks.map(shifted(by)), text, format.unit).length).toBe(pieces);
  }
  const other = format.unit === 'UnicodeCodePoint' ? 'Utf16CodeUnit' : 'UnicodeCodePoint';
  expect(misplaced(marks, text, other).length).toBe(pieces);
}

/** Any value of the file replaced by any other: the parser answers, and what it takes in is whole. */
export function checkDamage({ serialize, parse }: RoundTripFormat): void {
  const [file] = serialize([exampleArticle()], CONTEXT).files;
  const text = String(file?.content);
  for (let seed = 0; seed < RUNS * 4; seed += 1) {
    const chance = createChance(seed);
    const damaged = damage(JSON.parse(text) as JsonValue, chance);
    const path = file?.path ?? '';
    const read = parse([inputOf({ path, content: JSON.stringify(damaged) })]);
    if (!read.ok) continue;
    for (const { parts, labels, id } of read.value.documents.flatMap(({ marks }) => marks)) {
      expect(parts.length).toBeGreaterThan(0);
      for (const { range, exact } of parts) {
        expect(range !== null || exact !== null).toBe(true);
        expect(exact).not.toBe('');
        if (range) expect(range.start >= 0 && range.start < range.end).toBe(true);
      }
      expect([typeof id, new Set(labels).size]).toEqual(['string', labels.length]);
    }
  }
}

/** Whatever stands in a library as what an annotation came with: it is written, and the mark with it. */
export function checkOrigins(
  { serialize }: RoundTripFormat,
  format: FormatId,
  came: JsonObject,
): void {
  for (let seed = 0; seed < RUNS * 4; seed += 1) {
    const chance = createChance(seed);
    const damaged = damage(damage(came, chance), chance);
    const raw = isJsonObject(damaged) ? damaged : {};
    const extra = withOrigin(undefined, {
      format,
      id: chance.pick(['', 'x', 'http://a.org/1']),
      raw,
    });
    const example = exampleArticle();
    const readings = example.readings.map((parts) => ({
      ...parts,
      annotations: parts.annotations.map((annotation) => ({ ...annotation, extra })),
    }));
    const { files } = serialize([{ ...example, readings }], CONTEXT);
    const text = String(files[0]?.content);
    for (const { quotes } of marksOf(example)) {
      for (const quote of quotes) expect(text).toContain(JSON.stringify(quote));
    }
    expect(() => JSON.parse(text) as JsonValue).not.toThrow();
  }
}

/** null: there was nothing to read. */
export function readBack(
  article: ExportedArticle,
  { serialize, parse }: RoundTripFormat,
): ForeignFile | null {
  const { files } = serialize([article], CONTEXT);
  expect(serialize([article], CONTEXT).files).toEqual(files);
  const read = parse(files.map(inputOf));
  if (read.ok) return read.value;
  expect(read.error.kind).not.toBe('not-json');
  return null;
}

function checkArticle(article: ExportedArticle, format: RoundTripFormat): void {
  const file = readBack(article, format);
  const wanted = format.expected(article);
  if (!file) {
    expect(wanted).toEqual([]);
    return;
  }
  expect(file.skipped).toEqual([]);
  expect(file.unit).toBe(format.unit);
  expect(readMarks(file)).toEqual(wanted);
  const marks = file.documents.flatMap((document) => document.marks);
  expect(misplaced(marks, article.text.text, format.unit)).toEqual([]);
  checkReaders(article, marks);
  if (format.hasLinks) checkLinks(article, file);
}

/** Marks of one reading have one reader, those of two have two. */
function checkReaders({ readings }: ExportedArticle, marks: readonly ForeignMark[]): void {
  const readers = readings.flatMap(({ reading, annotations }) => {
    const ids = new Set<string>(annotations.map(({ id }) => id));
    const names = new Set(marks.filter(({ id }) => ids.has(id)).map(({ reader }) => reader));
    for (const name of names) expect(name.startsWith(reading.reader)).toBe(true);
    expect(names.size).toBe(Math.min(1, annotations.length));
    return [...names];
  });
  expect(new Set(readers).size).toBe(readers.length);
}

function checkLinks({ readings }: ExportedArticle, { documents }: ForeignFile): void {
  const wanted = readings.flatMap(({ links }) =>
    links.map(({ from, to, type }) => [from, to, type]),
  );
  const came = documents.flatMap(({ links }) =>
    links.map(({ from, to, type }) => [from, to, type]),
  );
  expect(came).toEqual(wanted);
}

/** One value, as deep as chance leads. */
function damage(value: JsonValue, chance: Chance): JsonValue {
  const isLeaf = typeof value !== 'object' || value === null || Object.keys(value).length === 0;
  if (isLeaf || chance.below(8) === 0) return chance.pick(DAMAGES);
  if (Array.isArray(value)) {
    const list = value as readonly JsonValue[];
    const at = chance.below(list.length);
    return list.map((one, index) => (index === at ? damage(one, chance) : one));
  }
  const fields = Object.entries(value as JsonObject);
  const [key, one] = chance.pick(fields);
  return { ...(value as JsonObject), [key]: damage(one, chance) };
}

const DAMAGES: readonly JsonValue[] = [
  null,
  true,
  -1,
  0.5,
  1e300,
  '',
  'text',
  [],
  {},
  [null],
  [[]],
  { id: 7, type: [], value: {}, source: null, selector: 'x', items: [3] },
];

function shifted(by: number): (mark: ForeignMark) => ForeignMark {
  return (mark) => ({
    ...mark,
    parts: mark.parts.map((part) => ({
      ...part,
      range: part.range && { start: part.range.start + by, end: part.range.end + by },
    })),
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
