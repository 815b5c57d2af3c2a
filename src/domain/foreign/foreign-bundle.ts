/**
 * What another tool's file becomes in the library: a bundle like that of a Postil file, so that all rules of
 * merging hold for it as well. Marks that are here already and say nothing new are left out.
 */
import type { Annotation, AnnotationId, Link, LinkId } from '../annotation/annotation';
import type { Orphan } from '../annotation/orphan';
import type { LabelId } from '../codebook/label';
import type { Reading, ReadingId } from '../reading/reading';
import { unknownFields } from '../schema/extra';
import { createNotes, type Notes } from '../schema/notes';
import { child, ROOT } from '../schema/path';
import type { PostilWarning, RefusedItem } from '../schema/problem';
import { sameSpans } from '../text/span';
import { isEqual } from '../../lib/equal';
import type { ArticleParts, PostilBundle, ReadingParts } from '../transfer/bundle';
import type { ForeignDocument, ForeignFile, ForeignMark, SkipReason } from '../transfer/foreign';
import type { FormatId } from '../transfer/formats';
import { withOrigin } from '../transfer/origin';
import { idOf, uuidIn } from './foreign-ids';
import { articleWith, besideMarks, readingWith } from './keep-beside-marks';
import type { MatchedCodebook } from './match-codebook';
import type { ForeignPlacing, PlacedForeign } from './place-foreign';

export interface ForeignIntake {
  readonly file: ForeignFile;
  readonly format: FormatId;
  /** Of the file, for readings whose reader is not named. */
  readonly name: string;
  readonly codebook: MatchedCodebook;
  /** One for each document that is taken in, in any order. */
  readonly placed: readonly PlacedDocument[];
  /** RFC 3339, UTC. */
  readonly now: string;
  /** What the library knows of a mark that has this id. */
  readonly markHere: (id: AnnotationId) => MarkHere | null;
  readonly readingHere: (id: ReadingId) => Reading | null;
  readonly linksHere: readonly Pick<Link, 'from' | 'to' | 'type'>[];
}

export interface PlacedDocument {
  readonly document: ForeignDocument;
  /** Here already, or made of the document's own text. */
  readonly article: ArticleParts;
  /** It comes with this file. */
  readonly isNew: boolean;
  readonly placing: ForeignPlacing;
}

export interface MarkHere {
  readonly mark: Annotation | Orphan;
  readonly reading: Reading;
}

export interface ForeignBundle {
  readonly bundle: PostilBundle;
  readonly warnings: readonly PostilWarning[];
  readonly refused: readonly RefusedItem[];
  readonly counts: ForeignCounts;
}

/** Of marks. Together: all that were read. */
export interface ForeignCounts {
  readonly exact: number;
  readonly moved: number;
  readonly review: number;
  readonly leftOut: number;
}

export function foreignBundle(intake: ForeignIntake): ForeignBundle {
  const { codebook, placed } = intake;
  // In one file an id is one thing's.
  const ids = new Set<string>([
    codebook.parts.codebook.id,
    ...codebook.parts.labels.map(({ id }) => id),
    ...placed.map(({ article }) => article.article.id),
  ]);
  const parts = placed.map((document) => documentParts(intake, document, ids));
  return {
    bundle: {
      articles: distinct(parts.map(({ article }) => article)),
      codebooks: [codebook.parts],
      readings: mergeReadings(parts.flatMap(({ readings }) => readings)),
    },
    warnings: [...unitWarnings(intake), ...parts.flatMap(({ warnings }) => warnings)],
    refused: [...skippedItems(intake.file), ...parts.flatMap(({ refused }) => refused)],
    counts: countPlaces(
      placed.map(({ placing }) => placing),
      intake.file.skipped.length,
    ),
  };
}

/** `skipped`: marks that the parser left out. */
export function countPlaces(placings: readonly ForeignPlacing[], skipped: number): ForeignCounts {
  const places = placings.flatMap(({ marks }) => marks.map(({ place }) => place?.kind ?? 'none'));
  const count = (kind: (typeof places)[number]): number =>
    places.filter((place) => place === kind).length;
  return {
    exact: count('exact'),
    moved: count('moved'),
    review: count('review'),
    leftOut: count('none') + skipped,
  };
}

interface DocumentParts {
  readonly article: ArticleParts;
  readonly readings: readonly ReadingParts[];
  readonly warnings: readonly PostilWarning[];
  readonly refused: readonly RefusedItem[];
}

