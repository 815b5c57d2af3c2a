/** Reads hand-ins beside the page: 300 of them never hold it up, and a hostile one can be stopped. */
import { sha256HexOf } from '../../../../lib/sha256';
import type { ParseDeps } from '../../../../codecs/postil-json/parse';
import { fetchExercise, readSource } from './read-source';
import type { Answer, Collecting, ToWorker } from './worker-messages';

let collecting: Collecting | null = null;
let lastHashed: { readonly text: string; readonly hash: string } | null = null;

const needs: ParseDeps = { sha256Hex };

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'begin':
      collecting = data;
      return undefined;
    case 'read':
      if (!collecting) return undefined;
      return answer(readSource(data.source, data.how, collecting, needs));
    case 'fetch':
      return answer(fetchExercise(data.source, data.exerciseId, needs));
  }
});

function answer(reading: Promise<Answer>): void {
  // Out of the promise, so that the page hears of a failure as the worker's error.
  reading.then(say, (error: unknown) => reportError(error));
}

/** Most files of a class hold the same text. */
function sha256Hex(text: string): Promise<string> {
  if (lastHashed?.text !== text) lastHashed = { text, hash: sha256HexOf(text) };
  return Promise.resolve(lastHashed.hash);
}

function say(message: Answer): void {
  self.postMessage(message);
}
