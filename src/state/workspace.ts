/**
 * The workspace: runs edits on the records in memory and sends every change the same way, to history,
 * to the store and to whoever draws it. Memory is the truth; the store is its durable copy.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { err, ok, type Result } from '../lib/result';
import { createSignal } from '../lib/signal';
import type { Edit, EditProblem } from '../domain/edit/edit';
import type { Clock, Ids, RecordStore, Recovery, StoreProblem } from '../domain/ports';
import type { ExerciseId } from '../domain/exercise/exercise-id';
import type { Place, ReadingId } from '../domain/reading/reading';
import { recordKey, type RecordKey } from '../domain/record/editable';
import { reverseDiff, type RecordsDiff } from '../domain/record/records-diff';
import { rebaseDiff } from '../domain/record/rebase-diff';
import type { Stored } from '../domain/record/revision';
import type { HistoryScope, Step } from '../domain/record/step';
import type { ArticleId } from '../domain/text/article';
import { applyVersions, openReadings, openScope, type Version } from './apply-versions';
import { mergeForeign } from './foreign';
import { afterNewStep, nextRedo, nextUndo, recordStep } from './history';
import { createRecordsView, lookUp } from './records-view';
import { createRevisions } from './revisions';
import { talliesAfter } from './tally';
import { EMPTY_WORKSPACE, type WorkspaceState } from './workspace-state';

export interface Workspace {
  readonly store: StoreApi<WorkspaceState>;
  /** Loads the library. Until it succeeded nothing is written. */
  load(): Promise<Result<null, StoreProblem>>;
  /** In phase `damaged`: loads with the answer the reader gave. */
  recover(how: Recovery): Promise<Result<null, StoreProblem>>;
  /** Everything that can still be read, in any phase: for a file of rescue. Changes nothing, never rejects. */
  salvage(): Promise<readonly Stored[]>;
  /** The page may be about to go: puts down what is not saved yet. */
  part(isLast?: boolean): void;
  /** Loads an article's text, its readings' annotations and their history. Safe to repeat. */
  openArticle(id: ArticleId): Promise<Result<null, StoreProblem>>;
  openHistory(scope: HistoryScope): Promise<Result<null, StoreProblem>>;
  /**
   * Loads what hangs on an exercise (its key, what was handed in, verdicts, corrections) and its history.
   * Not its article. Safe to repeat.
   */
  openExercise(id: ExerciseId): Promise<Result<null, StoreProblem>>;
  /** Frees the memory of what `openArticle` loaded. */
  closeArticle(id: ArticleId): void;
  /**
   * Erases readings with everything in them and their history: it cannot be undone, here or in another tab.
   * Ok only when nothing of them is left in what Postil keeps.
   */
  erase(readings: readonly ReadingId[]): Promise<Result<null, StoreProblem>>;
  /** Closes it when some more articles have been left: the way back to the last ones is short. */
  leaveArticle(id: ArticleId): void;
  /**
   * Runs an edit as one undo step of `scope`. An empty diff leaves no step. Refused while `saveStatus` is
   * `read-only`, as are undo, redo and places.
   */
  run(edit: Edit, step: StepRequest): Result<RecordsDiff, EditProblem>;
  /** Answers with the step it undid or redid; null when there is none. */
  undo(scope: HistoryScope): Step | null;
  redo(scope: HistoryScope): Step | null;
  keepPlace(place: Place): void;
  /** Every change of editable records, whoever made it. */
  onChange(listener: (change: WorkspaceChange) => void): () => void;
  /** Looks for what other tabs wrote while this one slept. */
  refresh(): Promise<void>;
  /** Resolves when all that was changed is saved, or saving has trouble: `saveStatus` says which. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface StepRequest {
  /** null: not to be undone (taking in an article). */
  readonly scope: HistoryScope | null;
  readonly command: string;
  /** Edits that follow each other in one session (typing a note) are one step. */
  readonly session?: string;
}

export interface WorkspaceChange {
  readonly diff: RecordsDiff;
  readonly origin: 'local' | 'remote';
}

/** Articles that stay in memory after they were left. */
const MOST_LEFT_OPEN = 3;

export interface WorkspaceNeeds {
  readonly records: RecordStore;
  readonly clock: Clock;
  readonly ids: Ids;
}