function documentParts(
  intake: ForeignIntake,
  { document, article, isNew, placing }: PlacedDocument,
  ids: Set<string>,
): DocumentParts {
  const warnings: PostilWarning[] = [];
  const refused: RefusedItem[] = [];
  const notes = createNotes();
  const readings = new Map<ReadingId, Filling>();
  const places = new Map<string, MarkPlace>();
  for (const [at, mark] of document.marks.entries()) {
    const path = mark.id === '' ? `${document.title || document.key} #${at + 1}`.trim() : mark.id;
    const placed = placing.marks[at];
    if (!placed || placed.place === null) {
      refused.push(leftOut(mark, path, placed?.reason ?? 'no-place'));
      continue;
    }
    if (placed.place.kind === 'moved') warnings.push({ kind: 'moved', path });
    if (placed.place.kind === 'review') warnings.push({ kind: 'needs-review', path });
    const { id, here } = identify(intake, article, mark, at, ids);
    ids.add(id);
    const reading = here?.reading ?? readingFor(intake, article, mark.reader);
    const filling = readings.get(reading.id) ?? {
      reading,
      annotations: [],
      orphans: [],
      links: [],
    };
    readings.set(reading.id, filling);
    // A link needs both of its ends in the text.
    if (mark.id !== '' && placed.place.kind !== 'review') places.set(mark.id, { id, filling });
    const made = recordOf(intake, {
      mark,
      placed,
      id,
      readingId: reading.id,
      here: here?.mark ?? null,
      path,
      notes,
    });
    if (made?.kind === 'annotation') filling.annotations.push(made);
    if (made?.kind === 'orphan') filling.orphans.push(made);
  }
  addLinks(intake, document, places);
  const beside = besideMarks(intake.format, document, notes);
  // A text that is here already keeps its own record: what is said of it goes with the first reading that is new.
  const holder =
    beside && !isNew
      ? [...readings.keys()].find((id) => intake.readingHere(id) === null)
      : undefined;
  return {
    article: beside && isNew ? articleWith(article, beside) : article,
    readings: [...readings.values()].map(({ reading, orphans, ...rest }) => ({
      reading: beside && reading.id === holder ? readingWith(reading, beside) : reading,
      ...rest,
      ...(orphans.length > 0 && { orphans }),
    })),
    warnings: [...warnings, ...notes.list()],
    refused,
  };
}

interface Filling {
  readonly reading: Reading;
  readonly annotations: Annotation[];
  readonly orphans: Orphan[];
  readonly links: Link[];
}

/** By its own id, unless something over another text has that. */
function identify(
  { format, codebook, markHere }: ForeignIntake,
  { article }: ArticleParts,
  mark: ForeignMark,
  at: number,
  taken: ReadonlySet<string>,
): { readonly id: AnnotationId; readonly here: MarkHere | null } {
  const isOver = (found: MarkHere | null): boolean => found?.reading.articleId === article.id;
  const own = uuidIn<AnnotationId>(mark.id);
  const known = own && markHere(own);
  if (own && !taken.has(own) && (!known || isOver(known))) return { id: own, here: known };
  const { id: codebookId } = codebook.parts.codebook;
  const place = [article.textHash, codebookId, mark.reader, String(at), mark.id];
  const first = idOf<AnnotationId>(format, ...place);
  // Two documents of one file may be over the same text.
  const id = taken.has(first) ? idOf<AnnotationId>(first, String(taken.size)) : first;
  const found = markHere(id);
  return { id, here: isOver(found) ? found : null };
}

interface MarkPlace {
  readonly id: AnnotationId;
  readonly filling: Filling;
}

interface ToRecord {
  readonly mark: ForeignMark;
  readonly placed: Extract<PlacedForeign, { readonly parts: unknown }>;
  readonly id: AnnotationId;
  readonly readingId: ReadingId;
  readonly here: Annotation | Orphan | null;
  /** What the mark is called in the file. */
  readonly path: string;
  readonly notes: Notes;
}

