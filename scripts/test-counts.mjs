// Reads how many tests passed and failed out of the JSON reports. A report that is missing or
// unreadable counts as one failure: silence is not success.
import { readFileSync } from 'node:fs';

export const E2E_REPORT = '.reports/e2e.json';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * @param {string} path
 * @returns {Counts}
 */
export function vitestCounts(path) {
  const report = read(path);
  if (!report) return { passed: 0, failed: 1 };
  // A file that could not be loaded holds no failed test, yet it failed.
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded };
}

/**
 * @param {string} path
 * @returns {Counts}
 */
export function playwrightCounts(path) {
  const report = read(path);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  const errors = unexpected === 0 ? report.errors.length : 0;
  return { passed: expected, failed: unexpected + flaky + errors };
}

/**
 * Names of the unit tests that failed, with the first line of why: the end of a long output is what is kept.
 * @param {string} path
 * @returns {string[]}
 */
export function vitestFailures(path) {
  const files = /** @type {any[]} */ (read(path)?.testResults ?? []);
  return files.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [`${name}: ${firstLine(message)}`];
    return failed.map(
      (/** @type {any} */ test) => `${test.fullName}: ${firstLine(test.failureMessages[0])}`,
    );
  });
}

/**
 * What was on the page when a browser test failed, as Playwright wrote it down: where a trace cannot be
 * fetched, it is all there is to go by.
 * @param {string} path
 * @returns {{ title: string, page: string }[]}
 */
export function pagesAtFailure(path) {
  return specsIn(read(path)).flatMap(({ title, tests }) => {
    const written = tests
      .flatMap((/** @type {any} */ test) => test.results.at(-1)?.attachments ?? [])
      .find((/** @type {any} */ attached) => attached.name === 'error-context');
    const page = written && readText(written.path)?.split('# Page snapshot', 2)[1];
    return page ? [{ title, page: page.split('# Test source', 1)[0].trim() }] : [];
  });
}

/**
 * @param {any} suite
 * @returns {any[]}
 */
function specsIn(suite) {
  return [...(suite?.specs ?? []), ...(suite?.suites ?? []).flatMap(specsIn)];
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string | undefined} text */
function firstLine(text) {
  return (text ?? '').trim().split('\n', 1)[0];
}

/** @param {string} path */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
