// How long a commit waits for the second copy, beside how long it waits for the database.
import { summary } from '../measure/statistics.mjs';

const TIMES = 300;
const THROTTLE = 6;
const SHAPE = { noteLength: 400 };

/** @param {import('@playwright/test').Page} page */
export async function measureAppends(page) {
  await page.evaluate(() => window.copyPage.append(1, 5));
  const session = await page.context().newCDPSession(page);
  /** @param {number} rate */
  const throttle = (rate) => session.send('Emulation.setCPUThrottlingRate', { rate });
  const plain = await measureOnce(page, 6);
  await throttle(THROTTLE);
  const throttled = await measureOnce(page, 6 + 3 * TIMES);
  await throttle(1);
  return { plain, [`cpu ${THROTTLE}x slower`]: throttled, text: await measureText(page) };
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {number} from
 */
async function measureOnce(page, from) {
  const inTurn = await page.evaluate(
    ([first, last, shape]) => window.copyPage.appendInTurn(first, last, shape),
    /** @type {const} */ ([from, from + TIMES - 1, SHAPE]),
  );
  const atOnce = await page.evaluate(
    ([first, last, shape]) => window.copyPage.append(first, last, shape),
    /** @type {const} */ ([from + TIMES, from + 2 * TIMES - 1, SHAPE]),
  );
  const [database, both] = await page.evaluate(databaseTimes, TIMES);
  return {
    'append ms': summary(inTurn),
    [`the last of ${TIMES} at once ms`]: summary(atOnce).most,
    'database commit, strict, ms': summary(database ?? []),
    'database commit and append ms': summary(both ?? []),
  };
}

/** @param {import('@playwright/test').Page} page */
async function measureText(page) {
  const times = [];
  for (let n = 0; n < 5; n += 1) {
    times.push(await page.evaluate((seq) => window.copyPage.appendText(seq, 3_500_000), 9000 + n));
  }
  return { 'append of 3.5 MB ms': summary(times) };
}

/**
 * In the page: one row by one strict transaction, alone and followed by an append, in turns.
 * @param {number} times
 */
async function databaseTimes(times) {
  /** @type {IDBDatabase} */
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('bench', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  /** @param {number} n */
  const commit = (n) =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
      transaction.objectStore('rows').put({ note: 'x'.repeat(600) }, n);
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
  /** @type {[number[], number[]]} */
  const found = [[], []];
  for (let n = 0; n < times; n += 1) {
    let start = performance.now();
    await commit(n);
    found[0].push(performance.now() - start);
    start = performance.now();
    await commit(n);
    await window.copyPage.append(100_000 + n, 100_000 + n, { noteLength: 400 });
    found[1].push(performance.now() - start);
  }
  database.close();
  return found;
}
