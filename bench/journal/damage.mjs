// What is left of the journal when its files are damaged while nothing has them open: bytes flipped, a
// block zeroed, a file cut short, a file deleted. Part of promise P6.
import { round } from '../measure/statistics.mjs';

const ANNOTATIONS = 2000;
const TABS = 5;

/** @typedef {'flip' | 'zero' | 'cut' | 'delete'} Kind */

/**
 * @param {import('@playwright/test').Page} page
 * @param {number} trials of each kind
 */
export async function measureDamage(page, trials) {
  for (let tab = 0; tab < TABS; tab += 1) {
    await page.reload();
    await page.evaluate(() => window.copyPage.open());
    const each = ANNOTATIONS / TABS;
    await page.evaluate(
      ([from, to]) => window.copyPage.append(from, to, { noteLength: 250 }).then(() => undefined),
      /** @type {const} */ ([tab * each + 1, (tab + 1) * each]),
    );
  }
  const files = await damageAll(page, trials);
  await page.reload();
  await page.evaluate(async () => {
    await window.copyPage.open();
    // Nine more, so that there is something to merge.
    await window.copyPage.append(1, 1, { noteLength: 1_200_000, records: 1 });
  });
  await page.reload();
  await page.evaluate(async () => {
    await window.copyPage.open();
    await window.copyPage.compact();
  });
  return { 'files of tabs': files, 'one merged file': await damageAll(page, trials) };
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {number} trials
 */
async function damageAll(page, trials) {
  /** @type {Record<string, unknown>} */
  const results = {};
  for (const kind of /** @type {const} */ (['flip', 'zero', 'cut', 'delete'])) {
    await page.reload();
    await page.evaluate(() => window.copyPage.open());
    const outcomes = await page.evaluate(damageInPage, { kind, trials });
    results[kind] = {
      trials: outcomes.length,
      'noticed (a line passed over, or complete no further)': outcomes.filter((o) => o.noticed)
        .length,
      'wrong versions': outcomes.reduce((sum, { wrong }) => sum + wrong, 0),
      'records read back, least share': round(Math.min(...outcomes.map(({ share }) => share)), 4),
      'records read back, mean share': round(
        outcomes.reduce((sum, { share }) => sum + share, 0) / outcomes.length,
        5,
      ),
      'newest beacon still the last one': outcomes.filter(({ isLast }) => isLast).length,
    };
  }
  return results;
}

/**
 * In the page: damages a file at a random place, reads, and puts it back.
 * @param {{ kind: Kind, trials: number }} plan
 */
async function damageInPage({ kind, trials }) {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('postil-journal');
  const names = [];
  for await (const name of folder.keys()) if (name.endsWith('.journal')) names.push(name);
  const whole = await window.copyPage.contents();
  const [complete, newest] = [await window.copyPage.completeUpTo(), await window.copyPage.newest()];

  /** @param {string} name @param {Uint8Array<ArrayBuffer>} bytes */
  const put = async (name, bytes) => {
    const handle = await folder.getFileHandle(name, { create: true });
    const writable = await handle.createWritable();
    await writable.write(bytes);
    await writable.close();
  };

  const outcomes = [];
  for (let trial = 0; trial < trials; trial += 1) {
    const name = names[Math.floor(Math.random() * names.length)] ?? '';
    const file = await (await folder.getFileHandle(name)).getFile();
    const bytes = new Uint8Array(await file.arrayBuffer());
    const at = Math.floor(Math.random() * bytes.length);
    const damaged = bytes.slice(0, kind === 'cut' ? at : bytes.length);
    const block = kind === 'zero' ? at - (at % 4096) : at;
    const hit = damaged.subarray(block, block + (kind === 'zero' ? 4096 : 64));
    if (kind === 'flip') hit.set(hit.map((byte) => byte ^ 0xff));
    if (kind === 'zero') hit.fill(0);
    if (kind === 'delete') await folder.removeEntry(name);
    else await put(name, damaged);
    const { numbers, wrong, damagedLines } = await window.copyPage.contents();
    const now = await window.copyPage.completeUpTo();
    const last = await window.copyPage.newest();
    outcomes.push({
      wrong,
      share: numbers.length / whole.numbers.length,
      noticed: damagedLines > 0 || now < complete,
      isLast: last?.seq === newest?.seq,
    });
    await put(name, bytes);
  }
  return outcomes;
}
