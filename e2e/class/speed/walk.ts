/**
 * A teacher's way through a class, walked inside the page: nothing asks the page anything meanwhile, which would
 * be measured too.
 */

/** What is in the page: an element of this selector with these words in it. */
export interface Sign {
  readonly selector: string;
  readonly words?: string;
}

export interface Stop {
  readonly name: string;
  /** null: the change of a file input. */
  readonly press: Sign | null;
  readonly signs: readonly Sign[];
  /** Goes on when the signs are painted, before the page has come to rest. */
  readonly isHasty?: boolean;
}

export interface Passed {
  readonly name: string;
  /** By the page's clock, in milliseconds. */
  readonly pressedAt: number;
  /** When the signs were painted. */
  readonly shownAt: number;
  /** The last change of the page before it rested; of a hasty stop, before the next press. */
  readonly restedAt: number;
}

/** Runs in the page: must not use anything outside itself. Resolves at the last stop. */
export async function walk(stops: readonly Stop[]): Promise<readonly Passed[]> {
  const REST_MS = 400;
  const find = ({ selector, words = '' }: Sign): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>(selector)].find((element) =>
      element.textContent.includes(words),
    );
  let changedAt = 0;
  let look = (): void => undefined;
  new MutationObserver(() => {
    changedAt = performance.now();
    look();
  }).observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['aria-valuetext', 'class', 'style'],
  });
  const shown = (signs: readonly Sign[]): Promise<void> =>
    new Promise((resolve) => {
      look = () => {
        if (!signs.every(find)) return;
        look = () => undefined;
        resolve();
      };
      look();
    });
  const painted = (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    });
  const rested = async (): Promise<void> => {
    while (performance.now() - changedAt < REST_MS) {
      await new Promise((resolve) => {
        setTimeout(resolve, REST_MS / 4);
      });
    }
  };
  const passed: Passed[] = [];
  for (const { name, press, signs, isHasty = false } of stops) {
    const before = changedAt;
    if (press) find(press)?.click();
    else {
      await new Promise((resolve) => {
        document.addEventListener('change', resolve, { capture: true, once: true });
      });
    }
    const pressedAt = performance.now();
    performance.mark(`stop ${name}`);
    changedAt = Math.max(before, pressedAt);
    await shown(signs);
    await painted();
    const shownAt = performance.now();
    if (!isHasty) await rested();
    passed.push({ name, pressedAt, shownAt, restedAt: changedAt });
  }
  performance.mark('stop end');
  return passed;
}
