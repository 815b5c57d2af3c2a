// npm run class: collects a class of 300 files, 40 of them no hand-ins, in the built app, and writes how long
// that took and how long the page stood still to docs/results/class.json. Options as for npm run e2e.
import { join } from 'node:path';
import { ROOT, run } from './steps.mjs';

process.exitCode = await run(
  ['scripts/e2e.mjs', ...process.argv.slice(2), 'e2e/class/collect.spec.ts'],
  { POSTIL_CLASS: '300', POSTIL_CLASS_RESULT: join(ROOT, 'docs', 'results', 'class.json') },
);
