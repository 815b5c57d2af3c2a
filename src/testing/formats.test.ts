/**
 * Every format the whole way: out of the app as it is saved, recognised, read, placed, and then compared with
 * what left. What a format declares as lost may be missing, and nothing else.
 */
import { describe, expect, it } from 'vitest';
import { layOutForeign } from '../domain/foreign/foreign-text';
import { matchCodebook } from '../domain/foreign/match-codebook';
import { placeForeign } from '../domain/foreign/place-foreign';
import { recogniseArchive, recogniseForeign } from '../domain/foreign/recognise';
import type { ExportedArticle, LossKind } from '../domain/transfer/export';
import type { ForeignDocument, ForeignFile, ForeignInput } from '../domain/transfer/foreign';
import type { FormatId } from '../domain/transfer/formats';
import { CONTEXT, exampleArticle, tortureArticle } from '../domain/transfer/testing/export-samples';
import { PARSERS } from '../features/intake/foreign/parsers';
import { exportOf, inputsOf, THERE_AND_BACK } from './there-and-back';

describe.each(THERE_AND_BACK)('$format', ({ format, reads }) => {
  it.each([
    ['the example', exampleArticle()],
    ['the hostile text', tortureArticle()],
  ])('brings back what it took of %s', async (_, article) => {
    const exported = await exportOf(format, article);
    const inputs = inputsOf(exported);
    expect(recognised(inputs)).toBe(reads);
    const parsed = PARSERS[reads]!(inputs);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    expect(parsed.value.skipped).toEqual([]);
    const losses = new Set(exported.losses.map(({ kind }) => kind));
    const gone = marksGone(article);
    // One without a label is left out, or comes back with a stand-in that says so.
    const places = new Set(gone.filter(isLabelled).map(({ quotes }) => quotes.join()));
    const isCompared = (mark: Compared): boolean =>
      !losses.has('unlabelled') || mark.quotes.some((quote) => isIn(places, quote));
    const lines = (marks: readonly Compared[]): readonly string[] =>
      losses.has('crossing')
        ? wordsMarked(marks.filter(isCompared))
        : marks
            .filter(isCompared)
            .flatMap((mark) => linesOf(mark, losses))
            .toSorted();
    const back = marksBack(parsed.value, article, losses);
    expect(lines(back)).toEqual(lines(gone));
    expect(notesOf(back.filter(isCompared), losses)).toEqual(
      notesOf(gone.filter(isCompared), losses),
    );
  });
});

function isLabelled({ labels }: Compared): boolean {
  return labels.length > 0;
}

function isIn(places: ReadonlySet<string>, quote: string): boolean {
  const bare = (words: string): string => words.replace(/\s+/g, '');
  return [...places].some((place) => bare(place).includes(bare(quote)));
}

function recognised(inputs: readonly ForeignInput[]): FormatId | null {
  const textOf = (path: string): string | null => {
    const input = inputs.find((one) => one.path === path);
    return input ? new TextDecoder().decode(input.bytes) : null;
  };
  const [only, ...others] = inputs;
  if (only && others.length === 0) return recogniseForeign(only.path, textOf(only.path) ?? '');
  return recogniseArchive(
    inputs.map(({ path }) => path),
    textOf,
  );
}

function marksGone({ text, readings, codebooks }: ExportedArticle): readonly Compared[] {
  const names = new Map(
    codebooks.flatMap(({ labels }) => labels.map(({ id, name }) => [id, name] as const)),
  );
  return readings.flatMap(({ reading, annotations }) =>
    annotations.map(({ spans, labelIds, note }) => ({
      quotes: spans.map(({ start, end }) => text.text.slice(start, end)),
      labels: labelIds.map((id) => names.get(id)!),
      note,
      reader: reading.reader,
    })),
  );
}

function marksBack(
  file: ForeignFile,
  sent: ExportedArticle,
  losses: ReadonlySet<LossKind>,
): readonly Compared[] {
  const { codebooks } = sent;
  const { labelIds, parts } = matchCodebook(file, codebooks, '', CONTEXT.now);
  const names = new Map(parts.labels.map(({ id, name }) => [id, name]));
  return file.documents.flatMap((document) => {
    const to = { text: textFor(document, sent, losses), hash: sent.article.textHash };
    const steps = placeForeign({ document, unit: file.unit, to });
    let step = steps.next();
    while (!step.done) step = steps.next();
    const { marks } = step.value;
    return document.marks.map((mark, at) => {
      const place = marks[at]?.place;
      if (!place || place.kind === 'review') throw new Error(`no place: ${JSON.stringify(mark)}`);
      return {
        quotes: place.spans.map(({ start, end }) => to.text.slice(start, end)),
        labels: mark.labels.map((key) => names.get(labelIds.get(key)!)!),
        note: mark.note,
        reader: mark.reader,
      };
    });
  });
}

/** What is made of words only comes back as a text of its own. */
function textFor(
  { text }: ForeignDocument,
  sent: ExportedArticle,
  losses: ReadonlySet<LossKind>,
): string {
  return losses.has('white-space') && text !== null ? layOutForeign(text).text : sent.text.text;
}

interface Compared {
  readonly quotes: readonly string[];
  readonly labels: readonly string[];
  readonly note: string;
  readonly reader: string;
}

function linesOf(mark: Compared, losses: ReadonlySet<LossKind>): readonly string[] {
  const groups = losses.has('several-labels') ? mark.labels.map((label) => [label]) : [mark.labels];
  const isCut = losses.has('discontinuous') || losses.has('crossing');
  const pieces = isCut ? mark.quotes.map((quote) => [quote]) : [mark.quotes];
  const reader = losses.has('readers') || losses.has('readings') ? '?' : mark.reader;
  return groups.flatMap((group) =>
    pieces.map((cut) => {
      const quotes = losses.has('white-space')
        ? cut.map((quote) => quote.replace(/\s+/g, ''))
        : cut;
      const labels = losses.has('label-names') ? group.length : group.toSorted();
      return JSON.stringify([quotes, labels, reader]);
    }),
  );
}

/** Cut at sentences no piece need stand alone: what has labels, in the order of the text, is the same. */
function wordsMarked(marks: readonly Compared[]): readonly string[] {
  return marks
    .flatMap(({ quotes, labels }) => labels.flatMap(() => quotes))
    .flatMap((quote) => Array.from(quote.replace(/\s+/g, '')))
    .toSorted();
}

/** Each once: of a mark that comes out as several, one has it. */
function notesOf(marks: readonly Compared[], losses: ReadonlySet<LossKind>): readonly string[] {
  if (losses.has('notes')) return [];
  const notes = marks.map(({ note }) =>
    losses.has('note-lines') ? note.replace(/\s+/g, ' ').trim() : note,
  );
  return [...new Set(notes)].filter((note) => note !== '').toSorted();
}
