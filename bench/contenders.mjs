// What is compared. A page contender offers window.contender (bench/pages/measure.ts); the reader page
// is the built app itself, driven from outside.
import { bringIn, openFromLibrary, startInLibrary } from './reader/open-app.mjs';
import { addByKey, goIntoText, takeAway } from './reader/marking.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./reader/marking.mjs').Added} Added */
/** @typedef {import('./reader/open-app.mjs').Addresses} Addresses */

/**
 * @typedef {object} Session
 * @property {readonly number[]} opens milliseconds until text and visible highlights were painted
 * @property {string} scroller a selector: what scrolls the text
 * @property {() => Promise<void>} prepare goes to where highlights will be added
 * @property {(nth: number) => Promise<Added>} add
 * @property {(nth: number) => Promise<number>} remove takes away the highlight added last
 */

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {string} [package] whose version belongs in the report
 * @property {(page: Page, addresses: Addresses, size: string) => Promise<Session>} start
 * @property {boolean} [bypassCSP] it adds inline styles
 */

export const LIMIT = 'limit page';
export const EDITOR = 'Postil, editor alone';
export const READER = 'Postil, reader page';

/** How often the reader page is opened, each time by a page loaded anew. */
const OPENS = 3;

/** @type {readonly Contender[]} */
export const CONTENDERS = [
  { name: LIMIT, start: onPage('pages', 'limit') },
  { name: EDITOR, start: onPage('pages', 'editor') },
  { name: READER, start: inReader },
  other('@recogito/text-annotator', 'recogito'),
  other('tiptap-annotation-magic', 'magic'),
  other('react-text-annotate-blend', 'blend'),
];

/**
 * @param {string} name of the package
 * @param {string} file
 * @returns {Contender}
 */
function other(name, file) {
  return { name, package: name, start: onPage('others', file), bypassCSP: true };
}

/**
 * @param {'pages' | 'others'} where
 * @param {string} file
 * @returns {Contender['start']}
 */
function onPage(where, file) {
  return async (page, addresses, size) => {
    await page.goto(`${addresses[where]}${file}.html`);
    const opened = await page.evaluate((name) => window.contender?.open(name), size);
    const call = (/** @type {'add' | 'remove'} */ what, /** @type {number} */ nth) =>
      page.evaluate(
        ([name, at]) => window.contender?.[name](at),
        /** @type {const} */ ([what, nth]),
      );
    return {
      opens: [opened ?? Number.NaN],
      scroller: ':root',
      prepare: async () => page.evaluate(() => window.contender?.prepare()),
      add: async (nth) => ({ painted: (await call('add', nth)) ?? Number.NaN }),
      remove: async (nth) => (await call('remove', nth)) ?? Number.NaN,
    };
  };
}

/** @type {Contender['start']} */
async function inReader(page, addresses, size) {
  await bringIn(page, addresses, size);
  const opens = [];
  for (let nth = 0; nth < OPENS; nth += 1) {
    if (nth > 0) await startInLibrary(page, addresses.app);
    opens.push(await openFromLibrary(page, `Sample ${size}`));
  }
  return {
    opens,
    scroller: ':has(> * > [aria-label="Article text"])',
    prepare: () => goIntoText(page),
    add: () => addByKey(page),
    remove: () => takeAway(page, 'Delete'),
  };
}
