/**
 * From one tool to the next: random readings go through all formats of web annotations one after the other, taken
 * in each time as a library takes them in, and stand at the end where they stood.
 */
import { describe, expect, it } from 'vitest';
import { parseHypothesis } from '../src/codecs/hypothesis/parse';
import { serializeHypothesis } from '../src/codecs/hypothesis/serialize';
import { parseRecogito } from '../src/codecs/recogito/parse';
import { serializeRecogito } from '../src/codecs/recogito/serialize';
import { parseW3c } from '../src/codecs/w3c/parse';
import { serializeW3c, serializeW3cForRecogito } from '../src/codecs/w3c/serialize';
import { foreignBundle } from '../src/domain/foreign/foreign-bundle';
import { matchCodebook } from '../src/domain/foreign/match-codebook';
import { placeForeign } from '../src/domain/foreign/place-foreign';
import type { ExportedArticle, Serialize } from '../src/domain/transfer/export';
import type { ForeignDocument, ParseForeign } from '../src/domain/transfer/foreign';
import type { FormatId } from '../src/domain/transfer/formats';
import { inputOf } from '../src/domain/transfer/json/testing/read-back';
import { CONTEXT, randomArticles } from '../src/domain/transfer/testing/export-samples';
import { createChance } from '../src/domain/transfer/testing/random';
import { sha256HexOf } from '../src/lib/sha256';

interface Station {
  readonly format: FormatId;
  readonly serialize: Serialize;
  readonly parse: ParseForeign;
}

const STATIONS: readonly Station[] = [
  { format: 'w3c', serialize: serializeW3c, parse: parseW3c },
  { format: 'w3c', serialize: serializeW3cForRecogito, parse: parseW3c },
  { format: 'hypothesis', serialize: serializeHypothesis, parse: parseHypothesis },
  { format: 'recogito', serialize: serializeRecogito, parse: parseRecogito },
];

const RUNS = Number(process.env['POSTIL_RUNS'] ?? 60);

describe('web annotations: from one tool to the next', () => {
  it('every mark keeps its place, labels, note and reader', () => {
    let marks = 0;
    for (let seed = 0; seed < RUNS; seed += 1) {
      const chance = createChance(seed);
      for (const sent of randomArticles(seed, 1 + (seed % 6), sha256HexOf).map(plainlyNamed)) {
        if (piecesOf(sent).length === 0) continue;
        const way = Array.from({ length: 5 }, () => chance.pick(STATIONS));
        const arrived = way.reduce(through, sent);
        expect(piecesOf(arrived)).toEqual(piecesOf(sent));
        marks += piecesOf(arrived).length;
      }
    }
    expect(marks).toBeGreaterThan(RUNS);
  });
});

/** Names that a library would take for one are told apart; what such names become is tested with each format. */
function plainlyNamed(article: ExportedArticle): ExportedArticle {
  return {
    ...article,
    codebooks: article.codebooks.map(({ codebook, labels }, book) => ({
      codebook,
      labels: labels.map((label, at) => ({ ...label, name: `Label ${book} ${at}` })),
    })),
    readings: article.readings.map((parts, at) => ({
      ...parts,
      reading: { ...parts.reading, reader: `Reader ${at}` },
    })),
  };
}

function through(article: ExportedArticle, { format, serialize, parse }: Station): ExportedArticle {
  const read = parse(serialize([article], CONTEXT).files.map(inputOf));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const file = read.value;
  const codebook = matchCodebook(file, article.codebooks, 'Taken in', CONTEXT.now);
  const placed = file.documents.map((document) => ({
    document,
    article: { article: article.article, text: article.text },
    isNew: false,
    placing: placingOf(document, article),
  }));
  const { bundle, refused, counts } = foreignBundle({
    file,
    format,
    name: 'Taken in',
    codebook,
    placed,
    now: CONTEXT.now,
    markHere: () => null,
    readingHere: () => null,
    linksHere: [],
  });
  expect(refused).toEqual([]);
  expect([counts.moved, counts.review, counts.leftOut]).toEqual([0, 0, 0]);
  return { ...article, codebooks: bundle.codebooks, readings: bundle.readings };
}

function placingOf(document: ForeignDocument, { text, article }: ExportedArticle) {
  const to = { text: text.text, hash: article.textHash };
  const steps = placeForeign({ document, unit: 'UnicodeCodePoint', to });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Piece by piece, for Hypothesis keeps no more; the note is with the first of them. */
function piecesOf({ readings, codebooks }: ExportedArticle): readonly string[] {
  const names = new Map(
    codebooks.flatMap(({ labels }) => labels.map(({ id, name }) => [id, name] as const)),
  );
  return readings
    .flatMap(({ reading, annotations }) =>
      annotations.flatMap(({ spans, labelIds, note, created, modified }) =>
        spans.map(({ start, end }, at) => {
          const labels = labelIds.map((id) => names.get(id));
          const said = at === 0 ? note : '';
          return JSON.stringify([start, end, labels, said, reading.reader, created, modified]);
        }),
      ),
    )
    .toSorted();
}
