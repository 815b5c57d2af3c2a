/** Starts the worker that keeps the journal, and carries messages. */
import { trustedAddress } from '../../lib/trusted-address';
import address from './journal.worker.ts?worker&url';
import type { FromWorker, ToWorker } from './worker-messages';

export interface JournalPort {
  post(message: ToWorker): void;
  end(): void;
}

export interface PortEvents {
  readonly onMessage: (message: FromWorker) => void;
  /** It could not be started, or has ended by an error. */
  readonly onFailure: (reason: string) => void;
}

/** Throws where workers are forbidden. */
export type OpenPort = (events: PortEvents) => JournalPort;

export function openWorkerPort({ onMessage, onFailure }: PortEvents): JournalPort {
  const worker = new Worker(trustedAddress(address), { type: TYPE, name: 'postil-journal' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => onMessage(data));
  worker.addEventListener('error', ({ message }) => onFailure(message));
  worker.addEventListener('messageerror', () => onFailure('A message could not be read'));
  return {
    post: (message) => worker.postMessage(message),
    end: () => worker.terminate(),
  };
}

/** Opened from a file, a page may not start modules as workers (Chromium). */
const TYPE = import.meta.env.MODE === 'single' ? 'classic' : 'module';
