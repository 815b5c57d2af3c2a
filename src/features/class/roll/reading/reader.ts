/**
 * The page's side of reading hand-ins: hands one file after the other to a worker or two. One that breaks
 * a worker, or keeps it busy for too long, is told as unreadable and the others go on.
 */
import type { ReadFile } from '../../../../domain/class/collect';
import type { ExerciseToBring } from '../../../../domain/edit/class-edits';
import type { ExerciseId } from '../../../../domain/exercise/exercise-id';
import { startWorker } from './start-worker';
import type { Answer, Collecting, HandInSource, HowToRead, ToWorker } from './worker-messages';

export interface SourceFiles {
  readonly source: HandInSource;
  readonly files: readonly ReadFile[];
}

export interface Progress {
  readonly done: number;
  /** Grows while archives are unpacked. */
  readonly total: number;
}

export interface HandInReader {
  /** In the order of the sources, what an archive holds in its place. Rejects only when aborted. */
  read(
    sources: readonly HandInSource[],
    how: HowToRead,
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<readonly SourceFiles[]>;
  /** null when the file no longer holds it. */
  exerciseIn(source: HandInSource, id: ExerciseId): Promise<ExerciseToBring | null>;
}

export function createHandInReader(collecting: Collecting): HandInReader {
  const start = (): Line => createLine({ kind: 'begin', ...collecting });
  return {
    async read(sources, how, signal, onProgress) {
      const root: readonly Slot[] = sources.map(newSlot);
      let done = 0;
      let total = root.length;
      const work = async (queue: Slot[]): Promise<void> => {
        let line = start();
        try {
          for (let slot = queue.shift(); slot; slot = queue.shift()) {
            signal.throwIfAborted();
            try {
              const answer = await line.ask({ kind: 'read', source: slot.source, how }, signal);
              take(slot, answer);
              total += slot.children.length;
            } catch (error) {
              signal.throwIfAborted();
              slot.files = [unreadable(slot.source.name, error)];
              line = start();
            }
            done += 1;
            onProgress({ done, total });
          }
        } finally {
          line.end();
        }
      };
      // First the files and the archives' lists, then what the archives hold.
      for (let slots = root; slots.length > 0; slots = slots.flatMap(({ children }) => children)) {
        const queue = [...slots];
        await Promise.all(Array.from({ length: workersFor(queue.length) }, () => work(queue)));
      }
      return root.flatMap(leaves);
    },
    async exerciseIn(source, exerciseId) {
      const line = start();
      try {
        const answer = await line.ask({ kind: 'fetch', source, exerciseId });
        return answer.kind === 'exercise' ? answer.parts : null;
      } catch {
        return null;
      } finally {
        line.end();
      }
    },
  };
}

interface Slot {
  readonly source: HandInSource;
  files: readonly ReadFile[];
  children: readonly Slot[];
}

function newSlot(source: HandInSource): Slot {
  return { source, files: [], children: [] };
}

function take(slot: Slot, answer: Answer): void {
  if (answer.kind === 'files') slot.files = answer.files;
  if (answer.kind !== 'unpacked') return;
  slot.files = answer.refused;
  slot.children = answer.sources.map(newSlot);
}

function leaves({ source, files, children }: Slot): readonly SourceFiles[] {
  return [...(files.length > 0 ? [{ source, files }] : []), ...children.flatMap(leaves)];
}

function workersFor(files: number): number {
  return files < FEW ? 1 : 2;
}

const FEW = 20;

/** One file is read within it, or not at all. */
const PATIENCE_MS = 30_000;

/** A worker, and one question to it at a time. */
interface Line {
  ask(question: ToWorker, signal?: AbortSignal): Promise<Answer>;
  end(): void;
}

function createLine(begin: ToWorker): Line {
  const worker = startWorker();
  worker.postMessage(begin);
  return {
    ask: (question, signal) =>
      new Promise((resolve, reject) => {
        const done = new AbortController();
        const until = { signal: done.signal };
        const fail = (reason: Error): void => {
          done.abort();
          clearTimeout(timer);
          worker.terminate();
          reject(reason);
        };
        const timer = setTimeout(() => fail(new Error('it takes too long')), PATIENCE_MS);
        const answer = ({ data }: MessageEvent<Answer>): void => {
          done.abort();
          clearTimeout(timer);
          resolve(data);
        };
        worker.addEventListener('message', answer, until);
        worker.addEventListener('error', (event) => fail(new Error(event.message)), until);
        signal?.addEventListener(
          'abort',
          () => fail(new DOMException('Stopped by the reader', 'AbortError')),
          until,
        );
        worker.postMessage(question);
      }),
    end: () => worker.terminate(),
  };
}

function unreadable(name: string, error: unknown): ReadFile {
  const message = error instanceof Error ? error.message : String(error);
  const detail = message === '' ? 'the browser gave no reason' : message;
  return { kind: 'refused', name, problem: { kind: 'unreadable', detail } };
}
