/** Looks for the marks of one article in another, and brings over what was found. */
import type { Annotation, Link } from '../../../domain/annotation/annotation';
import type { Orphan } from '../../../domain/annotation/orphan';
import {
  bringMarks,
  bringReading,
  broughtReadingId,
  type MarksToBring,
} from '../../../domain/edit/bring-edits';
import type { StoreProblem } from '../../../domain/ports';
import type { Reading, ReadingId } from '../../../domain/reading/reading';
import type { ArticleId } from '../../../domain/text/article';
import { copyId } from '../../../domain/transfer/copy-id';
import type { PlacedMark, PlacingJob, TextVersion } from '../../../domain/transfer/place-marks';
import { sameSpans } from '../../../domain/text/span';
import { isEqual } from '../../../lib/equal';
import { err, ok, type Result } from '../../../lib/result';
import type { Postil } from '../../../state/postil';
import type { WorkspaceState } from '../../../state/workspace-state';
import type { PlaceMarks } from '../reading/reader';

export interface FoundMarks {
  readonly from: ArticleId;
  readonly to: ArticleId;
  readonly readings: readonly FoundReading[];
  readonly counts: FoundCounts;
}

export interface FoundCounts {
  readonly exact: number;
  readonly moved: number;
  readonly review: number;
}

interface FoundReading extends MarksToBring {
  readonly reading: Reading;
}

/** Opens both articles. What was brought over before is left out. Rejects when the signal is aborted. */
export async function findMarks(
  { workspace }: Pick<Postil, 'workspace'>,
  place: PlaceMarks,
  { from, to }: { readonly from: ArticleId; readonly to: ArticleId },
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Result<FoundMarks, StoreProblem>> {
  for (const id of [from, to]) {
    const opened = await workspace.openArticle(id);
    if (!opened.ok) return err(opened.error);
  }
  const state = workspace.store.getState();
  const old = versionOf(state, from);
  const now = versionOf(state, to);
  if (!old || !now) return err('unknown');
  const readings = readingsToBring(state, from, now.hash);
  const records = readings.flatMap((reading) => reading.records);
  const job: PlacingJob = { from: old, to: now, marks: records.map(markOf) };
  const all = records.length === 0 ? [] : await place(job, signal, onProgress);
  const placed = withoutDoubles(workspace.store.getState(), to, records, all);
  const count = (kind: PlacedMark['place']['kind']): number =>
    placed.filter((mark) => mark.place.kind === kind).length;
  return ok({
    from,
    to,
    readings: readings.map((reading) => ({ ...reading, placed })),
    counts: { exact: count('exact'), moved: count('moved'), review: count('review') },
  });
}

/** Into the reading there that fits, else into one of its own. One step to undo per reading. */
export function bringOver({ workspace }: Pick<Postil, 'workspace'>, found: FoundMarks): void {
  for (const { reading, ...marks } of found.readings) {
    const state = workspace.store.getState();
    const textHash = state.articles.get(found.to)?.textHash;
    if (textHash === undefined) return;
    const fitting = fittingReading(state, reading, found.to);
    if (!fitting) {
      const edit = bringReading(reading, found.to);
      workspace.run(edit, { scope: null, command: 'bring-marks' });
    }
    const id = fitting ?? broughtReadingId(reading, textHash);
    workspace.run(bringMarks(id, marks), { scope: id, command: 'bring-marks' });
  }
}

/** Without those that stand there already with the same labels and the same note. */
function withoutDoubles(
  state: WorkspaceState,
  to: ArticleId,
  records: readonly (Annotation | Orphan)[],
  placed: readonly PlacedMark[],
): readonly PlacedMark[] {
  const known = [...state.readings.values()]
    .filter(({ articleId }) => articleId === to)
    .flatMap(({ id }) => state.annotations.get(id)?.ordered ?? []);
  const byId = new Map(records.map((record) => [record.id, record]));
  return placed.filter(({ id, place }) => {
    const mark = byId.get(id);
    if (place.kind === 'review' || !mark) return true;
    return !known.some(
      ({ spans, labelIds, note }) =>
        sameSpans(spans, place.spans) && note === mark.note && isEqual(labelIds, mark.labelIds),
    );
  });
}

function versionOf(state: WorkspaceState, id: ArticleId): TextVersion | null {
  const text = state.texts.get(id)?.text;
  const hash = state.articles.get(id)?.textHash;
  return text === undefined || hash === undefined ? null : { text, hash };
}

function readingsToBring(
  state: WorkspaceState,
  from: ArticleId,
  salt: string,
): readonly Omit<FoundReading, 'placed'>[] {
  const isHere = ({ id }: Annotation | Orphan): boolean => {
    const brought = copyId(id, salt);
    if (state.orphans.has(brought)) return true;
    return [...state.annotations.values()].some((index) => index.byId.has(brought));
  };
  const links: readonly Link[] = [...state.links.values()];
  return [...state.readings.values()]
    .filter(({ articleId, exercise }) => articleId === from && !exercise)
    .map((reading) => ({
      reading,
      records: [
        ...(state.annotations.get(reading.id)?.ordered ?? []),
        ...[...state.orphans.values()].filter(({ readingId }) => readingId === reading.id),
      ].filter((record) => !isHere(record)),
      links: links.filter(({ readingId }) => readingId === reading.id),
    }))
    .filter(({ records }) => records.length > 0);
}

function markOf(record: Annotation | Orphan): PlacingJob['marks'][number] {
  return record.kind === 'annotation'
    ? { id: record.id, spans: record.spans }
    : { id: record.id, parts: record.parts };
}

/** Under the same codebook and by the same reader, as far as both gave a name; the last changed of several. */
function fittingReading(
  { readings }: WorkspaceState,
  { codebookId, reader }: Reading,
  articleId: ArticleId,
): ReadingId | null {
  const fitting = [...readings.values()]
    .filter(
      (other) =>
        other.articleId === articleId &&
        other.codebookId === codebookId &&
        (other.reader === reader || other.reader === '' || reader === ''),
    )
    .toSorted((a, b) => (a.modified < b.modified ? 1 : -1));
  return fitting[0]?.id ?? null;
}
