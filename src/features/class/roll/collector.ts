/**
 * Collects hand-ins for one class: reads what was dropped, keeps what is good in slices so that the page
 * goes on, and remembers what the other files were until the class page is left.
 */
import { collect, type CollectOutcome, type ReadFile } from '../../../domain/class/collect';
import { bringExercise, takeInSubmissions } from '../../../domain/edit/class-edits';
import type { Exercise } from '../../../domain/exercise/exercise';
import type { ExerciseId } from '../../../domain/exercise/exercise-id';
import type { Submission } from '../../../domain/class/submission';
import { aTask } from '../a-task';
import { createSignal } from '../../../lib/signal';
import type { Postil } from '../../../state/postil';
import type { HandInReader, Progress, SourceFiles } from './reading/reader';
import type { HandInSource } from './reading/worker-messages';

export type CollectState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly progress: Progress }
  | { readonly kind: 'keeping'; readonly progress: Progress };

/** What the last files came to. */
export interface CollectLog {
  readonly files: number;
  readonly entries: readonly LogEntry[];
}

export interface LogEntry {
  /** Unique in the log. */
  readonly id: number;
  readonly source: HandInSource;
  readonly outcome: CollectOutcome;
}

export interface Collector {
  getState(): CollectSnapshot;
  subscribe(listener: () => void): () => void;
  /** While something is going on, what comes in waits for its end. */
  open(files: readonly File[]): void;
  /** Stops reading; nothing of what was read is taken in. */
  abort(): void;
  /** Takes what can be read of a damaged file. */
  rescue(entry: LogEntry): void;
  /** Takes readings that nobody handed in as if they had been. */
  takeReadings(entries: readonly LogEntry[]): void;
  /** Brings the exercise of another class in, and leads there with the files that belong to it. */
  goToClass(exercise: Exercise): Promise<void>;
  clearLog(): void;
}

export interface CollectSnapshot {
  readonly state: CollectState;
  readonly log: CollectLog | null;
}

export type CollectNotice =
  | { readonly kind: 'aborted' | 'read-only' }
  /** `kept`: so many hand-ins were taken in before. */
  | { readonly kind: 'failed'; readonly kept: number }
  /** `isSaved`: false while saving has trouble of its own. */
  | {
      readonly kind: 'collected';
      readonly entries: readonly LogEntry[];
      readonly isSaved: boolean;
    };

interface CollectorNeeds {
  readonly postil: Postil;
  readonly exerciseId: ExerciseId;
  /** Loads what reads: not before the first file. */
  readonly loadReader: () => Promise<HandInReader>;
  readonly tell: (notice: CollectNotice) => void;
}

/** So many are kept at a time: a slice takes the page a few milliseconds. */
const SLICE = 20;

/** A bar that moves more often is not seen to. */
const SHOW_EVERY_MS = 100;

