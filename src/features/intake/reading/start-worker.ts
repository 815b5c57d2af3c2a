/** Starts the worker that reads files. */
import { trustedAddress } from '../../../lib/trusted-address';
import address from './intake.worker.ts?worker&url';

export function startWorker(): Worker {
  return new Worker(trustedAddress(address), { type: 'module', name: 'postil-intake' });
}
