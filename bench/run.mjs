// npm run bench: how long it takes to add a label, from the call to the paint ("whole": until its card
// is painted too), side by side in one run. Takes --size A --size B --size C (default A and B),
// --rounds 3, --adds 20, --only <name part>.
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { browserArguments, ensureBrowser } from '../scripts/find-browser.mjs';
import { ROOT } from '../scripts/steps.mjs';
import { buildPages, servePages } from './build.mjs';
import { CONTENDERS, LIMIT } from './contenders.mjs';

const PAGES = join(ROOT, '.cache/bench-pages');
const APP = join(ROOT, process.env.POSTIL_DIST ?? 'dist');
const RESULTS = join(ROOT, 'bench/results.json');
const WARM_UP = 8;
/** A contender slower than this over one round is dropped from the size. */
const PATIENCE_MS = 180_000;

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', multiple: true, default: ['A', 'B'] },
    rounds: { type: 'string', default: '3' },
    adds: { type: 'string', default: '20' },
    only: { type: 'string' },
  },
});

/** @typedef {{ adds: import('./contenders.mjs').Added[], opens: number[], problem?: string }} Measured */

const executablePath = await ensureBrowser();
await buildPages(PAGES);
const pages = await servePages(PAGES);
const app = existsSync(join(APP, 'index.html')) ? await servePages(APP) : undefined;
const addresses = { pages: pages.address, app: app?.address };
const contenders = CONTENDERS.filter(
  ({ name }) => !options.only || name === LIMIT || name.includes(options.only),
);

/** @type {ReturnType<typeof report>[]} */
const sizes = [];
let version = '';
for (const size of options.size) {
  const measured = await measureSize(size);
  sizes.push(report(size, measured));
}
writeFileSync(RESULTS, `${JSON.stringify(describeRun(), null, 2)}\n`);
console.log(`\nWritten to bench/results.json`);
pages.close();
app?.close();

/**
 * Every round gives each contender a fresh browser, in turn, so that a slow moment hits all alike.
 * @param {string} size
 */
async function measureSize(size) {
  /** @type {Map<string, Measured>} */
  const measured = new Map(contenders.map(({ name }) => [name, { adds: [], opens: [] }]));
  for (let round = 0; round < Number(options.rounds); round += 1) {
    for (const contender of contenders) {
      const record = measured.get(contender.name);
      if (!record || record.problem) continue;
      try {
        await measureOnce(contender, size, record);
      } catch (error) {
        record.problem = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'failed';
      }
    }
  }
  return measured;
}

/**
 * @param {import('./contenders.mjs').Contender} contender
 * @param {string} size
 * @param {Measured} record
 */
async function measureOnce(contender, size, record) {
  if (contender.needsApp && !app) throw new Error('not built: npm run build');
  const browser = await chromium.launch({ executablePath, args: browserArguments() });
  version = browser.version();
  const timer = setTimeout(() => void browser.close(), PATIENCE_MS);
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      bypassCSP: contender.bypassCSP ?? false,
    });
    const session = await contender.start(page, addresses, size);
    record.opens.push(session.opened);
    for (let nth = 0; nth < WARM_UP; nth += 1) await session.add(nth);
    for (let nth = 0; nth < Number(options.adds); nth += 1) {
      record.adds.push(await session.add(WARM_UP + nth));
    }
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

/**
 * @param {string} size
 * @param {Map<string, Measured>} measured
 */
function report(size, measured) {
  const limit = measured.get(LIMIT);
  const limitAdd = at(painted(limit?.adds ?? []), 0.5);
  const limitOpen = at(limit?.opens ?? [], 0.5);
  const rows = [...measured].map(([name, { adds, opens, problem }]) => ({
    name,
    ...(problem ? { problem } : {}),
    adds: adds.length,
    addMedian: at(painted(adds), 0.5),
    addP95: at(painted(adds), 0.95),
    addToLimit: round(at(painted(adds), 0.5) / limitAdd, 2),
    wholeMedian: at(whole(adds), 0.5),
    wholeP95: at(whole(adds), 0.95),
    open: at(opens, 0.5),
    openToLimit: round(at(opens, 0.5) / limitOpen, 2),
  }));
  console.log(`\nSize ${size}: milliseconds from the call to the end of the frame`);
  console.log(line('', 'add median', 'p95', 'x limit', 'whole', 'p95', 'open', 'x limit', 'adds'));
  for (const row of rows) {
    const { name, addMedian, addP95, addToLimit, wholeMedian, wholeP95 } = row;
    const { open, openToLimit, adds } = row;
    const figures = [
      addMedian,
      addP95,
      addToLimit,
      wholeMedian,
      wholeP95,
      open,
      openToLimit,
      adds,
    ].map((figure) => (Number.isNaN(figure) ? '-' : String(figure)));
    console.log(row.problem && adds === 0 ? `${name}: ${row.problem}` : line(name, ...figures));
  }
  return { size, contenders: rows };
}

/** @param {readonly import('./contenders.mjs').Added[]} adds */
function painted(adds) {
  return adds.map((added) => added.painted);
}

/** @param {readonly import('./contenders.mjs').Added[]} adds */
function whole(adds) {
  return adds.map((added) => added.whole);
}

/**
 * @param {string} name
 * @param {string[]} figures
 */
function line(name, ...figures) {
  return name.padEnd(28) + figures.map((figure) => figure.padStart(11)).join('');
}

/**
 * @param {readonly number[]} values
 * @param {number} share
 */
function at(values, share) {
  const sorted = values.filter((value) => Number.isFinite(value)).toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return round(value ?? Number.NaN, 1);
}

/**
 * @param {number} value
 * @param {number} digits
 */
function round(value, digits) {
  return Number(value.toFixed(digits));
}

function describeRun() {
  return {
    date: new Date().toISOString(),
    browser: version,
    cores: cpus().length,
    node: process.version,
    rounds: Number(options.rounds),
    addsPerRound: Number(options.adds),
    unit: 'milliseconds',
    sizes,
  };
}
