// The promises that need no browser: the properties beside the code, run as often as the promises ask.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, ROOT, run } from '../steps.mjs';

/**
 * @typedef {object} Property
 * @property {string} promise
 * @property {string} file
 * @property {string} test the start of the test's full name
 * @property {number} standard runs
 * @property {number} long
 * @property {string} what is counted, in the plural; each of the file's tests of that name counts
 * @property {string} [good] what is said of them when none failed
 */

/** @type {readonly Property[]} */
const PROPERTIES = [
  {
    promise: 'P12',
    file: 'src/editor/position-map.test.ts',
    test: 'createPositionMap goes there and back',
    standard: 100_000,
    long: 1_000_000,
    what: 'articles, each at every place of its text',
  },
  {
    promise: 'P14',
    file: 'src/domain/text/graphemes.test.ts',
    test: 'snapSpan never splits a grapheme',
    standard: 100_000,
    long: 1_000_000,
    what: 'spans in 20 scripts',
  },
  {
    promise: 'P16',
    file: 'src/testing/text-to-file.test.ts',
    test: 'a text taken in can be taken away',
    standard: 10_000,
    long: 100_000,
    what: 'texts, from Markdown, HTML and plain text',
  },
  {
    promise: 'P17',
    file: 'src/codecs/postil-json/parse.properties.test.ts',
    test: 'what was written is read back holds for any bundle',
    standard: 10_000,
    long: 50_000,
    what: 'libraries',
  },
  {
    promise: 'P20',
    file: 'src/codecs/postil-json/salvage.test.ts',
    test: 'a file with one byte changed never passes for sound',
    standard: 3000,
    // Every byte of the largest of them, three times.
    long: 120_000,
    what: 'bytes changed, one at a time, in a hand-in, a class and a library',
    good: 'nothing damaged passed for sound',
  },
];

/**
 * Runs them all and leaves one file for each promise where the lanes leave theirs.
 * @param {string} reports
 * @param {boolean} isLong
 * @param {(lane: string) => boolean} isWanted
 * @returns {Promise<number>} exit code
 */
export async function driveProperties(reports, isLong, isWanted) {
  const codes = [];
  for (const { promise, file, test, standard, long, what, good } of PROPERTIES) {
    if (!isWanted(`properties-${promise}`)) continue;
    const report = join(ROOT, '.reports', `property-${promise}.json`);
    rmSync(report, { force: true });
    const runs = isLong ? long : standard;
    const begun = performance.now();
    codes.push(
      await run(
        [
          bin('vitest'),
          'run',
          file,
          `--testNamePattern=${test}`,
          '--testTimeout=3600000',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ],
        { POSTIL_RUNS: String(runs) },
      ),
    );
    const { passed, failed } = countsOf(report);
    const kept = passed > 0 && failed === 0;
    const result = {
      lane: `properties-${promise}`,
      engine: '',
      size: isLong ? 'long' : 'standard',
      browser: `Node ${process.version}`,
      seconds: Math.round((performance.now() - begun) / 1000),
      figures: [
        {
          promise,
          trials: passed * runs,
          kept,
          figure: `${kept ? (good ?? 'no difference') : 'BROKEN'} in ${(passed * runs).toLocaleString('en')} random ${what}`,
        },
      ],
    };
    writeFileSync(join(reports, `properties-${promise}.json`), JSON.stringify(result, null, 2));
  }
  for (const spec of SPECS) {
    if (isWanted(`properties-${spec.promise}`)) codes.push(await driveSpec(spec, reports));
  }
  return Math.max(0, ...codes);
}

/** Promises that have their test in the browser already: it is run once more by itself. */
const SPECS = [
  {
    promise: 'P15',
    file: 'e2e/editor/unchangeable.spec.ts',
    trials: 10_000,
    kept: 'no change by 10,000 random input events, input methods, drops and edits from outside',
    broken: 'CHANGED by input events, input methods, drops or edits from outside',
  },
  {
    promise: 'P27',
    file: 'e2e/security/left-behind.spec.ts',
    trials: 1,
    kept: '0 rows of the database, 0 files of the journal and 0 of the profile hold a name or a note, but the log of Chromium’s database (1 file); with the host’s header 0 files',
    broken: 'a name or a note is LEFT in what Postil keeps, or in a file that was not known of',
  },
  {
    promise: 'P28',
    file: 'e2e/offline/origins.spec.ts',
    trials: 4,
    kept: 'the same journey on a host, on plain http in a network, from a file and in a private window',
    broken: 'NOT everywhere: a host, plain http in a network, a file, a private window',
  },
];

/**
 * @param {(typeof SPECS)[number]} spec
 * @param {string} reports
 */
async function driveSpec({ promise, file, trials, kept, broken }, reports) {
  const begun = performance.now();
  const output = `--output=test-results/torture-${promise}`;
  const code = await run(['scripts/e2e.mjs', '--no-build', file, '--reporter=list', output]);
  const result = {
    lane: `properties-${promise}`,
    engine: '',
    browser: 'the browser of the tests',
    seconds: Math.round((performance.now() - begun) / 1000),
    figures: [{ promise, trials, kept: code === 0, figure: code === 0 ? kept : broken }],
  };
  writeFileSync(join(reports, `properties-${promise}.json`), JSON.stringify(result, null, 2));
  return code;
}

/** @param {string} report */
function countsOf(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
