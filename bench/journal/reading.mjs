// How long a start looks at the journal, and what reading and merging all of it costs.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { round, summary } from '../measure/statistics.mjs';

const PER_TAB = 2500;
const NOTE_LENGTH = 250;

/** @typedef {{ versions: number, records: number, textLength: number }} Filling */

/**
 * @param {import('@playwright/test').Page} page
 * @param {Filling} filling
 */
export async function measureReading(page, filling) {
  await fill(page, filling);
  const before = await journalBytes(page);
  const look = await lookAtStart(page);
  const idle = memoryMB('VmRSS');
  forgetPeaks();
  const read = await timed(page, () => window.copyPage.contents().then((c) => c.numbers.length));
  const peak = memoryMB('VmHWM');
  const complete = await timed(page, () => window.copyPage.completeUpTo());
  const merged = await timed(page, () => window.copyPage.compact());
  const after = await journalBytes(page);
  return {
    'journal MB, files': before,
    'newest beacon in a new page ms': look,
    'complete up to': complete,
    'read all': read,
    'memory of the renderer MB, before and at most': [idle, peak],
    merge: merged,
    'merged MB, files': after,
    'newest beacon after it ms': await lookAtStart(page),
    'complete up to after it': await timed(page, () => window.copyPage.completeUpTo()),
    'read all after it': await timed(page, () =>
      window.copyPage.contents().then((c) => [c.numbers.length, c.wrong, c.damagedLines].join()),
    ),
  };
}

/**
 * One tab session after the other, each with a file of its own.
 * @param {import('@playwright/test').Page} page
 * @param {Filling} filling
 */
async function fill(page, { versions, records, textLength }) {
  for (let from = 1; from <= versions; from += PER_TAB) {
    await page.reload();
    await page.evaluate(() => window.copyPage.open());
    await page.evaluate(
      ([first, last, noteLength, of]) =>
        window.copyPage.append(first, last, { noteLength, records: of }).then(() => undefined),
      /** @type {const} */ ([from, Math.min(versions, from + PER_TAB - 1), NOTE_LENGTH, records]),
    );
  }
  if (textLength > 0) {
    await page.evaluate(
      ([seq, length]) => window.copyPage.appendText(seq, length),
      /** @type {const} */ ([versions + 1, textLength]),
    );
  }
  await page.reload();
  await page.evaluate(() => window.copyPage.open());
}

/** @param {import('@playwright/test').Page} page */
async function lookAtStart(page) {
  const times = [];
  for (let n = 0; n < 5; n += 1) {
    await page.reload();
    times.push(
      await page.evaluate(async () => {
        const start = performance.now();
        await window.copyPage.open();
        await window.copyPage.newest();
        return performance.now() - start;
      }),
    );
  }
  return summary(times);
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<unknown>} run in the page
 */
async function timed(page, run) {
  const start = performance.now();
  const answer = await page.evaluate(run);
  return { ms: round(performance.now() - start, 0), answer };
}

/** @param {import('@playwright/test').Page} page */
function journalBytes(page) {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('postil-journal');
    let [bytes, files] = [0, 0];
    for await (const handle of folder.values()) {
      if (!(handle instanceof FileSystemFileHandle)) continue;
      bytes += (await handle.getFile()).size;
      files += 1;
    }
    return [Number((bytes / 1e6).toFixed(2)), files];
  });
}

/**
 * Resident, of the renderer that has most; Linux only.
 * @param {'VmRSS' | 'VmHWM'} field now, or at its highest
 */
function memoryMB(field) {
  const found = renderers().map((pid) => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  });
  return round(Math.max(0, ...found), 0);
}

function forgetPeaks() {
  for (const pid of renderers()) writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/** Of this bench, by the folder of their profile: other browsers may be running. */
function renderers() {
  return readdirSync('/proc').filter((pid) => {
    try {
      if (!/^\d+$/.test(pid)) return false;
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return command.includes('--type=renderer') && command.includes('postil-journal-');
    } catch {
      return false;
    }
  });
}