/** null: it is here, and the file says nothing else of it. */
function recordOf(
  { format, codebook, now }: ForeignIntake,
  { mark, placed, id, readingId, here, path, notes }: ToRecord,
): Annotation | Orphan | null {
  const { place, parts } = placed;
  const labelIds = [
    ...new Set(
      mark.labels.flatMap((key): readonly LabelId[] => {
        const id = codebook.labelIds.get(key);
        return id === undefined ? [] : [id];
      }),
    ),
  ];
  const created = mark.created ?? here?.created ?? now;
  const modified = mark.modified ?? (here ? now : created);
  const isForeign = Object.keys(mark.raw).length > 0 || uuidIn(mark.id) === null;
  const origin = { format, id: mark.id, raw: mark.raw };
  // What no file of ours could hold would make all of them unreadable: fields nested too deep.
  const extra = isForeign
    ? unknownFields(withOrigin(here?.extra, origin), NONE, child(ROOT, path), notes)
    : here?.extra;
  // A format without notes says nothing against one that is here.
  const note = mark.note === '' && here ? here.note : mark.note;
  const own = { id, readingId, labelIds, note, created, modified, ...(extra && { extra }) };
  if (place.kind === 'review') {
    if (here) return null;
    return { kind: 'orphan', ...own, parts, reason: place.reason, candidates: place.candidates };
  }
  const { spans } = place;
  const isSame =
    here?.kind === 'annotation' &&
    sameSpans(here.spans, spans) &&
    isEqual(here.labelIds, labelIds) &&
    here.note === note;
  return isSame ? null : { kind: 'annotation', ...own, spans };
}

const NONE: ReadonlySet<string> = new Set();

function readingFor(
  { format, name, codebook, now, readingHere }: ForeignIntake,
  { article }: ArticleParts,
  reader: string,
): Reading {
  const codebookId = codebook.parts.codebook.id;
  // Whoever is not named is told apart by the file.
  const who = reader === '' ? name : '';
  const id = idOf<ReadingId>('reading', format, article.textHash, codebookId, reader, who);
  return (
    readingHere(id) ?? {
      kind: 'reading',
      id,
      articleId: article.id,
      codebookId,
      reader,
      state: 'draft',
      created: now,
      modified: now,
    }
  );
}

function addLinks(
  { now, linksHere }: ForeignIntake,
  { links }: ForeignDocument,
  places: ReadonlyMap<string, MarkPlace>,
): void {
  for (const { from: fromKey, to: toKey, type, typeName } of links) {
    const from = places.get(fromKey);
    const to = places.get(toKey);
    if (!from || !to || from.filling !== to.filling) continue;
    const link: Link = {
      kind: 'link',
      id: idOf<LinkId>('link', from.filling.reading.id, from.id, to.id, typeName),
      readingId: from.filling.reading.id,
      from: from.id,
      to: to.id,
      type: type ?? 'explains',
      created: now,
      ...(type === null && typeName !== '' && { extra: { typeName } }),
    };
    const isHere = [...linksHere, ...from.filling.links].some(
      (other) => other.from === link.from && other.to === link.to && other.type === link.type,
    );
    if (!isHere) from.filling.links.push(link);
  }
}

/** Two documents of one file may be over one article. */
function mergeReadings(all: readonly ReadingParts[]): readonly ReadingParts[] {
  const byId = new Map<ReadingId, ReadingParts>();
  for (const parts of all) {
    const other = byId.get(parts.reading.id);
    const orphans = [...(other?.orphans ?? []), ...(parts.orphans ?? [])];
    byId.set(parts.reading.id, {
      reading: other?.reading.extra ? other.reading : parts.reading,
      annotations: [...(other?.annotations ?? []), ...parts.annotations],
      links: [...(other?.links ?? []), ...parts.links],
      ...(orphans.length > 0 && { orphans }),
    });
  }
  return [...byId.values()];
}

function distinct(articles: readonly ArticleParts[]): readonly ArticleParts[] {
  return [...new Map(articles.map((parts) => [parts.article.id, parts])).values()];
}

function unitWarnings({ file, placed }: ForeignIntake): readonly PostilWarning[] {
  return placed.flatMap(({ document, placing: { unit } }) =>
    unit !== null && file.unit !== null && unit !== file.unit
      ? [{ kind: 'offset-unit' as const, path: document.title || document.key, unit }]
      : [],
  );
}

function skippedItems({ skipped }: ForeignFile): readonly RefusedItem[] {
  return skipped.map(({ where, reason }) => item(where, '', reason));
}

function leftOut(mark: ForeignMark, path: string, reason: SkipReason): RefusedItem {
  return item(path, mark.parts[0]?.exact ?? '', reason);
}

/** Characters of a quote that are told. */
const LONGEST_QUOTE = 80;

function item(path: string, quote: string, reason: SkipReason): RefusedItem {
  return {
    what: 'annotation',
    path,
    id: null,
    quote: quote.slice(0, LONGEST_QUOTE),
    reason: { kind: reason === 'unresolved' ? 'about-nothing' : reason, path },
  };
}
