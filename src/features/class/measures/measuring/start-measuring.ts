/** The page's side: one worker per task, two for a report, ended with it. */
import { joinMeasured } from '../../../../domain/agreement/measure-all';
import { aTask } from '../../a-task';
import { trustedAddress } from '../../../../lib/trusted-address';
import address from './measuring.worker.ts?worker&url';
import { measureOptions } from './measure-options';
import type {
  FromMeasurer,
  Measures,
  MeasuringInput,
  MeasuringResults,
  MeasuringTasks,
  TaskKind,
  ToMeasurer,
  WorkerResults,
  WorkKind,
} from './messages';

/** `onProgress`: 0 to 1. Rejects when a worker breaks; when `signal` is aborted it never answers. */
export function startMeasuring<K extends TaskKind>(
  input: MeasuringInput,
  task: MeasuringTasks[K],
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<MeasuringResults[K]> {
  const result: Promise<MeasuringResults[TaskKind]> =
    task.kind === 'report'
      ? report(input, signal, onProgress)
      : ask<Exclude<TaskKind, 'report'>>({ input, task }, signal, onProgress);
  return result as Promise<MeasuringResults[K]>;
}

/**
 * Every two readers in one worker, place by place in another: neither has to wait for the other.
 * Handing a class to a worker, taking in what it sends and joining are each a task of its own.
 */
async function report(
  input: MeasuringInput,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Measures> {
  const shares = { pairs: 0, places: 0 };
  const half = (kind: keyof typeof shares) => (share: number) => {
    shares[kind] = share;
    onProgress((shares.pairs + shares.places) / 2);
  };
  const broken = new AbortController();
  const until = AbortSignal.any([signal, broken.signal]);
  const [pairs, places] = await Promise.all([
    ask<'pairs'>({ input, task: { kind: 'pairs' } }, until, half('pairs')),
    aTask().then(() => ask<'places'>({ input, task: { kind: 'places' } }, until, half('places'))),
  ]).catch((error: unknown) => {
    broken.abort();
    throw error;
  });
  await aTask();
  const joined = joinMeasured(pairs.compared, places, measureOptions(input));
  return { report: joined, contested: pairs.contested };
}

function ask<K extends WorkKind>(
  question: ToMeasurer<K>,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<WorkerResults[K]> {
  if (signal.aborted) return new Promise(() => undefined);
  const worker = new Worker(trustedAddress(address), { type: TYPE, name: 'postil-measures' });
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => worker.terminate());
    worker.addEventListener('message', ({ data }: MessageEvent<FromMeasurer>) => {
      if (data.kind === 'progress') return onProgress(data.share);
      worker.terminate();
      resolve(data.result as WorkerResults[K]);
    });
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      reject(new Error(message));
    });
    worker.postMessage(question);
  });
}

/** Opened from a file, a page may not start modules as workers (Chromium). */
const TYPE = import.meta.env.MODE === 'single' ? 'classic' : 'module';
