/** Reads one source after the other. One that cannot be read never keeps the others from being read. */
import { unreadable, type ReadOutcome, type Source } from './source';

export interface Progress {
  readonly name: string;
  /** From 1. */
  readonly index: number;
  readonly total: number;
}

export type ReadOne = (source: Source, signal: AbortSignal) => Promise<ReadOutcome>;

/** Outcomes in the order of the sources. After an abort: those that were read until then. */
export async function readSources(
  sources: readonly Source[],
  readOne: ReadOne,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<readonly ReadOutcome[]> {
  const outcomes: ReadOutcome[] = [];
  for (const [at, source] of sources.entries()) {
    if (signal.aborted) break;
    onProgress({ name: source.name, index: at + 1, total: sources.length });
    try {
      outcomes.push(await readOne(source, signal));
    } catch (error) {
      if (!signal.aborted) outcomes.push(unreadable(source.name, error));
    }
  }
  return outcomes;
}
