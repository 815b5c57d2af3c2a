// npm run bench: everything docs/bench.md is made of, side by side in one run; about 15 minutes on two
// quiet cores. Parts of it: --size A --size B --size C (default: all), --rounds 3, --adds 20,
// --only <name part> (the limit page is always there), --skip-rest (contenders alone). A partial run is
// printed, not kept: --keep writes bench/results.json all the same.
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../scripts/find-browser.mjs';
import { ROOT } from '../scripts/steps.mjs';
import { buildOthers, buildPages, servePages } from './build.mjs';
import { compareAt, openBrowser } from './compare.mjs';
import { CONTENDERS, LIMIT } from './contenders.mjs';
import { installOthers, versionOf } from './others.mjs';
import { measureGrowth } from './reader/growth.mjs';
import { measureInteractions } from './reader/interactions.mjs';
import { measureLeaving } from './reader/leaving.mjs';
import { bringIn, openFromLibrary } from './reader/open-app.mjs';
import { printSize, rowsOf } from './report/rows.mjs';

const PAGES = join(ROOT, '.cache/bench-pages');
const OTHERS = join(ROOT, '.cache/bench-others');
const APP = join(ROOT, process.env.POSTIL_DIST ?? 'dist');
const RESULTS = join(ROOT, 'bench/results.json');
const SIZES = ['A', 'B', 'C'];
const PATIENCE_MS = 150_000;
const ONCE_MS = 45_000;
const INTERACTIONS_AT = 'B';

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', multiple: true, default: SIZES },
    rounds: { type: 'string', default: '3' },
    adds: { type: 'string', default: '20' },
    only: { type: 'string' },
    'skip-rest': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});

const began = performance.now();
const date = new Date().toISOString();
if (!existsSync(join(APP, 'index.html'))) throw new Error('The app is not built: npm run build');
const executablePath = await ensureBrowser();
installOthers();
await buildPages(PAGES);
await buildOthers(OTHERS);
const served = await Promise.all([PAGES, OTHERS, APP].map(servePages));
const [pages = '', others = '', app = ''] = served.map(({ address }) => address);
const addresses = { pages, others, app };
const contenders = CONTENDERS.filter(
  ({ name }) => !options.only || name === LIMIT || name.includes(options.only),
);
const plan = {
  rounds: Number(options.rounds),
  adds: Number(options.adds),
  patienceMs: PATIENCE_MS,
  onceMs: ONCE_MS,
  executablePath,
};

const sizes = [];
for (const size of options.size) {
  const contenderRows = rowsOf(await compareAt(contenders, addresses, size, plan));
  printSize(size, contenderRows);
  sizes.push({ size, load: load(), contenders: contenderRows });
}
const results = {
  ...describeRun(),
  sizes,
  ...(options['skip-rest'] ? {} : await measureRest()),
  minutes: Number(((performance.now() - began) / 60_000).toFixed(1)),
};
for (const { close } of served) close();
const isWhole = !options.only && !options['skip-rest'] && options.size.length === SIZES.length;
if (isWhole || options.keep) {
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  console.log('\nWritten to bench/results.json. Make docs/bench.md of it: node bench/report.mjs');
}

/** What is asked of the reader page alone. */
async function measureRest() {
  const rest = {
    interactions: await interactionsAt(INTERACTIONS_AT),
    growth: await measureGrowth(addresses, executablePath),
    leaving: await measureLeaving(addresses, executablePath),
    restLoad: load(),
  };
  console.log(`\nInteraction to next paint at size ${INTERACTIONS_AT}, ms`);
  console.table(rest.interactions);
  console.log('Medians by number of annotations, ms');
  console.table(rest.growth);
  console.log('Memory after opening and leaving articles');
  console.table([rest.leaving.before, rest.leaving.after]);
  return rest;
}

/** @param {string} size */
async function interactionsAt(size) {
  const { browser, page } = await openBrowser(executablePath);
  try {
    await bringIn(page, addresses, size);
    await openFromLibrary(page, `Sample ${size}`);
    return await measureInteractions(page);
  } finally {
    await browser.close();
  }
}

function describeRun() {
  return {
    date,
    commit: git('rev-parse', '--short', 'HEAD'),
    changed: git('status', '--porcelain', '--', 'src', 'bench') !== '',
    browser: execFileSync(executablePath, ['--version'], { encoding: 'utf8' }).trim(),
    node: process.version,
    system: process.platform,
    cores: cpus().length,
    processor: cpus()[0]?.model ?? '',
    rounds: plan.rounds,
    addsPerRound: plan.adds,
    packages: Object.fromEntries(
      contenders.flatMap((each) => (each.package ? [[each.package, versionOf(each.package)]] : [])),
    ),
  };
}

/** Of the last minute: more than one or two, and something else ran besides. */
function load() {
  return Number((loadavg()[0] ?? 0).toFixed(1));
}

/** @param {readonly string[]} command */
function git(...command) {
  try {
    return execFileSync('git', command, { cwd: ROOT, encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
