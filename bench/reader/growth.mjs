// How the reader page answers as annotations grow in number, over one and the same text.
import { openBrowser } from '../compare.mjs';
import { at } from '../measure/statistics.mjs';
import { addByKey, goIntoText, goToNext, takeAway, toggleFilter } from './marking.mjs';
import { bringIn, openFromLibrary } from './open-app.mjs';

/** @typedef {Record<'add' | 'undo' | 'filter' | 'next' | 'save', number | null>} Grown */

const COUNTS = [100, 1_000, 10_000];
const WARM_UP = 4;
const TIMES = 12;

/**
 * @param {import('./open-app.mjs').Addresses} addresses
 * @param {string} executablePath
 * @returns {Promise<(Grown & { annotations: number })[]>} medians in milliseconds
 */
export async function measureGrowth(addresses, executablePath) {
  const rows = [];
  for (const annotations of COUNTS) {
    rows.push({ annotations, ...(await growthAt(annotations, addresses, executablePath)) });
  }
  return rows;
}

/**
 * @param {number} annotations
 * @param {import('./open-app.mjs').Addresses} addresses
 * @param {string} executablePath
 * @returns {Promise<Grown>}
 */
async function growthAt(annotations, addresses, executablePath) {
  const { browser, page } = await openBrowser(executablePath);
  const size = `grown-${annotations}`;
  /** @type {Record<keyof Grown, number[]>} */
  const times = { add: [], undo: [], filter: [], next: [], save: [] };
  try {
    await bringIn(page, addresses, size);
    await openFromLibrary(page, `Sample ${size}`);
    await goIntoText(page);
    for (let nth = 0; nth < WARM_UP + TIMES; nth += 1) {
      const added = await addByKey(page);
      const undone = await takeAway(page, 'undo');
      const next = await goToNext(page);
      const filtered = await toggleFilter(page);
      await toggleFilter(page);
      if (nth < WARM_UP) continue;
      times.add.push(added.painted);
      times.save.push(added.saved ?? Number.NaN);
      times.undo.push(undone);
      times.next.push(next);
      times.filter.push(filtered);
    }
  } finally {
    await browser.close();
  }
  const { add, undo, filter, next, save } = times;
  const median = (/** @type {readonly number[]} */ values) => at(values, 0.5);
  return {
    add: median(add),
    undo: median(undo),
    filter: median(filter),
    next: median(next),
    save: median(save),
  };
}
