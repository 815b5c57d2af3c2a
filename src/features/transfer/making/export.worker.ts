/** Makes files beside the page. One export at a time; to give one up, the page ends the worker. */
import { createAnswering } from './answering';
import type { ToExporter } from '../exporting/messages';

const answer = createAnswering();

addEventListener('message', ({ data }: MessageEvent<ToExporter>) => {
  answer(data).then(
    (said) => postMessage(said),
    // Out of the promise, so that the page hears of it as the worker's error.
    (error: unknown) => reportError(error),
  );
});
