/**
 * Carries texts from the door to the shelf: reads them, asks the reader about each, takes in what was
 * agreed to. What is on the shelf already is never touched by a file that cannot be read.
 */
import { createSignal } from '../../lib/signal';
import type { Decisions } from '../../domain/intake/proposals';
import type { ExerciseId } from '../../domain/exercise/exercise-id';
import type { Reading } from '../../domain/reading/reading';
import type { ArticleId } from '../../domain/text/article';
import type { Translate } from '../../messages/messages';
import type { Route } from '../../state/route';
import type { Postil } from '../../state/postil';
import { handedInFor, handInFiles } from './hand-ins';
import {
  EMPTY_REPORT,
  isWorthTelling,
  reviewItem,
  type ForeignReviewing,
  type IntakeReport,
  type IntakeState,
  type Obstacle,
  type RefusedFile,
  type Reviewing,
  type ReviewItem,
} from './intake-state';
import { mergeFile, type FileReport } from './merge-file';
import { readSources, type ReadOne } from './reading/read-sources';
import type { ReadBundle, ReadDraft, ReadForeign, ReadOutcome, Source } from './reading/source';
import { findSameText, makeArticle, takeIn } from './take-in';

export interface IntakeController {
  getState(): IntakeState;
  subscribe(listener: () => void): () => void;
  /** While something is going on, what comes in waits for its end. */
  open(sources: readonly Source[]): void;
  /** Stops reading; nothing of what was read is taken in. */
  abort(): void;
  /** Shows the field to paste into. */
  paste(): void;
  decide(decisions: Decisions): void;
  /** `again`: also when its text is here already. */
  add(again?: boolean): Promise<void>;
  addAll(): Promise<void>;
  /** The file of another tool that is being asked about, with its marks in their places. */
  takeForeign(found: ReadBundle): Promise<void>;
  skip(): void;
  /** Leaves the dialog that is open. What is still to be decided is not taken in. */
  close(): void;
}

export interface IntakeNeeds {
  readonly postil: Postil;
  readonly t: Translate;
  readonly readOne: ReadOne;
  readonly announce: (text: string) => void;
}

export function createIntakeController(needs: IntakeNeeds): IntakeController {
  const { postil, t, readOne, announce } = needs;
  const changed = createSignal<void>();
  const waiting: Source[] = [];
  let state: IntakeState = { kind: 'idle' };
  let report: IntakeReport = EMPTY_REPORT;
  let added: readonly ArticleId[] = [];
  let abort = new AbortController();
  let opensClass = false;
  /** What another tool's marks came into. */
  let brought: Reading | null = null;
  /** The class that what was handed in goes to. */
  let forClass: ExerciseId | null = null;

  function show(next: IntakeState): void {
    state = next;
    changed.emit();
    if (next.kind === 'idle' && waiting.length > 0) void run(waiting.splice(0));
  }

  /** Says why, when nothing may be taken in. */
  function isRefused(): boolean {
    const { saveStatus } = postil.workspace.store.getState();
    if (saveStatus.kind !== 'read-only') return false;
    announce(t('edit-problem.read-only'));
    return true;
  }

  async function run(sources: readonly Source[]): Promise<void> {
    abort = new AbortController();
    report = EMPTY_REPORT;
    added = [];
    forClass = null;
    brought = null;
    const { signal } = abort;
    opensClass = sources.some((source) => source.kind === 'file' && source.opens === 'class');
    const outcomes = await readSources(sources, readOne, signal, (progress) =>
      show({ kind: 'reading', progress }),
    );
    if (signal.aborted) {
      announce(t('opening.aborted'));
      return show({ kind: 'idle' });
    }
    try {
      await takeOutcomes(outcomes);
    } catch (error) {
      show({ kind: 'idle' });
      throw error;
    }
  }

  async function takeOutcomes(outcomes: readonly ReadOutcome[]): Promise<void> {
    const refused: RefusedFile[] = outcomes
      .filter((outcome) => outcome.kind === 'refused')
      .map(({ name, problem }) => ({ name, why: problem }));
    const files: FileReport[] = [];
    const handIns: Source[] = [];
    const foreign = outcomes.filter(isForeign);
    const codebooks = await codebooksAlone(foreign, postil.clock.now());
    for (const outcome of [...outcomes.filter(isBundle), ...codebooks]) {
      const exerciseId = handedInFor(postil.workspace.store.getState(), outcome);
      if (exerciseId !== null && outcome.source) {
        forClass ??= exerciseId;
        handIns.push(outcome.source);
        continue;
      }
      const merged = await mergeFile(postil, outcome);
      if (merged.ok) files.push(merged.value);
      else refused.push({ name: outcome.name, why: { from: 'store', problem: merged.error } });
    }
    report = { ...report, files, refused };
    if (forClass !== null) {
      postil.session.setState({ handIns: await handInFiles(forClass, handIns) });
    }
    const items = outcomes.filter(isDraft).map(reviewItem);
    const asked = foreign.filter(({ file }) => file.documents.length > 0);
    reviewForeign({ kind: 'foreign', files: asked, drafts: items });
  }

  function reviewForeign(next: ForeignReviewing): void {
    const { files, drafts } = next;
    if (files.length > 0) show(next);
    else review({ kind: 'reviewing', items: drafts, total: drafts.length, isAdding: false });
  }

  function review(next: Reviewing): void {
    if (next.items.length > 0) show(next);
    else finish();
  }

  function finish(): void {
    const told = { ...report, added: added.length };
    const to = forClass
      ? rollOf(forClass)
      : ((opensClass ? classOf(told) : null) ?? withReading(whereTo(told, added), brought));
    if (added.length > 0) announce(t('opening.added', { count: added.length }));
    if (to) postil.go(to);
    show(isWorthTelling(told) ? { kind: 'report', report: told } : { kind: 'idle' });
  }

  /** Puts the article of `item` on the shelf; answers with what stands in the way, if anything does. */
  async function addOne({ read, decisions }: ReviewItem, again: boolean): Promise<Obstacle | null> {
    const made = await makeArticle(postil, read, decisions, t);
    if (!made.ok) return { kind: 'problem', problem: made.error };
    const same = again ? null : findSameText(postil, made.value.article.textHash);
    if (same) return { kind: 'duplicate', article: same };
    added = [...added, takeIn(postil, made.value)];
    return null;
  }

  function note({ read }: ReviewItem, obstacle: Obstacle | null): void {
    if (obstacle?.kind === 'duplicate') {
      report = { ...report, duplicates: [...report.duplicates, obstacle.article] };
    } else if (obstacle) {
      const why = { from: 'text', problem: obstacle.problem } as const;
      report = { ...report, refused: [...report.refused, { name: read.name, why }] };
    }
  }

  return {
    getState: () => state,
    subscribe: changed.listen,
    open(sources) {
      if (sources.length === 0 || isRefused()) return;
      if (state.kind === 'report' || state.kind === 'pasting') state = { kind: 'idle' };
      if (state.kind === 'idle') void run(sources);
      else waiting.push(...sources);
    },
    abort() {
      waiting.length = 0;
      abort.abort();
    },
    paste() {
      if (isRefused()) return;
      if (state.kind === 'idle' || state.kind === 'report') show({ kind: 'pasting' });
    },
    decide(decisions) {
      const [first, ...rest] = state.kind === 'reviewing' ? state.items : [];
      if (state.kind !== 'reviewing' || !first) return;
      show({ ...state, items: [{ ...first, decisions, obstacle: null }, ...rest] });
    },
    async add(again = false) {
      if (state.kind !== 'reviewing' || state.isAdding || isRefused()) return;
      const before = state;
      const [first, ...rest] = before.items;
      if (!first) return;
      show({ ...before, isAdding: true });
      const obstacle = await addOne(first, again);
      review({ ...before, items: obstacle ? [{ ...first, obstacle }, ...rest] : rest });
    },
    async addAll() {
      if (state.kind !== 'reviewing' || state.isAdding || isRefused()) return;
      const before = state;
      show({ ...before, isAdding: true });
      for (const item of before.items) note(item, await addOne(item, false));
      review({ ...before, items: [] });
    },
    async takeForeign(found) {
      if (state.kind !== 'foreign' || isRefused()) return;
      const before = state;
      show({ kind: 'reading', progress: { name: found.name, index: 1, total: 1 } });
      const merged = await mergeFile(postil, found);
      if (merged.ok) {
        report = { ...report, files: [...report.files, merged.value] };
        brought = found.bundle.readings[0]?.reading ?? null;
      } else {
        const why = { from: 'store', problem: merged.error } as const;
        report = { ...report, refused: [...report.refused, { name: found.name, why }] };
      }
      reviewForeign({ ...before, files: before.files.slice(1) });
    },
    skip() {
      if (state.kind === 'foreign') reviewForeign({ ...state, files: state.files.slice(1) });
      if (state.kind === 'reviewing') review({ ...state, items: state.items.slice(1) });
    },
    close() {
      if (state.kind === 'reviewing') finish();
      else show({ kind: 'idle' });
    },
  };
}

