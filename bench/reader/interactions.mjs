// Interaction to next paint of the other controls of the reader page, as the browser itself reports it
// (Event Timing: from the real key or click, the wait for the frame included; in steps of 8 ms, and
// nothing below 16).
import { at } from '../measure/statistics.mjs';
import { goIntoText } from './marking.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ name: string, n: number, median: number | null, worst: number | null }} Interaction */

const TIMES = 8;
const LEAST = 16;

/**
 * @param {Page} page on which an article is open
 * @returns {Promise<Interaction[]>}
 */
export async function measureInteractions(page) {
  await goIntoText(page);
  await page.evaluate(observeEvents);
  const press = (/** @type {string} */ key) => () => page.keyboard.press(key);
  const legend = page.locator('li button[aria-pressed]').first();
  const search = page.getByLabel('Search quotes and comments');
  const toText = () =>
    page.getByRole('region', { name: 'Article text' }).getByRole('textbox').focus();
  const closed = async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };
  const rows = [
    await measure('filter by a label', () => legend.click(), { after: () => legend.click() }),
    await measure('end the filter', () => legend.click(), { before: () => legend.click() }),
    await measure('type in the search', press('a'), {
      before: async () => {
        await search.fill('t');
        await search.focus();
      },
      after: async () => {
        await search.fill('');
        await toText();
      },
    }),
    await measure('next annotation', press(']')),
    await measure('previous annotation', press('[')),
    await measure('open the label picker', press('l'), { after: closed }),
    await measure('open the palette', press('ControlOrMeta+k'), { after: closed }),
    await measure('open the export', press('ControlOrMeta+s'), { after: closed }),
    await measure('open the settings', press('ControlOrMeta+,'), { after: closed }),
    await measure('label the sentence', press('1'), { before: press('s') }),
    await measure('undo', press('ControlOrMeta+z')),
  ];
  return rows;

  /**
   * @param {string} name
   * @param {() => Promise<void>} act
   * @param {{ before?: () => Promise<void>, after?: () => Promise<void> }} [around]
   * @returns {Promise<Interaction>}
   */
  async function measure(name, act, { before, after } = {}) {
    const durations = [];
    for (let times = 0; times < TIMES; times += 1) {
      await before?.();
      await page.evaluate(quiet);
      await act();
      durations.push(await page.evaluate(longestEvent, LEAST));
      await after?.();
    }
    return { name, n: TIMES, median: at(durations, 0.5), worst: at(durations, 1) };
  }
}

function observeEvents() {
  /** @type {number[]} */
  const seen = [];
  const observer = new PerformanceObserver((list) => {
    seen.push(...list.getEntries().map(({ duration }) => duration));
  });
  // Newer than TypeScript's list.
  const options = { type: 'event', durationThreshold: 16 };
  observer.observe(options);
  window.interactions = {
    take() {
      seen.push(...observer.takeRecords().map(({ duration }) => duration));
      return seen.splice(0);
    },
  };
}

async function quiet() {
  for (let times = 0; times < 3; times += 1) await window.bench.settle();
  window.interactions.take();
}

/** @param {number} least what the browser does not report took at most this */
async function longestEvent(least) {
  for (let times = 0; times < 3; times += 1) await window.bench.settle();
  return Math.max(least, ...window.interactions.take());
}
