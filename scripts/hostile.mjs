// npm run hostile: every payload of e2e/security/payloads through every way into the app, each in a file
// of its own, under the policy of the build. Prints the table and writes docs/results/hostile.json.
// With --share: the share that npm test runs, written nowhere.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './steps.mjs';

const FOLDER = join(ROOT, '.reports', 'hostile');
const RESULT = join(ROOT, 'docs', 'results', 'hostile.json');
const SIGNALS = ['executions', 'dialogs', 'requests', 'violations', 'errors', 'elements'];

const options = process.argv.slice(2);
const isShare = options.includes('--share');

rmSync(FOLDER, { recursive: true, force: true });
process.exitCode = await run(
  [
    'scripts/e2e.mjs',
    ...options.filter((option) => option === '--no-build'),
    'e2e/security',
    '--reporter=list',
    '--output=test-results/hostile',
  ],
  { POSTIL_HOSTILE: isShare ? 'share' : 'full' },
);

const lines = readReports();
console.table(lines, ['sink', 'payloads', 'shown', 'refused', ...SIGNALS]);
const sum = (/** @type {string} */ field) =>
  lines.reduce((total, line) => total + Number(line[field] ?? 0), 0);
const totals = Object.fromEntries(
  ['payloads', 'shown', 'refused', ...SIGNALS].map((field) => [field, sum(field)]),
);
console.log(totals);
if (!isShare && process.exitCode === 0) {
  mkdirSync(join(ROOT, 'docs', 'results'), { recursive: true });
  const result = { date: new Date().toISOString().slice(0, 10), totals, sinks: lines };
  writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
}

/** @returns {readonly Record<string, unknown>[]} */
function readReports() {
  try {
    return readdirSync(FOLDER)
      .toSorted()
      .map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
  } catch {
    return [];
  }
}
