// Runs the tests that should notice a sabotage, in the copy, and says how many failed and which first.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bin } from '../scripts/steps.mjs';
import { E2E_REPORT } from '../scripts/test-counts.mjs';

/** A mistake that makes the tests run for ever has not been caught by any of them. */
const PATIENCE_MS = 300_000;
const UNIT_REPORT = '.reports/sabotage.json';

/**
 * @typedef {object} Proof
 * @property {number} passed
 * @property {number} failed
 * @property {string | null} first name of the first test that failed
 */

/** @type {Proof} */
const NO_PROOF = { passed: 0, failed: 0, first: null };

/**
 * @param {string} folder of the copy
 * @param {readonly string[]} proofs paths under src/ (unit tests) or e2e/ (browser tests, on a new build)
 * @returns {Promise<Proof>}
 */
export async function prove(folder, proofs) {
  const unit = proofs.filter((path) => !path.startsWith('e2e/'));
  const e2e = proofs.filter((path) => path.startsWith('e2e/'));
  const parts = [];
  if (unit.length > 0) parts.push(await proveByUnit(folder, unit));
  if (e2e.length > 0) parts.push(await proveByBrowser(folder, e2e));
  return {
    passed: parts.reduce((sum, { passed }) => sum + passed, 0),
    failed: parts.reduce((sum, { failed }) => sum + failed, 0),
    first: parts.map(({ first }) => first).find((name) => name !== null) ?? null,
  };
}

/**
 * @param {string} folder
 * @param {readonly string[]} paths
 * @returns {Promise<Proof>}
 */
async function proveByUnit(folder, paths) {
  const report = join(folder, UNIT_REPORT);
  rmSync(report, { force: true });
  await runIn(folder, [
    bin('vitest'),
    'run',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
    ...paths,
  ]);
  return readUnit(report);
}

/**
 * @param {string} folder
 * @param {readonly string[]} paths
 * @returns {Promise<Proof>}
 */
async function proveByBrowser(folder, paths) {
  const report = join(folder, E2E_REPORT);
  rmSync(report, { force: true });
  if ((await runIn(folder, ['scripts/build.mjs'])) !== 0) return NO_PROOF;
  await runIn(folder, ['scripts/e2e.mjs', '--no-build', '--max-failures=1', ...paths]);
  return readBrowser(report);
}

/**
 * @param {string} folder
 * @param {readonly string[]} command
 * @returns {Promise<number>}
 */
function runIn(folder, command) {
  return new Promise((done) => {
    const child = spawn(process.execPath, command, {
      cwd: folder,
      stdio: 'ignore',
      timeout: PATIENCE_MS,
    });
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 1));
  });
}

/**
 * Only a test that ran and failed counts: a file that does not load would fail over any nonsense.
 * @param {string} path
 * @returns {Proof}
 */
function readUnit(path) {
  if (!existsSync(path)) return NO_PROOF;
  const report = JSON.parse(readFileSync(path, 'utf8'));
  /** @type {{ status: string, title: string }[]} */
  const tests = report.testResults.flatMap(
    (/** @type {any} */ { assertionResults }) => assertionResults,
  );
  const failed = tests.filter(({ status }) => status === 'failed');
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: failed.length,
    first: failed[0]?.title ?? null,
  };
}

/**
 * @param {string} path
 * @returns {Proof}
 */
function readBrowser(path) {
  if (!existsSync(path)) return NO_PROOF;
  const report = JSON.parse(readFileSync(path, 'utf8'));
  /** @type {(suite: any) => any[]} */
  const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
  const failed = specsOf(report).filter(({ tests }) =>
    tests.some((/** @type {any} */ test) => test.status === 'unexpected'),
  );
  return {
    passed: report.stats.expected,
    failed: failed.length,
    first: failed[0]?.title ?? null,
  };
}
