/** Does something once the page has loaded and nothing else is to be done; at the latest some seconds later. */

const LONGEST_WAIT_MS = 3000;

export function whenAtRest(window: Window, act: () => void): void {
  // Missing in Safari.
  const { requestIdleCallback } = window as {
    readonly requestIdleCallback?: typeof window.requestIdleCallback;
  };
  const wait = (): void => {
    if (requestIdleCallback) requestIdleCallback.call(window, act, { timeout: LONGEST_WAIT_MS });
    else setTimeout(act, LONGEST_WAIT_MS);
  };
  if (window.document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true });
}
