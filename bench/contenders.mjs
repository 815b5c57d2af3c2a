// What is compared. A page contender offers window.contender (bench/pages/measure.ts); the reader is
// the built app itself, driven from outside by the names that stay.

/** @typedef {import('@playwright/test').Page} Page */

/**
 * @typedef {object} Session
 * @property {number} opened milliseconds until text and highlights were painted; NaN if not measured
 * @property {(nth: number) => Promise<Added>} add adds the n-th highlight
 */

/**
 * @typedef {object} Added
 * @property {number} painted milliseconds until the highlight was painted
 * @property {number} whole the same until all that belongs to it was; NaN where there is no more
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
      add: async (nth) => ({
        painted: (await page.evaluate((at) => window.contender?.add(at), nth)) ?? Number.NaN,
        whole: Number.NaN,
      }),
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
 * Runs in the page: presses 1 at the start of a quiet frame, waits for the end of the frame in which
 * there is a highlight that was not there before, then for that in which its card is there too. Goes by
 * the annotation's id: the number of elements may stay the same, when others are joined by it.
 * @returns {Promise<Added>}
 */
async function pressOne() {
  const box = document.querySelector('[aria-label="Article text"] [role="textbox"]');
  if (!box) throw new Error('There is no text to mark.');
  const marks = () =>
    [...box.querySelectorAll('[data-annotation]')].flatMap((mark) =>
      mark instanceof HTMLElement ? (mark.dataset.annotation ?? []) : [],
    );
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
  let ended = 0;
  const untilThere = async (/** @type {() => boolean} */ isThere) => {
    for (let frames = 0; !isThere() && frames < 300; frames += 1) {
      ended = Number(await frame(() => undefined));
    }
    return isThere() ? ended - started : Number.NaN;
  };
  const before = new Set(marks());
  await frame(() => undefined);
  await frame(() => undefined);
  let started = 0;
  ended = Number(
    await frame(() => {
      started = performance.now();
      const options = { key: '1', code: 'Digit1', bubbles: true, cancelable: true };
      box.dispatchEvent(new KeyboardEvent('keydown', options));
    }),
  );
  const fresh = () => marks().find((id) => !before.has(id));
  const painted = await untilThere(() => fresh() !== undefined);
  if (Number.isNaN(painted)) throw new Error('The highlight never came.');
  const id = fresh();
  const whole = await untilThere(() => document.querySelector(`li[data-id="${id}"]`) !== null);
  if (Number.isNaN(whole)) throw new Error('The card never came.');
  return { painted, whole };
}
