/**
 * Reads one source after the other, what is in an archive in its place. One that cannot be read never keeps
 * the others from being read.
 */
import { unreadable, type ReadOutcome, type Source, type Unpacked } from './source';

export interface Progress {
  readonly name: string;
  /** From 1. */
  readonly index: number;
  readonly total: number;
}

export type ReadOne = (source: Source, signal: AbortSignal) => Promise<ReadOutcome | Unpacked>;

/** Outcomes in the order of the sources. After an abort: those that were read until then. */
export async function readSources(
  sources: readonly Source[],
  readOne: ReadOne,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<readonly ReadOutcome[]> {
  const outcomes: ReadOutcome[] = [];
  const queue = [...sources];
  // Grows while it is gone through.
  for (const [at, source] of queue.entries()) {
    if (signal.aborted) break;
    onProgress({ name: source.name, index: at + 1, total: queue.length });
    try {
      const outcome = await readOne(source, signal);
      if (outcome.kind === 'unpacked') {
        outcomes.push(...outcome.refused);
        queue.splice(at + 1, 0, ...outcome.sources);
      } else {
        outcomes.push(outcome.kind === 'bundle' ? { ...outcome, source } : outcome);
      }
    } catch (error) {
      if (!signal.aborted) outcomes.push(unreadable(source.name, error));
    }
  }
  return outcomes;
}
