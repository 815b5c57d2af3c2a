/** Reads files beside the page: a large or hostile one never holds it up, and can be stopped. */
import { placeForeign, type ForeignPlacingJob } from '../../../domain/foreign/place-foreign';
import type { Draft, IntakeProblem } from '../../../domain/intake/draft';
import { placeMarks, type PlacedMark, type PlacingJob } from '../../../domain/transfer/place-marks';
import type { Result } from '../../../lib/result';
import { listArchive } from './list-archive';
import { readRequest, type ReadNeeds } from './read-text';
import type { ReadOutcome, Unpacked } from './source';
import type { FromWorker, ToWorker } from './worker-messages';

// One file at a time, and one question at a time: the next answer belongs to the last question.
let takeDraft: (result: Result<Draft, IntakeProblem>) => void = () => undefined;
let takeHash: (hash: string) => void = () => undefined;

const needs: ReadNeeds = {
  parsePage: (html) =>
    new Promise((resolve) => {
      takeDraft = resolve;
      say({ kind: 'parse', html });
    }),
  sha256Hex: (text) =>
    new Promise((resolve) => {
      takeHash = resolve;
      say({ kind: 'hash', text });
    }),
};

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'read':
      return answer(readRequest(data.request, needs));
    case 'unpack':
      return answer(listArchive(data.archive));
    case 'place':
      return place(data.job);
    case 'place-foreign':
      return placeOfForeign(data.job);
    case 'parsed':
      return takeDraft(data.result);
    case 'hashed':
      return takeHash(data.hash);
  }
});

function answer(reading: Promise<ReadOutcome | Unpacked>): void {
  reading.then(
    (outcome) => say({ kind: 'outcome', outcome }),
    // Out of the promise, so that the page hears of it as the worker's error.
    (error: unknown) => reportError(error),
  );
}

const SAY_EVERY_MS = 100;

function place(job: PlacingJob): void {
  const marks: PlacedMark[] = [];
  let said = performance.now();
  for (const mark of placeMarks(job)) {
    marks.push(mark);
    if (performance.now() - said < SAY_EVERY_MS) continue;
    said = performance.now();
    say({ kind: 'placing', done: marks.length });
  }
  say({ kind: 'placed', marks });
}

function placeOfForeign(job: ForeignPlacingJob): void {
  const steps = placeForeign(job);
  let said = performance.now();
  for (let done = 1; ; done += 1) {
    const step = steps.next();
    if (step.done === true) return say({ kind: 'placed-foreign', placing: step.value });
    if (performance.now() - said < SAY_EVERY_MS) continue;
    said = performance.now();
    say({ kind: 'placing', done });
  }
}

function say(message: FromWorker): void {
  self.postMessage(message);
}
