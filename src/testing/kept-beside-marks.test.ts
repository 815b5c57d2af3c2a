/** Fields beside the marks that nobody here knows: in with a file, out again in the same format, equal. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyForeign } from '../domain/foreign/tidy';
import type { ExportedArticle } from '../domain/transfer/export';
import type { ForeignInput } from '../domain/transfer/foreign';
import type { FormatId } from '../domain/transfer/formats';
import { exampleArticle } from '../domain/transfer/testing/export-samples';
import { PARSERS } from '../features/intake/foreign/parsers';
import type { JsonObject } from '../lib/json';
import { utf8Bytes } from '../lib/utf8';
import { readBack, takeForeign } from './take-foreign';
import { exportOf, inputsOf } from './there-and-back';

type Json = Record<string, unknown>;

interface Place {
  readonly format: FormatId;
  readonly reads: FormatId;
  readonly place: string;
  /** In the file's JSON: of the whole file, or of its first line. */
  find(file: Json): Json;
}

const lineOf = (file: Json): Json => file;
const inside =
  (...path: readonly string[]) =>
  (file: Json): Json =>
    path.reduce((value, key) => value[key] as Json, file);

const PLACES: readonly Place[] = [
  { format: 'w3c', reads: 'w3c', place: 'collection', find: lineOf },
  { format: 'w3c', reads: 'w3c', place: 'page', find: inside('first') },
  { format: 'hypothesis', reads: 'hypothesis', place: 'file', find: lineOf },
  { format: 'doccano', reads: 'doccano', place: 'line', find: lineOf },
  { format: 'doccano-relations', reads: 'doccano', place: 'line', find: lineOf },
  { format: 'prodigy', reads: 'prodigy', place: 'line', find: lineOf },
  { format: 'prodigy', reads: 'prodigy', place: 'meta', find: inside('meta') },
  { format: 'label-studio', reads: 'label-studio', place: 'task', find: inside('0') },
  { format: 'label-studio', reads: 'label-studio', place: 'data', find: inside('0', 'data') },
];

interface Case {
  readonly name: string;
  readonly article: ExportedArticle;
  /** Before it leaves again. */
  readonly areGone: boolean;
}

/** Names that no format has, values as JSON has them. */
const unknown = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }).map((name) => `x-${name}`),
  fc
    .jsonValue({ maxDepth: 4, stringUnit: 'grapheme' })
    .map((value) => JSON.stringify(value))
    // Left out wherever it stands: see `schema/extra.ts`.
    .filter((json) => !json.includes('"__proto__"'))
    .map((json) => JSON.parse(json) as unknown),
  { minKeys: 1, maxKeys: 4 },
);

describe.each(PLACES)('$format, $place', ({ format, reads, place, find }) => {
  const whole = exampleArticle();
  const bare = { ...whole, readings: [] };
  const carriesText = !['w3c', 'hypothesis'].includes(format);
  const cases: readonly Case[] = [
    { name: 'with marks', article: whole, areGone: false },
    // An empty collection has no page.
    ...(place === 'page' ? [] : [{ name: 'once marks are gone', article: whole, areGone: true }]),
    ...(carriesText ? [{ name: 'without a mark', article: bare, areGone: false }] : []),
  ];

  it.each(cases)('$name', async ({ article, areGone }) => {
    const inputs = inputsOf(await exportOf(format, article));
    await fc.assert(
      fc.asyncProperty(unknown, async (fields) => {
        const changed = changeFirst(inputs, (file) => Object.assign(find(file), fields));
        const back = await throughApp(changed, reads, article);
        const left = areGone ? withoutMarks(back) : back;
        const there = find(firstOf(inputsOf(await exportOf(format, left))));
        const kept = Object.keys(fields).map((name) => [name, there[name]] as const);
        expect(Object.fromEntries(kept)).toEqual({ ...fields });
      }),
      { numRuns: Number(process.env['POSTIL_RUNS'] ?? 8) },
    );
  });
});

it('does not change the record of a text that is here already', async () => {
  const article = exampleArticle();
  const inputs = inputsOf(await exportOf('w3c', article));
  const changed = changeFirst(inputs, (file) => Object.assign(file, { license: 'CC0' }));
  const { article: kept, readings } = await throughApp(changed, 'w3c', article);
  expect(kept.extra).toBeUndefined();
  expect(readings[0]?.reading.extra).toMatchObject({
    origin: { format: 'w3c', raw: { collection: { license: 'CC0' } } },
  });
});

async function throughApp(
  inputs: readonly ForeignInput[],
  reads: FormatId,
  { article, text }: ExportedArticle,
): Promise<ExportedArticle> {
  const parsed = PARSERS[reads]!(inputs);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const { bundle } = takeForeign(tidyForeign(parsed.value), reads, text.text);
  // As it is kept, and as it comes from a Postil file.
  const read = await readBack(bundle);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const [first] = read.value.bundle.articles;
  return { ...first!, ...read.value.bundle, fileName: article.title };
}

function withoutMarks(article: ExportedArticle): ExportedArticle {
  const readings = article.readings.map((one) => ({ ...one, annotations: [], links: [] }));
  return { ...article, readings };
}

function changeFirst(
  inputs: readonly ForeignInput[],
  change: (file: Json) => void,
): readonly ForeignInput[] {
  const [first, ...others] = inputs;
  const { file, rest } = jsonOf(first!);
  change(file);
  const text = `${JSON.stringify(file)}\n${rest}`;
  return [{ path: first!.path, bytes: new Uint8Array(utf8Bytes(text)) }, ...others];
}

function firstOf([first]: readonly ForeignInput[]): Json {
  return jsonOf(first!).file;
}

/** The file, or its first line and the rest of them. */
function jsonOf({ path, bytes }: ForeignInput): { readonly file: Json; readonly rest: string } {
  const text = new TextDecoder().decode(bytes);
  const end = path.endsWith('.jsonl') ? text.indexOf('\n') : text.length;
  return { file: JSON.parse(text.slice(0, end)) as JsonObject & Json, rest: text.slice(end + 1) };
}