export function createWorkspace({ records, clock, ids }: WorkspaceNeeds): Workspace {
  const store = createStore<WorkspaceState>(() => ({
    ...EMPTY_WORKSPACE,
    saveStatus: records.status(),
    secondCopy: records.secondCopy(),
  }));
  const changes = createSignal<WorkspaceChange>();
  const revisions = createRevisions(ids.uuid());
  const openArticles = new Map<ArticleId, Promise<Result<null, StoreProblem>>>();
  const openExercises = new Map<ExerciseId, Promise<Result<null, StoreProblem>>>();
  let left: ArticleId[] = [];

  const stopListening = [
    records.onStatus((saveStatus) => store.setState({ saveStatus })),
    records.onSecondCopy((secondCopy) => store.setState({ secondCopy })),
    records.onForeign((versions) => {
      const { accepted, rewritten, diff } = mergeForeign(store.getState(), versions, revisions);
      store.setState(applyVersions(store.getState(), accepted));
      // Before returning: the store has given up the version this one is made of.
      if (rewritten.length > 0) records.write(rewritten);
      if (diff.length > 0) changes.emit({ diff, origin: 'remote' });
    }),
  ];

  const isReadOnly = (): boolean => store.getState().saveStatus.kind === 'read-only';

  /** One batch: the records, the counts that follow from them, and the history. */
  function commit(diff: RecordsDiff, steps: readonly Version[]): void {
    const versions = [...diff.map(toVersion), ...steps];
    const applied = applyVersions(store.getState(), versions);
    const tallies = talliesAfter(applied, diff).map((record) => ({ deleted: false, record }));
    store.setState(applyVersions(applied, tallies));
    records.write([...versions, ...tallies].map(revisions.stamp));
    changes.emit({ diff, origin: 'local' });
  }

  function travel(direction: 'undo' | 'redo', scope: HistoryScope): Step | null {
    if (isReadOnly()) return null;
    const steps = store.getState().steps.get(scope) ?? [];
    const step = direction === 'undo' ? nextUndo(steps) : nextRedo(steps);
    if (!step) return null;
    const wanted = direction === 'undo' ? reverseDiff(step.diff) : step.diff;
    const diff = rebaseDiff(wanted, (key) => lookUp(store.getState(), key));
    store.setState(openForNew(store.getState(), diff));
    const moved: Step = { ...step, undone: direction === 'undo' };
    commit(diff, [{ deleted: false, record: moved }]);
    return moved;
  }

  /** False when it is something else that went wrong. */
  function tellDamage(problem: StoreProblem): boolean {
    const damage = problem === 'damaged' ? records.damage() : null;
    if (damage) store.setState({ phase: { kind: 'damaged', damage } });
    return damage !== null;
  }

  async function takeIn(
    loading: ReturnType<RecordStore['load']>,
  ): Promise<Result<null, StoreProblem>> {
    const loaded = await loading;
    if (!loaded.ok) {
      if (!tellDamage(loaded.error)) {
        store.setState({ phase: { kind: 'unreadable', problem: loaded.error } });
      }
      return loaded;
    }
    revisions.seen(loaded.value);
    const live = loaded.value.filter((version) => !version.deleted);
    const filled = applyVersions(store.getState(), live);
    store.setState({ ...filled, phase: { kind: 'ready' } });
    return ok(null);
  }

  async function loadParts(id: ArticleId): Promise<Result<null, StoreProblem>> {
    const readings = readingsOf(store.getState(), id);
    const loaded = await records.loadParts({ texts: [id], readings, scopes: readings });
    if (!loaded.ok) {
      tellDamage(loaded.error);
      return loaded;
    }
    revisions.seen(loaded.value);
    const live = loaded.value.filter((version) => !version.deleted).map(({ record }) => record);
    let state = store.getState();
    state = openReadings(
      state,
      readings,
      live.filter((record) => record.kind === 'annotation'),
    );
    const steps = live.filter((record) => record.kind === 'step');
    for (const scope of readings) state = openScope(state, scope, steps);
    const rest = live.filter(({ kind }) => kind === 'text' || kind === 'link' || kind === 'orphan');
    store.setState(
      applyVersions(
        state,
        rest.map((record) => ({ deleted: false, record })),
      ),
    );
    return ok(null);
  }

  async function loadExercise(id: ExerciseId): Promise<Result<null, StoreProblem>> {
    const wanted = { texts: [], readings: [], scopes: [id], exercises: [id] };
    const loaded = await records.loadParts(wanted);
    if (!loaded.ok) {
      tellDamage(loaded.error);
      return loaded;
    }
    revisions.seen(loaded.value);
    const live = loaded.value.filter((version) => !version.deleted);
    const steps = live.flatMap(({ record }) => (record.kind === 'step' ? [record] : []));
    const rest = live.filter(({ record }) => record.kind !== 'step');
    store.setState(applyVersions(openScope(store.getState(), id, steps), rest));
    return ok(null);
  }

  function closeArticle(id: ArticleId): void {
    const state = store.getState();
    const readings = readingsOf(state, id);
    openArticles.delete(id);
    revisions.forget(partKeys(state, readings));
    store.setState(withoutParts(state, id));
    records.forget({ texts: [id], readings, scopes: readings });
  }

  /** What is not saved stays: another tab's version of it must find ours to merge with. */
  async function closeLeft(): Promise<void> {
    await records.settled();
    if (records.status().kind !== 'saved') return;
    for (const oldest of left.splice(0, Math.max(0, left.length - MOST_LEFT_OPEN))) {
      closeArticle(oldest);
    }
  }

  return {
    store,
    load: () => takeIn(records.load()),
    recover: (how) => takeIn(records.recover(how)),
    salvage: () => records.salvage(),
    part: (isLast) => records.part(isLast),
    openArticle(id) {
      left = left.filter((other) => other !== id);
      const opening = openArticles.get(id) ?? loadParts(id);
      openArticles.set(id, opening);
      void opening.then((result) => {
        if (!result.ok) openArticles.delete(id);
      });
      return opening;
    },
    openExercise(id) {
      const opening = openExercises.get(id) ?? loadExercise(id);
      openExercises.set(id, opening);
      void opening.then((result) => {
        if (!result.ok) openExercises.delete(id);
      });
      return opening;
    },
    async openHistory(scope) {
      if (store.getState().steps.has(scope)) return ok(null);
      const loaded = await records.loadParts({ texts: [], readings: [], scopes: [scope] });
      if (!loaded.ok) {
        tellDamage(loaded.error);
        return loaded;
      }
      revisions.seen(loaded.value);
      const steps = loaded.value.filter((version) => !version.deleted).map(({ record }) => record);
      store.setState(
        openScope(
          store.getState(),
          scope,
          steps.filter((item) => item.kind === 'step'),
        ),
      );
      return ok(null);
    },
    closeArticle,
    erase: (readings) => records.erase({ readings }),
    leaveArticle(id) {
      left = [...left.filter((other) => other !== id), id];
      void closeLeft();
    },
    run(edit, request) {
      if (isReadOnly()) return err({ kind: 'read-only' });
      const state = store.getState();
      const result = edit({ records: createRecordsView(state), clock, ids });
      if (!result.ok || result.value.length === 0) return result;
      const opened = openForNew(state, result.value);
      if (opened !== state) store.setState(opened);
      const { scope } = request;
      if (scope === null) {
        commit(result.value, []);
      } else {
        const step = { ...request, scope, id: ids.uuid(), order: revisions.tick() };
        const steps = state.steps.get(scope) ?? [];
        commit(result.value, afterNewStep(recordStep(steps, result.value, step)));
      }
      return result;
    },
    undo: (scope) => travel('undo', scope),
    redo: (scope) => travel('redo', scope),
    keepPlace(place) {
      if (isReadOnly()) return;
      const version: Version = { deleted: false, record: place };
      store.setState(applyVersions(store.getState(), [version]));
      records.write([revisions.stamp(version)]);
    },
    onChange: changes.listen,
    refresh: () => records.refresh(),
    settled: () => records.settled(),
    async close() {
      for (const stop of stopListening) stop();
      await records.close();
    },
  };
}

