// npm run conformance [format]: our files before the schemas and readers of other tools. Says loudly which
// checks are left out where the official schemas are not at hand (POSTIL_SHARED, else ../shared).
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bin, ROOT, run } from './steps.mjs';

const shared = process.env.POSTIL_SHARED ?? resolve(ROOT, '../shared');
const isHere = existsSync(join(shared, 'schemas'));

const code = await run([
  bin('vitest'),
  'run',
  '--config',
  'vitest.conformance.config.ts',
  ...process.argv.slice(2),
]);
if (!isHere) {
  console.log(`\nLEFT OUT: every check against an official schema or a golden file.`);
  console.log(`They are looked for in ${shared}; POSTIL_SHARED names another folder.`);
}
process.exitCode = code;
