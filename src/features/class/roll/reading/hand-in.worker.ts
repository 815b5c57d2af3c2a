/** Reads hand-ins beside the page: 300 of them never hold it up, and a hostile one can be stopped. */
import type { CollectingFor } from '../../../../domain/class/hand-in';
import { fetchExercise, readSource, type ReadNeeds } from './read-source';
import type { Answer, FromWorker, ToWorker } from './worker-messages';

// One question at a time: the next hash belongs to the last text asked about.
let takeHash: (hash: string) => void = () => undefined;
let target: CollectingFor | null = null;
let now = '';
let lastHashed: { readonly text: string; readonly hash: string } | null = null;

const needs: ReadNeeds = { sha256Hex };

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'begin':
      target = data.target;
      now = data.now;
      return undefined;
    case 'read':
      if (!target) return undefined;
      return answer(readSource(data.source, data.how, { target, now }, needs));
    case 'fetch':
      return answer(fetchExercise(data.source, data.exerciseId, needs));
    case 'hashed':
      return takeHash(data.hash);
  }
});

function answer(reading: Promise<Answer>): void {
  // Out of the promise, so that the page hears of a failure as the worker's error.
  reading.then(say, (error: unknown) => reportError(error));
}

/** Most files of a class hold the same text. */
async function sha256Hex(text: string): Promise<string> {
  if (lastHashed?.text === text) return lastHashed.hash;
  const hash = await digest(text);
  if (text.length > WORTH_KEEPING) lastHashed = { text, hash };
  return hash;
}

async function digest(text: string): Promise<string> {
  if ((crypto as Partial<Crypto>).subtle === undefined) {
    return new Promise((resolve) => {
      takeHash = resolve;
      say({ kind: 'hash', text });
    });
  }
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** UTF-16 units. */
const WORTH_KEEPING = 1000;

function say(message: FromWorker): void {
  self.postMessage(message);
}
