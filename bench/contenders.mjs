// What is compared. A page contender offers window.contender (bench/pages/measure.ts); the reader is
// the built app itself, driven from outside by the names that stay.

/** @typedef {import('@playwright/test').Page} Page */

/**
 * @typedef {object} Session
 * @property {number} opened milliseconds until text and highlights were painted; NaN if not measured
 * @property {(nth: number) => Promise<number>} add milliseconds until the n-th highlight was painted
 */

/**
 * @typedef {object} Addresses
 * @property {string} pages
 * @property {string | undefined} app undefined when it is not built
 */

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {(page: Page, addresses: Addresses, size: string) => Promise<Session>} start
 * @property {boolean} [bypassCSP] it adds inline styles
 * @property {boolean} [needsApp]
 */

export const LIMIT = 'limit page';

/** @type {readonly Contender[]} */
export const CONTENDERS = [
  { name: LIMIT, start: onPage('limit') },
  { name: 'Postil, editor alone', start: onPage('editor') },
  { name: 'Postil, reader page', start: inReader, needsApp: true },
  { name: '@recogito/text-annotator', start: onPage('recogito'), bypassCSP: true },
];

/**
 * @param {string} file
 * @returns {Contender['start']}
 */
function onPage(file) {
  return async (page, { pages }, size) => {
    await page.goto(`${pages}${file}.html`);
    const opened = await page.evaluate((name) => window.contender?.open(name), size);
    await page.evaluate(() => window.contender?.prepare());
    return {
      opened: opened ?? Number.NaN,
      add: async (nth) =>
        (await page.evaluate((at) => window.contender?.add(at), nth)) ?? Number.NaN,
    };
  };
}

/**
 * From the key press to the highlight on the screen, with everything else the app does for it: the
 * sample comes in as a file, the keyboard selects a sentence, and 1 labels it.
 * @type {Contender['start']}
 */
async function inReader(page, { pages, app }, size) {
  await page.goto(`${pages}file.html`);
  const json = (await page.evaluate((name) => window.sampleFile?.(name), size)) ?? '';
  await page.goto(app ?? '');
  await page.getByLabel('Open files').setInputFiles({
    name: `sample-${size}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(json),
  });
  const region = page.getByRole('region', { name: 'Article text' });
  const listed = page.getByText(`Sample ${size}`).first();
  await region.or(listed).first().waitFor({ timeout: 30_000 });
  if (!(await region.isVisible())) await listed.click();
  const text = region.getByRole('textbox');
  await text.waitFor({ timeout: 30_000 });
  await text.focus();
  await page.keyboard.press('ControlOrMeta+Home');
  for (let screens = 0; screens < 2; screens += 1) await page.keyboard.press('PageDown');
  return {
    opened: Number.NaN,
    async add() {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('s');
      return page.evaluate(pressOne);
    },
  };
}

/**
 * Runs in the page: presses 1 at the start of a frame and waits until a highlight more is drawn.
 * @returns {Promise<number>}
 */
async function pressOne() {
  const box = document.querySelector('[aria-label="Article text"] [role="textbox"]');
  if (!box) throw new Error('There is no text to mark.');
  const drawn = () => box.querySelectorAll('[data-annotation]').length;
  const frame = (/** @type {() => void} */ action) =>
    new Promise((resolve) => {
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
  const before = drawn();
  let started = 0;
  let ended = await frame(() => {
    started = performance.now();
    const options = { key: '1', code: 'Digit1', bubbles: true, cancelable: true };
    box.dispatchEvent(new KeyboardEvent('keydown', options));
  });
  for (let frames = 0; drawn() === before && frames < 300; frames += 1) {
    ended = await frame(() => undefined);
  }
  if (drawn() === before) throw new Error('The highlight never came.');
  return Number(ended) - started;
}