function rollOf(id: ExerciseId): Route {
  return { page: 'class', id, view: 'roll' };
}

function classOf({ files }: IntakeReport): Route | null {
  const made = files.flatMap(({ merge }) => merge.exercises).find(({ role }) => role === 'made');
  return made ? { page: 'class', id: made.id, view: 'text' } : null;
}

/** To the one thing that came in; to the library when there are several; nowhere when there is none. */
function whereTo({ files }: IntakeReport, added: readonly ArticleId[]): Route | null {
  const exercises = files.flatMap(({ merge }) => merge.exercises);
  const [exercise] = exercises;
  const articles = [...added, ...files.flatMap(({ merge }) => merge.articles.map(({ id }) => id))];
  const [article] = articles;
  if (exercise?.role === 'received' && exercises.length === 1 && articles.length === 1) {
    return { page: 'exercise', id: exercise.id };
  }
  if (article !== undefined) {
    return articles.length === 1 ? { page: 'article', id: article } : { page: 'library' };
  }
  const codebooks = files.flatMap((file) => file.codebooks);
  const [codebook] = codebooks;
  return codebook !== undefined && codebooks.length === 1
    ? { page: 'codebook', id: codebook }
    : null;
}

/** What makes bundles of foreign files is loaded with the first of them. */
async function codebooksAlone(
  foreign: readonly ReadForeign[],
  now: string,
): Promise<readonly ReadBundle[]> {
  if (foreign.length === 0) return [];
  const { codebookAlone } = await import('./foreign/foreign-plan');
  return foreign.flatMap((read) => codebookAlone(read, now) ?? []);
}

/** Another reading than the one worked on last must be asked for. */
function withReading(to: Route | null, reading: Reading | null): Route | null {
  return to?.page === 'article' && reading?.articleId === to.id
    ? { ...to, reading: reading.id }
    : to;
}

function isForeign(outcome: ReadOutcome): outcome is ReadForeign {
  return outcome.kind === 'foreign';
}

function isBundle(outcome: ReadOutcome): outcome is ReadBundle {
  return outcome.kind === 'bundle';
}

function isDraft(outcome: ReadOutcome): outcome is ReadDraft {
  return outcome.kind === 'draft';
}