function toVersion(change: RecordsDiff[number]): Version {
  return change.kind === 'removed'
    ? { deleted: true, record: change.before }
    : { deleted: false, record: change.after };
}

function readingsOf(state: WorkspaceState, id: ArticleId): readonly ReadingId[] {
  return [...state.readings.values()]
    .filter((reading) => reading.articleId === id)
    .map((reading) => reading.id);
}

/** A reading that a diff adds is open from then on: its annotations come with it. */
function openForNew(state: WorkspaceState, diff: RecordsDiff): WorkspaceState {
  const fresh = diff.flatMap((change) =>
    change.kind === 'added' &&
    change.after.kind === 'reading' &&
    !state.annotations.has(change.after.id)
      ? [change.after.id]
      : [],
  );
  return fresh.reduce((next, id) => openScope(next, id, []), openReadings(state, fresh, []));
}

/** Of what there are many: the rest takes no room. */
function partKeys(state: WorkspaceState, readings: readonly ReadingId[]): readonly RecordKey[] {
  return readings.flatMap((reading) =>
    [...(state.annotations.get(reading)?.ordered ?? []), ...(state.steps.get(reading) ?? [])].map(
      recordKey,
    ),
  );
}

function withoutParts(state: WorkspaceState, id: ArticleId): WorkspaceState {
  const readings = new Set<string>(readingsOf(state, id));
  const keep = <K extends string, V>(table: ReadonlyMap<K, V>): ReadonlyMap<K, V> =>
    new Map([...table].filter(([key]) => !readings.has(key)));
  const texts = new Map(state.texts);
  texts.delete(id);
  return {
    ...state,
    texts,
    annotations: keep(state.annotations),
    steps: keep(state.steps),
    links: new Map([...state.links].filter(([, link]) => !readings.has(link.readingId))),
    orphans: new Map([...state.orphans].filter(([, item]) => !readings.has(item.readingId))),
  };
}