export function createCollector({
  postil,
  exerciseId,
  loadReader,
  tell,
}: CollectorNeeds): Collector {
  const { workspace } = postil;
  const changed = createSignal<void>();
  let waiting: HandInSource[] = [];
  let abort = new AbortController();
  let snapshot: CollectSnapshot = { state: { kind: 'idle' }, log: null };
  let lastId = 0;

  function show(next: Partial<CollectSnapshot>): void {
    snapshot = { ...snapshot, ...next };
    changed.emit();
  }

  function rest(): void {
    show({ state: { kind: 'idle' } });
    if (waiting.length > 0) start(waiting.splice(0));
  }

  const here = (): readonly Submission[] =>
    [...workspace.store.getState().submissions.values()].filter(
      (submission) => submission.exerciseId === exerciseId,
    );

  function start(sources: readonly HandInSource[]): void {
    const clear = { log: null };
    show(clear);
    void run(sources, 'whole').then((entries) => {
      if (entries) finish({ files: new Set(entries.map(({ source }) => source)).size, entries });
    });
  }

  function finish(log: CollectLog): void {
    show({ log });
    tellCollected(log.entries);
  }

  function tellCollected(entries: readonly LogEntry[]): void {
    const { kind } = workspace.store.getState().saveStatus;
    tell({ kind: 'collected', entries, isSaved: kind === 'saved' || kind === 'saving' });
    rest();
  }

  /** False, and said, where nothing may be written. */
  function mayKeep(): boolean {
    if (workspace.store.getState().saveStatus.kind !== 'read-only') return true;
    tell({ kind: 'read-only' });
    rest();
    return false;
  }

  /** null when it was stopped. */
  async function run(
    sources: readonly HandInSource[],
    how: 'whole' | 'rescue',
  ): Promise<readonly LogEntry[] | null> {
    if (!mayKeep()) return null;
    abort = new AbortController();
    const { signal } = abort;
    show({ state: { kind: 'reading', progress: { done: 0, total: sources.length } } });
    try {
      const reader = await loadReader();
      let shown = performance.now();
      const read = await reader.read(sources, how, signal, (progress) => {
        if (performance.now() - shown < SHOW_EVERY_MS) return;
        shown = performance.now();
        show({ state: { kind: 'reading', progress } });
      });
      signal.throwIfAborted();
      return await keep(read);
    } catch (error) {
      tell(signal.aborted ? { kind: 'aborted' } : { kind: 'failed', kept: 0 });
      rest();
      if (signal.aborted) return null;
      throw error;
    }
  }

  /** Ends when all of it is saved, or saving has trouble of its own. null, and said, when it is refused. */
  async function keep(read: readonly SourceFiles[]): Promise<readonly LogEntry[] | null> {
    const { submissions, outcomes } = collect(
      here(),
      read.map(({ files }) => files),
    );
    const total = submissions.length;
    for (let done = 0; done < total; done += SLICE) {
      show({ state: { kind: 'keeping', progress: { done, total } } });
      const slice = submissions.slice(done, done + SLICE);
      const edit = takeInSubmissions(exerciseId, slice);
      const kept = workspace.run(edit, { scope: null, command: 'collect' });
      if (!kept.ok) {
        tell({ kind: 'failed', kept: done });
        rest();
        return null;
      }
      // With trouble it is settled at once: the page is painted all the same.
      await Promise.all([workspace.settled(), aTask()]);
    }
    return outcomes.map((outcome): LogEntry => {
      const source = read[outcome.index]?.source ?? {
        name: outcome.name,
        content: new File([], ''),
      };
      return { id: (lastId += 1), source, outcome };
    });
  }

  /** In the log, the entry is followed by what became of it. */
  function replace(entries: readonly LogEntry[], by: readonly LogEntry[]): void {
    const { log } = snapshot;
    if (!log) return;
    const gone = new Set(entries.map(({ id }) => id));
    const kept = log.entries.filter(({ id }) => !gone.has(id));
    show({ log: { ...log, entries: [...kept, ...by] } });
    tellCollected(by);
  }

  return {
    getState: () => snapshot,
    subscribe: changed.listen,
    open(files) {
      const sources = files.map((file) => ({ name: file.name, content: file }));
      if (sources.length === 0) return;
      if (snapshot.state.kind === 'idle') start(sources);
      else waiting.push(...sources);
    },
    abort() {
      waiting = [];
      abort.abort();
    },
    rescue(entry) {
      if (snapshot.state.kind !== 'idle') return;
      void run([entry.source], 'rescue').then((entries) => {
        if (entries) replace([entry], entries);
      });
    },
    takeReadings(entries) {
      if (snapshot.state.kind !== 'idle' || !mayKeep()) return;
      const read = entries.map(({ source, outcome }): SourceFiles => ({
        source,
        files: outcome.kind === 'reading' ? [asHandedIn(outcome)] : [],
      }));
      void keep(read).then((taken) => {
        if (taken) replace(entries, taken);
      });
    },
    async goToClass(exercise) {
      const own = (snapshot.log?.entries ?? []).filter(
        ({ outcome }) => outcome.kind === 'other-exercise' && outcome.exercise.id === exercise.id,
      );
      const [first] = own;
      if (!first) return;
      if (!workspace.store.getState().exercises.has(exercise.id)) {
        const parts = await (await loadReader()).exerciseIn(first.source, exercise.id);
        const brought = parts
          ? workspace.run(bringExercise(parts), { scope: null, command: 'bring-exercise' })
          : null;
        if (!brought?.ok) return tell({ kind: 'failed', kept: 0 });
      }
      const files = new Set(own.map(({ source }) => fileOf(source)));
      postil.session.setState({ handIns: { exerciseId: exercise.id, files: [...files] } });
      postil.go({ page: 'class', id: exercise.id, view: 'roll' });
    },
    clearLog: () => show({ log: null }),
  };
}

/** What is in an archive goes with the whole archive: what is here already stays as it is. */
function fileOf({ content }: HandInSource): File {
  if (content instanceof File) return content;
  const { archive } = content;
  return archive instanceof File ? archive : new File([archive], 'archive.zip');
}

function asHandedIn(outcome: Extract<CollectOutcome, { readonly kind: 'reading' }>): ReadFile {
  return { kind: 'handed-in', name: outcome.name, submissions: outcome.submissions };
}
