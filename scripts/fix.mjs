// npm run fix: everything a tool can put right by itself.
import { bin, conclude, runSteps } from './steps.mjs';

conclude(
  await runSteps([
    { name: 'lint', command: [bin('oxlint'), '--type-aware', '--fix'] },
    { name: 'styles', command: [bin('stylelint'), '--allow-empty-input', '--fix', 'src/**/*.css'] },
    { name: 'format', command: [bin('prettier'), '--write', '--log-level', 'warn', '.'] },
  ]),
);
