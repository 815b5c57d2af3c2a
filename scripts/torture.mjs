// npm run torture: mistreats the built app in real browsers and says which promises held.
//
//   npm run torture                     every lane, about 20 minutes
//   npm run torture -- disk leaving     those lanes alone (a name is the start of a lane's)
//   npm run torture -- --long           as many trials as the promises ask for: a night
//   npm run torture -- kills --trials=5 so many trials, for a first look; results are printed, not kept
//
// Results go to docs/results/torture/<lane>.json, and docs/promises.md is written from them.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './find-browser.mjs';
import { bin, ROOT, run } from './steps.mjs';
import { makeOtherBuilds } from './torture/builds.mjs';
import { PAGE, promisesPage, readResults, RESULTS } from './torture/promises.mjs';
import { driveProperties } from './torture/properties.mjs';

const REPORTS = join(ROOT, '.reports', 'torture');
const LANES = join(ROOT, 'e2e', 'torture', 'lanes');

const options = process.argv.slice(2);
const named = options.filter((option) => !option.startsWith('-'));
const trials = options.find((option) => option.startsWith('--trials='))?.slice('--trials='.length);
const size = options.includes('--long') ? 'long' : 'standard';

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
process.exitCode = (await torture()) ? 0 : 1;

async function torture() {
  if (!options.includes('--no-build') && (await run(['scripts/build.mjs'])) !== 0) return false;
  const codes = [];
  if (wanted('properties')) codes.push(await driveProperties(REPORTS, size === 'long', isNamed));
  const files = readdirSync(LANES).filter((file) => wanted(file));
  if (['builds', 'upgrades'].some((lane) => wanted(lane))) await makeOtherBuilds();
  if (files.length > 0) {
    // Where time is measured nothing else may run.
    const names = named.length > 0 ? `\\b(?:${named.join('|')})` : '';
    codes.push(await drive(files, 2, [`--grep=${names}`, '--grep-invert=@timed']));
    codes.push(await drive(files, 1, [`--grep=${names}.*@timed`]));
  }
  const results = gather();
  print(results);
  if (trials === undefined) keep(results);
  return codes.every((code) => code === 0);
}

/**
 * Whether a lane, or a file of lanes, may be among those that were named.
 * @param {string} lane
 */
function wanted(lane) {
  return named.length === 0 || named.some((name) => lane.startsWith(name.split('-')[0] ?? name));
}

/**
 * @param {readonly string[]} files
 * @param {number} workers
 * @param {readonly string[]} more
 */
async function drive(files, workers, more) {
  return run(
    [
      bin('@playwright/test', 'playwright'),
      'test',
      '--config=e2e/torture/playwright.config.ts',
      '--pass-with-no-tests',
      ...more,
      ...files.map((file) => `lanes/${file}`),
    ],
    {
      POSTIL_BROWSER: await ensureBrowser(),
      POSTIL_TORTURE: size,
      POSTIL_TRIALS: trials ?? '',
      POSTIL_WORKERS: String(workers),
    },
  );
}

/**
 * @param {string} lane by its full name
 */
function isNamed(lane) {
  return named.length === 0 || named.some((name) => lane.startsWith(name));
}

/** What the lanes have left in .reports, one file for each lane and engine. */
function gather() {
  const parts = readdirSync(REPORTS).map((name) =>
    JSON.parse(readFileSync(join(REPORTS, name), 'utf8')),
  );
  const lanes = new Map();
  for (const part of parts) {
    const { lane, browser, seconds, engine, skipped, figures } = part;
    if (!isNamed(lane)) continue;
    const result = lanes.get(lane) ?? {
      lane,
      date: new Date().toISOString().slice(0, 10),
      commit: commit(),
      browser,
      size,
      seconds: 0,
      how: `npm run torture -- ${lane}`,
      runs: [],
    };
    result.seconds += seconds;
    result.browser ||= browser;
    result.runs.push({ engine, ...(skipped ? { skipped } : {}), figures });
    lanes.set(lane, result);
  }
  return [...lanes.values()];
}

/** @param {readonly any[]} results */
function print(results) {
  const rows = results.flatMap(({ lane, seconds, runs }) =>
    runs.flatMap((/** @type {any} */ { engine, skipped, figures }) =>
      skipped
        ? [
            {
              lane,
              engine,
              promise: 'SKIPPED',
              held: '',
              figure: `NO FIGURE: ${skipped}`,
              seconds,
            },
          ]
        : figures.map((/** @type {any} */ { promise, figure, kept }) => ({
            lane,
            engine,
            promise,
            held: kept ? 'yes' : 'NO',
            figure,
            seconds,
          })),
    ),
  );
  console.log('');
  for (const { lane, engine, promise, held, figure, seconds } of rows) {
    console.log(
      `${promise.padEnd(4)} ${held.padEnd(3)} ${`${lane}, ${engine}`.padEnd(34)} ${figure} (${seconds} s)`,
    );
  }
}

/** @param {readonly any[]} results */
function keep(results) {
  mkdirSync(RESULTS, { recursive: true });
  for (const result of results) {
    writeFileSync(join(RESULTS, `${result.lane}.json`), `${JSON.stringify(result, null, 2)}\n`);
  }
  writeFileSync(PAGE, promisesPage(readResults()));
  console.log('\nWritten: docs/results/torture, docs/promises.md');
}

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: ROOT,
      encoding: 'utf8',
    }).trim();
  } catch {
    return '';
  }
}
