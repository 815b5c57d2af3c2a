/** Starts the worker that makes files. */
import { trustedAddress } from '../../../lib/trusted-address';
import address from './export.worker.ts?worker&url';

export function startWorker(): Worker {
  return new Worker(trustedAddress(address), { type: TYPE, name: 'postil-export' });
}

/** Opened from a file, a page may not start modules as workers (Chromium). */
const TYPE = import.meta.env.MODE === 'single' ? 'classic' : 'module';
