// npm run thirty: a class of thirty students, each in a browser of their own, from making the exercise to giving
// back, in the built app; writes how long a student took to docs/results/thirty.json. Options as for npm run e2e.
import { join } from 'node:path';
import { ROOT, run } from './steps.mjs';

process.exitCode = await run(
  // Recording thirty browsers takes two fifths of the processor's time; --trace on brings it back.
  [
    'scripts/e2e.mjs',
    '--trace',
    'off',
    ...process.argv.slice(2),
    'e2e/class/class-of-thirty.story.ts',
  ],
  { POSTIL_STUDENTS: '30', POSTIL_STUDENTS_RESULT: join(ROOT, 'docs', 'results', 'thirty.json') },
);
