/** Does something once the browser has painted what is on the page now. */

/** However slow the frame, it is not put off for longer than this. */
const PATIENCE_MS = 50;

/** Returns the function that calls it off. */
export function afterPaint(action: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  // A message sent in a frame arrives when that frame has been painted.
  const frame = requestAnimationFrame(() => {
    port2.postMessage(null);
  });
  const timer = setTimeout(act, PATIENCE_MS);
  port1.addEventListener('message', act);
  port1.start();

  function callOff(): void {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    port1.close();
  }

  function act(): void {
    callOff();
    action();
  }

  return callOff;
}
