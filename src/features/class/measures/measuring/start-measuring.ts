/** The page's side: one worker per task, ended with it. */
import { trustedAddress } from '../../../../lib/trusted-address';
import address from './measuring.worker.ts?worker&url';
import type {
  FromMeasurer,
  MeasuringInput,
  MeasuringResults,
  TaskKind,
  ToMeasurer,
} from './messages';

/** `onProgress`: 0 to 1. Rejects when the worker breaks; when `signal` is aborted it never answers. */
export function startMeasuring<K extends TaskKind>(
  { input, task }: ToMeasurer<K> & { readonly input: MeasuringInput },
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<MeasuringResults[K]> {
  const worker = new Worker(trustedAddress(address), { type: TYPE, name: 'postil-measures' });
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => worker.terminate());
    worker.addEventListener('message', ({ data }: MessageEvent<FromMeasurer>) => {
      if (data.kind === 'progress') return onProgress(data.share);
      worker.terminate();
      resolve(data.result as MeasuringResults[K]);
    });
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      reject(new Error(message));
    });
    worker.postMessage({ input, task });
  });
}

/** Opened from a file, a page may not start modules as workers (Chromium). */
const TYPE = import.meta.env.MODE === 'single' ? 'classic' : 'module';
