/** How long the page is busy with something, until it is on the screen. */

/** What `bench/run.mjs` calls in every contender's page. Times are milliseconds. */
export interface Contender {
  /** Builds the text with all its highlights; resolves when they are painted. */
  open(size: string): Promise<number>;
  /** Scrolls to where highlights will be added. */
  prepare(): Promise<void>;
  /** Adds the n-th highlight; resolves when it is painted. */
  add(nth: number): Promise<number>;
  /** Takes the n-th highlight away again; resolves when that is painted. */
  remove(nth: number): Promise<number>;
}

declare global {
  interface Window {
    contender?: Contender;
  }
}

const PATIENCE_FRAMES = 600;

/**
 * From the call, made at the start of a frame, to the end of the frame in which `isDone` first holds:
 * script, style, layout and paint, without the wait for the next frame to begin.
 */
export async function timeToPaint(
  action: () => void,
  isDone: () => boolean = () => true,
): Promise<number> {
  let started = 0;
  let ended = await frame(() => {
    started = performance.now();
    action();
  });
  for (let frames = 0; !isDone() && frames < PATIENCE_FRAMES; frames += 1) ended = await frame();
  if (!isDone()) throw new Error('The change never came.');
  return ended - started;
}

/** Whether one of the boxes is on the screen. */
export function isInView(boxes: Iterable<DOMRect>): boolean {
  return [...boxes].some(
    ({ top, bottom, width }) => width > 0 && bottom > 0 && top < window.innerHeight,
  );
}

/** Resolves when the frame has been painted: a message posted in it is delivered after that. */
export function frame(action: () => void = () => undefined): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(performance.now());
      };
      action();
      port2.postMessage(null);
    });
  });
}

/** Two quiet frames, so that what one step left behind is not counted in the next. */
export async function settle(): Promise<void> {
  await frame();
  await frame();
}
