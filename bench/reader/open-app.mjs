// Brings samples into the built app as a reader would, and opens them from the library.

/** @typedef {import('@playwright/test').Page} Page */

/**
 * @typedef {object} Addresses
 * @property {string} pages
 * @property {string} others
 * @property {string} app
 */

const PATIENCE_MS = 100_000;
const SAVED = /^Saved/;

/**
 * Ends in the library of a page that has just been loaded, with everything in the database.
 * @param {Page} page
 * @param {Addresses} addresses
 * @param {string} size
 * @param {number} [copies] how many articles of that size
 */
export async function bringIn(page, { pages, app }, size, copies = 1) {
  await page.goto(`${pages}file.html`);
  const json = await page.evaluate(
    ([name, count]) => window.sampleFile?.(String(name), Number(count)) ?? '',
    [size, copies],
  );
  await page.goto(`${app}#/`);
  await page.getByLabel('Open files').setInputFiles({
    name: `sample-${size}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(json),
  });
  await page
    .getByRole('region', { name: 'Article text' })
    .or(page.getByRole('link', { name: `Sample ${size}`, exact: true }))
    .first()
    .waitFor({ timeout: PATIENCE_MS });
  await untilSaved(page);
  await startInLibrary(page, app);
}

/**
 * Loads the app anew, so that nothing of an article is in memory.
 * @param {Page} page
 * @param {string} app
 */
export async function startInLibrary(page, app) {
  await page.goto('about:blank');
  await page.goto(`${app}#/`);
  await page.getByRole('list', { name: 'Library' }).getByRole('link').first().waitFor();
  await page.evaluate(() => window.bench.settle());
}

/** @param {Page} page */
export async function untilSaved(page) {
  await page.locator('p[role=status]').filter({ hasText: SAVED }).waitFor({ timeout: PATIENCE_MS });
}

/**
 * Clicks the row of an article. Resolves to the milliseconds until the text and every highlight that
 * belongs on the screen have been painted.
 * @param {Page} page
 * @param {string} title
 * @returns {Promise<number>}
 */
export function openFromLibrary(page, title) {
  return page.evaluate(async (wanted) => {
    const QUIET_FRAMES = 40;
    const PATIENCE_FRAMES = 3000;
    const link = [...document.querySelectorAll('main li a')].find(
      (each) => each.textContent === wanted,
    );
    if (!(link instanceof HTMLElement)) throw new Error(`${wanted} is not in the library.`);

    /** What is on the screen of text and highlights; it has settled when this no longer changes. */
    const shown = () => {
      const sections = [...document.querySelectorAll('.postil-section')].filter((section) => {
        const { top, bottom } = section.getBoundingClientRect();
        return bottom > 0 && top < window.innerHeight;
      });
      const first = sections[0]?.getBoundingClientRect().top ?? '';
      const marks = sections.flatMap((section) =>
        [...section.querySelectorAll('[data-annotation]')].filter(window.bench.isShown),
      );
      return sections.length > 0 ? `${first} ${marks.length}` : '';
    };

    await window.bench.settle();
    const { acted, ended } = await window.bench.frame(() => link.click());
    let last = shown();
    let since = ended;
    let quiet = 0;
    for (let frames = 0; quiet < QUIET_FRAMES; frames += 1) {
      if (frames === PATIENCE_FRAMES) throw new Error('The article never came.');
      const next = await window.bench.frame();
      const now = shown();
      quiet = now === last && now !== '' ? quiet + 1 : 0;
      if (now !== last) since = next.ended;
      last = now;
    }
    return since - acted;
  }, title);
}
