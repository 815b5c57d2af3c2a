// npm run kill:update -- 20: kills a browser 20 times while it takes in a new version, starts it again
// each time, with and without the network, and prints how many starts were broken.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './steps.mjs';

const REPORT = join(ROOT, '.reports', 'kill', 'update.json');
const DEFAULT_KILLS = '20';

const options = process.argv.slice(2);
rmSync(REPORT, { force: true });
process.exitCode = await run(
  [
    'scripts/e2e.mjs',
    ...options.filter((option) => option === '--no-build'),
    'e2e/offline/update-kill.spec.ts',
    '--reporter=list',
    '--output=test-results/kill-update',
  ],
  { POSTIL_UPDATE_KILLS: options.find((option) => /^\d+$/.test(option)) ?? DEFAULT_KILLS },
);
console.table(readReport());

function readReport() {
  try {
    return [JSON.parse(readFileSync(REPORT, 'utf8'))];
  } catch {
    return [];
  }
}
