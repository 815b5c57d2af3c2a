// What `npm run check` runs, in the order in which a mistake is cheapest to hear of.
import { bin } from './steps.mjs';

export const UNIT_REPORT = '.reports/unit.json';

/** @type {readonly import('./steps.mjs').Step[]} */
export const checkSteps = [
  {
    name: 'format',
    command: [
      bin('prettier'),
      '--check',
      '--log-level',
      'warn',
      '--cache',
      '--cache-location',
      '.cache/prettier',
      '.',
    ],
  },
  { name: 'supply chain', command: ['scripts/supply-chain.mjs'] },
  { name: 'lint', command: [bin('oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'patterns', command: ['scripts/patterns.mjs'] },
  { name: 'styles', command: [bin('stylelint'), '--allow-empty-input', 'src/**/*.css'] },
  { name: 'types', command: ['scripts/typecheck.mjs'] },
  {
    name: 'deps',
    command: [
      bin('dependency-cruiser', 'depcruise'),
      '--config',
      '.dependency-cruiser.cjs',
      'src',
      'e2e',
    ],
  },
  { name: 'sabotage list', command: ['sabotage/check.mjs'] },
  { name: 'unused', command: [bin('knip'), '--no-progress'] },
  {
    name: 'unit',
    command: [
      bin('vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${UNIT_REPORT}`,
    ],
  },
];
