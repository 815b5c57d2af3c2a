// npm run kill -- 50: kills a browser at 50 random moments, labelling through the app and through the
// store alone, and prints what was lost and how often the browser had lost its database and all was brought
// back (docs/adr/0010, 0011). With --sqlite on Chromium's other IndexedDB engine.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './steps.mjs';

const FOLDER = join(ROOT, '.reports', 'kill');
const DEFAULT_KILLS = '50';

const options = process.argv.slice(2);
const kills = options.find((option) => /^\d+$/.test(option)) ?? DEFAULT_KILLS;
const isSqlite = options.includes('--sqlite');

rmSync(FOLDER, { recursive: true, force: true });
process.exitCode = await run(
  [
    'scripts/e2e.mjs',
    ...options.filter((option) => option === '--no-build'),
    'e2e/storage/kill.spec.ts',
    'e2e/storage/store.spec.ts',
    '--reporter=list',
    '--output=test-results/kill',
  ],
  {
    POSTIL_KILLS: kills,
    POSTIL_SQLITE: isSqlite ? '1' : '0',
  },
);
console.log(`\nIndexedDB on ${isSqlite ? 'SQLite' : 'LevelDB'}`);
console.table(readReports());

function readReports() {
  try {
    return readdirSync(FOLDER).map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
  } catch {
    return [];
  }
}
