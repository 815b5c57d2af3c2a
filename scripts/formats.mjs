// npm run formats: every format once through the built app: the sample exported, the file opened in a browser
// that has never seen it, and what came back. With --big also how long 10,000 annotations take, median of three,
// and how long the page stood still meanwhile, and for the dialog to open before. Prints a table and writes
// docs/results/formats.json.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserArguments, ensureBrowser } from './find-browser.mjs';
import { createStaticServer } from './serve.mjs';
import { ROOT } from './steps.mjs';

const RESULT = join(ROOT, 'docs', 'results', 'formats.json');
const isBig = process.argv.includes('--big');
const PATIENCE_MS = 120_000;

const folder = mkdtempSync(join(tmpdir(), 'postil-formats-'));
const server = createStaticServer(join(ROOT, process.env.POSTIL_DIST ?? 'dist'));
await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
const address = server.address();
const home = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: browserArguments(),
});
/** @type {Record<string, string | number>[]} */
const rows = [];
try {
  const page = isBig ? await withBigReading() : await withSample();
  const names = await formatNames(page);
  // Round by round: what the dialog made of the format chosen last is ready at once.
  /** @type {Map<string, Awaited<ReturnType<typeof save>>[]>} */
  const saved = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < (isBig ? 3 : 1); round += 1) {
    for (const name of names) saved.get(name)?.push(await save(page, name));
  }
  for (const [name, rounds] of saved) {
    const { path, ms, kB, task, opening } = medianOf(rounds);
    const back = isBig || name === 'Postil JSON' ? {} : await openElsewhere(path);
    rows.push({ format: name, ms, kB, 'longest task': task, 'to open': opening, ...back });
    console.log(JSON.stringify(rows.at(-1)));
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
console.table(rows);
const kept = readKept();
kept[isBig ? 'big' : 'sample'] = {
  date: new Date().toISOString().slice(0, 10),
  load: Number((loadavg()[0] ?? 0).toFixed(1)),
  rows,
};
mkdirSync(dirname(RESULT), { recursive: true });
writeFileSync(RESULT, `${JSON.stringify(kept, null, 2)}\n`);

async function newPage() {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(home);
  await page.getByRole('button', { name: 'Try the sample' }).waitFor();
  return page;
}

async function withSample() {
  const page = await newPage();
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page.getByRole('region', { name: 'Article text' }).waitFor();
  return page;
}

async function withBigReading() {
  const { build } = await import('vite');
  const out = join(folder, 'big');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: out,
      ssr: 'e2e/torture/rig/big-reading.ts',
      rollupOptions: { output: { entryFileNames: 'big.mjs' } },
    },
    ssr: { noExternal: true },
  });
  const { bigReading } = await import(join(out, 'big.mjs'));
  const file = bigReading('Ten thousand lamps', 10_000);
  const page = await newPage();
  await page.getByLabel('Open files').setInputFiles(file);
  await page.getByRole('region', { name: 'Article text' }).waitFor();
  return page;
}

/** @param {import('@playwright/test').Page} page */
async function formatNames(page) {
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'Postil JSON' }).waitFor();
  const names = await dialog
    .getByRole('radiogroup', { name: 'Format' })
    .getByRole('radio')
    .evaluateAll((radios) =>
      radios.map((radio) =>
        radio instanceof HTMLInputElement ? (radio.labels?.[0]?.textContent ?? '') : '',
      ),
    );
  await page.keyboard.press('Escape');
  return names.filter((name) => name !== '');
}

/**
 * The median by the time it took; of tasks the longest of all.
 * @param {readonly Awaited<ReturnType<typeof save>>[]} rounds
 */
function medianOf(rounds) {
  const median = rounds.toSorted((a, b) => a.ms - b.ms)[Math.floor(rounds.length / 2)];
  if (!median) throw new Error('Nothing was saved');
  const { path, ms, kB } = median;
  const task = Math.max(...rounds.map((round) => round.task));
  return { path, ms, kB, task, opening: Math.max(...rounds.map((round) => round.opening)) };
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 */
async function save(page, name) {
  await page.evaluate(watchTasks);
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  // The dialog makes the file of the format chosen last at once: not to be measured with the next one.
  await dialog
    .getByRole('region', { name: 'What is lost' })
    .getByRole('listitem')
    .first()
    .waitFor();
  const opening = await page.evaluate(takeLongestTask);
  const started = performance.now();
  await dialog.getByRole('radio', { name, exact: true }).check();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save file' }).click();
  const file = await download;
  const ms = Math.round(performance.now() - started);
  const path = join(mkdtempSync(join(folder, 'saved-')), file.suggestedFilename());
  await file.saveAs(path);
  const task = await page.evaluate(takeLongestTask);
  return { path, ms, kB: Math.round(readFileSync(path).length / 1000), task, opening };
}

/**
 * In a browser that has the sample's text where the format does not carry one.
 * @param {string} path
 */
async function openElsewhere(path) {
  let page = await newPage();
  try {
    await page.getByLabel('Open files').setInputFiles(path);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const asks = await dialog.getByText('does not hold the text').count();
    if (asks > 0) {
      await page.context().close();
      page = await withSample();
      await page.getByLabel('Open files').setInputFiles(path);
    }
    const asked = page.getByRole('dialog', { name: /^Annotations from/ });
    const other = page.getByRole('dialog', { name: /opened|Add|Import/ });
    await asked.or(other).first().waitFor();
    if ((await asked.count()) === 0) return { back: 'not an import format' };
    await asked.getByText('annotations read').waitFor();
    const lines = await asked.getByRole('listitem').allTextContents();
    await asked.getByRole('button', { name: 'Add to library' }).click();
    await asked.waitFor({ state: 'detached' });
    return { back: lines.join('; ') };
  } catch (error) {
    return { back: `FAILED: ${String(error).split('\n', 1)[0]}` };
  } finally {
    await page.context().close();
  }
}

/** Runs in the page. */
function watchTasks() {
  Reflect.set(window, 'longest', 0);
  const tasks = new PerformanceObserver((list) => {
    const durations = list.getEntries().map(({ duration }) => duration);
    Reflect.set(window, 'longest', Math.max(Reflect.get(window, 'longest'), ...durations));
  });
  tasks.observe({ type: 'longtask' });
  Reflect.get(window, 'tasks')?.disconnect();
  Reflect.set(window, 'tasks', tasks);
}

/** Runs in the page, once it is at rest: of the tasks since the last call, in milliseconds; 0 for none above 50. */
async function takeLongestTask() {
  await new Promise((atRest) => requestIdleCallback(atRest, { timeout: 5000 }));
  const longest = Reflect.get(window, 'longest') ?? 0;
  Reflect.set(window, 'longest', 0);
  return Math.round(longest);
}

/** @returns {Record<string, unknown>} */
function readKept() {
  try {
    return JSON.parse(readFileSync(RESULT, 'utf8'));
  } catch {
    return {};
  }
}
