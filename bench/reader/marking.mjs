// Adds and removes annotations on the reader page by the keys a reader would press, and times each
// until what follows from it has been painted.

/** @typedef {import('@playwright/test').Page} Page */

/**
 * Milliseconds from the key press, made at the start of a quiet frame.
 * @typedef {object} Added
 * @property {number} painted until the highlight was on the screen
 * @property {number} [whole] until its card and the change of the status were painted as well
 * @property {number} [saved] until the page said that it is saved, as the store had acknowledged
 */

/**
 * Goes some screens into the article that is open.
 * @param {Page} page
 */
export async function goIntoText(page) {
  const text = page.getByRole('region', { name: 'Article text' }).getByRole('textbox');
  await text.focus();
  await page.keyboard.press('ControlOrMeta+Home');
  for (let screens = 0; screens < 2; screens += 1) await page.keyboard.press('PageDown');
  await page.evaluate(() => window.bench.settle());
}

/**
 * Selects the next sentence but one and labels it.
 * @param {Page} page
 * @returns {Promise<Added>}
 */
export async function addByKey(page) {
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('s');
  return page.evaluate(async () => {
    const text = document.querySelector('[aria-label="Article text"] [role="textbox"]');
    const status = document.querySelector('p[role=status]');
    if (!text || !status) throw new Error('There is no text to mark.');
    // By id: the number of elements may stay the same, when others are joined by a new one.
    const marks = () =>
      [...text.querySelectorAll('[data-annotation]')].filter((mark) => mark instanceof HTMLElement);
    const before = new Set(marks().map(({ dataset }) => dataset.annotation));
    const fresh = () =>
      marks().find((mark) => !before.has(mark.dataset.annotation) && window.bench.isShown(mark));

    let acted = 0;
    /** @type {number | undefined} */
    let told;
    let saved = 0;
    const observer = new MutationObserver(() => {
      told ??= performance.now();
      if (status.textContent?.startsWith('Saved') && saved === 0) saved = performance.now();
    });
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    await window.bench.settle();
    const press = () => {
      acted = performance.now();
      const options = { key: '1', code: 'Digit1', bubbles: true, cancelable: true };
      text.dispatchEvent(new KeyboardEvent('keydown', options));
    };
    let { ended } = await window.bench.frame(press);
    const until = async (/** @type {() => boolean} */ isThere) => {
      for (let frames = 0; !isThere(); frames += 1) {
        if (frames === 300) throw new Error('What was added never came.');
        ({ ended } = await window.bench.frame());
      }
      return ended - acted;
    };
    const painted = await until(() => fresh() !== undefined);
    const id = fresh()?.dataset.annotation ?? '';
    const card = () => document.querySelector(`li[data-id="${id}"]`);
    const whole = await until(() => {
      const there = card();
      return there !== null && window.bench.isShown(there) && told !== undefined;
    });
    await until(() => saved > 0);
    observer.disconnect();
    return { painted, whole, saved: saved - acted };
  });
}

/**
 * Takes away the annotation that has just been added, by a key on the text.
 * @param {Page} page
 * @param {'Delete' | 'undo'} how
 * @returns {Promise<number>} until its highlight was no longer painted
 */
export function takeAway(page, how) {
  return page.evaluate((way) => {
    const text = document.querySelector('[aria-label="Article text"] [role="textbox"]');
    const active = document.querySelector('li:has([data-active="true"])');
    const id = active instanceof HTMLElement ? active.dataset.id : undefined;
    if (!text || id === undefined) throw new Error('No annotation is active.');
    const key = way === 'undo' ? { key: 'z', code: 'KeyZ', ctrlKey: true } : { key: way };
    return window.bench.time(
      () => {
        text.dispatchEvent(
          new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }),
        );
      },
      () => text.querySelector(`[data-annotation="${id}"]`) === null,
    );
  }, how);
}

/**
 * Goes to the next annotation by key.
 * @param {Page} page
 * @returns {Promise<number>} until another card is the active one
 */
export function goToNext(page) {
  return page.evaluate(() => {
    const text = document.querySelector('[aria-label="Article text"] [role="textbox"]');
    const active = () => document.querySelector('li:has([data-active="true"])');
    const before = active();
    return window.bench.time(
      () => {
        const options = { key: ']', code: 'BracketRight', bubbles: true, cancelable: true };
        text?.dispatchEvent(new KeyboardEvent('keydown', options));
      },
      () => active() !== null && active() !== before,
    );
  });
}

/**
 * Presses a label of the legend: filters by it, or ends that.
 * @param {Page} page
 * @returns {Promise<number>} until legend and cards have followed
 */
export function toggleFilter(page) {
  return page.evaluate(() => {
    const button = document.querySelector('li button[aria-pressed]');
    if (!(button instanceof HTMLElement)) throw new Error('There is no legend.');
    const pressed = () => button.getAttribute('aria-pressed');
    const total = () => document.querySelector('li[aria-setsize]')?.getAttribute('aria-setsize');
    const before = { pressed: pressed(), total: total() };
    return window.bench.time(
      () => button.click(),
      () => pressed() !== before.pressed && total() !== before.total,
    );
  });
}
