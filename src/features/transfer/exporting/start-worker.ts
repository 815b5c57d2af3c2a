/** Starts the worker that makes files, one for one export. */
import { trustedAddress } from '../../../lib/trusted-address';
import type { Answer } from '../making/answering';
import address from '../making/export.worker.ts?worker&url';
import type { FromExporter } from './messages';

/** Rejects when the worker breaks; once `signal` is aborted it never answers. It is ended after the last answer. */
export function startWorker(signal: AbortSignal): Answer {
  const worker = new Worker(trustedAddress(address), { type: TYPE, name: 'postil-export' });
  signal.addEventListener('abort', () => worker.terminate(), { once: true });
  return (message) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return;
      worker.onmessage = ({ data }: MessageEvent<FromExporter>) => {
        if (data.kind === 'packed') worker.terminate();
        resolve(data);
      };
      worker.onerror = ({ message: what }) => {
        worker.terminate();
        reject(new Error(what));
      };
      worker.postMessage(message);
    });
}

/** Opened from a file, a page may not start modules as workers (Chromium). */
const TYPE = import.meta.env.MODE === 'single' ? 'classic' : 'module';
