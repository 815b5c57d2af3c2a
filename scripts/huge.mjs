// npm run huge: how long the built app takes to refuse what is too large, how long its page stands still
// meanwhile, and how much memory that takes. Files are made on the spot. Prints a table and writes
// docs/results/huge.json.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserArguments, ensureBrowser } from './find-browser.mjs';
import { createStaticServer } from './serve.mjs';
import { ROOT } from './steps.mjs';

const RESULT = join(ROOT, 'docs', 'results', 'huge.json');
const MEGABYTE = 1_000_000;
const HEADER = '{"format":"postil","formatVersion":"1.0.0","offsetUnit":"Utf16CodeUnit"';

const ID = '00000000-0000-4000-8000-000000000000';
const TIME = '2026-01-02T03:04:05.000Z';

/** A Postil file with so many of a record in one reading. */
const manyOf = (/** @type {string} */ record, /** @type {number} */ count) =>
  `${HEADER},"articles":[],"codebooks":[],"readings":[{"id":"${ID}","articleId":"${ID}","codebookId":"${ID}",` +
  `"reader":"","state":"draft","created":"${TIME}","modified":"${TIME}","links":[],` +
  `"annotations":[${`${record},`.repeat(count)}0]}]}`;

/** @type {readonly { name: string, what: string, make: () => string | Buffer }[]} */
const FILES = [
  { name: 'a.txt', what: 'text of 200 MB', make: () => Buffer.alloc(200 * MEGABYTE, 'words ') },
  {
    name: 'a.json',
    what: 'Postil file of 200 MB',
    make: () => Buffer.alloc(200 * MEGABYTE, '[1],'),
  },
  {
    name: 'b.postil.json',
    what: 'a million records (37 MB)',
    make: () => manyOf('{"id":"x","spans":[],"a":123456789}', 1_000_000),
  },
  {
    name: 'c.postil.json',
    what: '600,000 whole records (43 MB)',
    make: () => manyOf(`{"id":"${ID}","spans":[],"labelIds":[]}`, 600_000),
  },
  { name: 'd.json', what: '2,000,000 levels', make: () => '['.repeat(2_000_000) },
  { name: 'e.txt', what: 'text of 49 MB', make: () => 'words and '.repeat(4_900_000) },
  { name: 'f.html', what: '200,000 open elements', make: () => '<div>'.repeat(200_000) },
];

const folder = mkdtempSync(join(tmpdir(), 'postil-huge-'));
const server = createStaticServer(join(ROOT, process.env.POSTIL_DIST ?? 'dist'));
await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: browserArguments(),
});
const rows = [];
try {
  for (const file of FILES) rows.push(await measure(file));
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
console.table(rows);
writeFileSync(
  RESULT,
  `${JSON.stringify({ date: new Date().toISOString().slice(0, 10), rows }, null, 2)}\n`,
);

/** @param {(typeof FILES)[number]} file */
async function measure({ name, what, make }) {
  const path = join(folder, name);
  writeFileSync(path, make());
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.getByRole('button', { name: 'Try the sample' }).waitFor();
  await page.evaluate(watchFrames);
  const started = performance.now();
  await page.getByLabel('Open files').setInputFiles(path);
  await page.getByRole('dialog').getByText(`“${name}”`).first().waitFor();
  const ms = Math.round(performance.now() - started);
  const longestGap = await page.evaluate(() => Number(Reflect.get(window, 'longestGap')));
  const answer = await page.getByRole('dialog').getByRole('listitem').first().textContent();
  const session = await page.context().newCDPSession(page);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return {
    what,
    'ms to refusal': ms,
    'longest frame gap, ms': Math.round(longestGap),
    'page heap, MB': Math.round(usedSize / MEGABYTE),
    answer,
  };
}

/** Runs in the page. */
function watchFrames() {
  let last = performance.now();
  const state = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (window));
  state.longestGap = 0;
  const next = () => {
    const now = performance.now();
    state.longestGap = Math.max(Number(state.longestGap), now - last);
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}
