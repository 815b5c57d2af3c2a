// What is put into every measured page before its own scripts: frames, and scrolling.

/**
 * @typedef {object} PageBench
 * @property {(action?: () => void) => Promise<Frame>} frame runs `action` at the start of a frame
 * @property {(action: () => void, isDone: () => boolean) => Promise<number>} time
 * @property {() => Promise<void>} settle
 * @property {(scroller: Element) => Promise<number[]>} jumps the longest frame after each of 60 jumps
 * @property {(element: Element) => boolean} isShown on the screen, and not skipped by the browser
 */

/**
 * Milliseconds of `performance.now()`.
 * @typedef {{ began: number, acted: number, ended: number }} Frame
 */

/** Installs `window.bench`; must not use anything outside itself. */
export function installBench() {
  const PATIENCE_FRAMES = 600;
  const JUMPS = 60;
  const FRAMES_PER_JUMP = 4;

  /** @type {PageBench['frame']} */
  const frame = (action = () => undefined) =>
    new Promise((resolve) => {
      requestAnimationFrame((began) => {
        // Delivered when the frame has been painted.
        const { port1, port2 } = new MessageChannel();
        const acted = performance.now();
        port1.onmessage = () => {
          port1.close();
          resolve({ began, acted, ended: performance.now() });
        };
        action();
        port2.postMessage(null);
      });
    });

  /** @type {PageBench['settle']} */
  const settle = async () => {
    await frame();
    await frame();
  };

  /** @type {PageBench['time']} */
  const time = async (action, isDone) => {
    await settle();
    const first = await frame(action);
    let { ended } = first;
    for (let frames = 0; !isDone(); frames += 1) {
      if (frames === PATIENCE_FRAMES) throw new Error('The change never came.');
      ({ ended } = await frame());
    }
    return ended - first.acted;
  };

  window.bench = {
    frame,
    settle,
    time,
    isShown(element) {
      if (!element.checkVisibility({ contentVisibilityAuto: true })) return false;
      return [...element.getClientRects()].some(
        ({ top, bottom, width }) => width > 0 && bottom > 0 && top < window.innerHeight,
      );
    },
    async jumps(scroller) {
      const longest = [];
      let seed = 11;
      for (let jump = 0; jump < JUMPS; jump += 1) {
        seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
        const top = (seed / 0x7fffffff) * (scroller.scrollHeight - scroller.clientHeight);
        let most = 0;
        for (let nth = 0; nth < FRAMES_PER_JUMP; nth += 1) {
          // From when the frame should have begun: work done between two frames counts too.
          const { began, ended } = await frame(() => {
            if (nth === 0) scroller.scrollTop = top;
          });
          most = Math.max(most, ended - began);
        }
        longest.push(most);
      }
      return longest;
    },
  };
}
