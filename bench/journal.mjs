// node bench/journal.mjs: what the second copy costs and what damage costs it, in a real browser with a
// profile on disk; about 3 minutes on two quiet cores. Prints JSON; --damage 200 sets the trials of each kind.
import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { browserArguments, ensureBrowser } from '../scripts/find-browser.mjs';
import { servePages } from './build.mjs';
import { buildCopyPage } from './journal/build-copy-page.mjs';
import { measureAppends } from './journal/appends.mjs';
import { measureDamage } from './journal/damage.mjs';
import { measureReading } from './journal/reading.mjs';

const { values: options } = parseArgs({
  options: { damage: { type: 'string', default: '200' }, only: { type: 'string', default: '' } },
});

const folder = await buildCopyPage();
const served = await servePages(folder);

/**
 * @template T
 * @param {string} name
 * @param {(page: import('@playwright/test').Page) => Promise<T>} measure
 */
async function inFreshProfile(name, measure) {
  if (options.only && !name.includes(options.only)) return;
  const profile = mkdtempSync(join(tmpdir(), 'postil-journal-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureBrowser(),
    args: [...browserArguments(), '--enable-precise-memory-info'],
  });
  try {
    const page = await context.newPage();
    await page.goto(served.address);
    await page.evaluate(() => window.copyPage.open());
    console.log(JSON.stringify({ [name]: await measure(page) }, null, 2));
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

await inFreshProfile('appends', measureAppends);
await inFreshProfile('10,000 annotations and a text of 3.5 MB', (page) =>
  measureReading(page, { versions: 10_000, records: 10_000, textLength: 3_500_000 }),
);
await inFreshProfile('100,000 versions of 10,000 annotations', (page) =>
  measureReading(page, { versions: 100_000, records: 10_000, textLength: 0 }),
);
await inFreshProfile('damage', (page) => measureDamage(page, Number(options.damage)));
served.close();
