// npm run typecheck: the three views of the code, side by side. tsconfig.json is everything with
// Node's types (tests, e2e, configuration), tsconfig.app.json the page without Node,
// tsconfig.pure.json the inner rings without the DOM either.
import { bin, run } from './steps.mjs';

const codes = await Promise.all(
  ['tsconfig.json', 'tsconfig.app.json', 'tsconfig.pure.json'].map((project) =>
    run([bin('typescript', 'tsc'), '--project', project, '--pretty', 'false']),
  ),
);
process.exitCode = Math.max(...codes);
