// npm run class-speed: drops 300 files on a class in the built app, goes through every view of it, and writes how
// long each took and the page's longest tasks to docs/results/class-speed.json. Options as for npm run e2e.
import { join } from 'node:path';
import { ROOT, run } from './steps.mjs';

process.exitCode = await run(
  ['scripts/e2e.mjs', '--config', 'e2e/class/speed/playwright.config.ts', ...process.argv.slice(2)],
  { POSTIL_SPEED_RESULT: join(ROOT, 'docs', 'results', 'class-speed.json') },
);
