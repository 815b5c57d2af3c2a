// npm test: everything. Ends with the line `N passed, N failed`, which counts unit and e2e tests.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkSteps, UNIT_REPORT } from './check-steps.mjs';
import {
  E2E_REPORT,
  pagesAtFailure,
  playwrightCounts,
  vitestCounts,
  vitestFailures,
} from './test-counts.mjs';
import { conclude, ROOT, runSteps } from './steps.mjs';

const LINES_OF_A_PAGE = 60;

rmSync(join(ROOT, '.reports'), { recursive: true, force: true });

const failed = await runSteps([
  ...checkSteps,
  { name: 'build', command: ['scripts/build.mjs'], stopOnFailure: true },
  { name: 'e2e', command: ['scripts/e2e.mjs', '--no-build'] },
]);

const unit = vitestCounts(join(ROOT, UNIT_REPORT));
const e2e = playwrightCounts(join(ROOT, E2E_REPORT));
for (const failure of vitestFailures(join(ROOT, UNIT_REPORT))) console.log(`\nFailed: ${failure}`);
for (const { title, page } of pagesAtFailure(join(ROOT, E2E_REPORT))) {
  const lines = page.split('\n').slice(0, LINES_OF_A_PAGE);
  console.log(`\nThe page when this failed: ${title}\n${lines.join('\n')}`);
}
console.log(`\nUnit: ${unit.passed} passed, ${unit.failed} failed`);
console.log(`E2e: ${e2e.passed} passed, ${e2e.failed} failed`);
conclude(failed);
if (unit.failed + e2e.failed > 0) process.exitCode = 1;
console.log(`\n${unit.passed + e2e.passed} passed, ${unit.failed + e2e.failed} failed`);
