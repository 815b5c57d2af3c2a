/** Measures beside the page. One task, then it is ended; to give it up, the page ends it sooner. */
import { measure } from './measure';
import type { FromMeasurer, ToMeasurer } from './messages';

const OFTEN_MS = 100;

addEventListener('message', ({ data }: MessageEvent<ToMeasurer>) => {
  const steps = measure(data);
  let told = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return say({ kind: 'done', result: step.value });
    if (performance.now() - told < OFTEN_MS) continue;
    told = performance.now();
    say({ kind: 'progress', share: step.value });
  }
});

function say(message: FromMeasurer): void {
  postMessage(message);
}
