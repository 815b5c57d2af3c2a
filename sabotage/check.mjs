// Part of npm run check: every sabotage still fits the code it breaks, and its proof is there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/steps.mjs';
import { SABOTAGES } from './list.mjs';

const LEAST = 25;

const problems = SABOTAGES.flatMap(({ name, file, find, proof }) => {
  const path = join(ROOT, file);
  const found = existsSync(path) ? readFileSync(path, 'utf8').split(find).length - 1 : 0;
  return [
    ...(found === 1 ? [] : [`"${name}": ${file} holds what it looks for ${found} times`]),
    ...(existsSync(join(ROOT, proof)) ? [] : [`"${name}": there is no ${proof}`]),
  ];
});
if (SABOTAGES.length < LEAST) problems.push(`Only ${SABOTAGES.length} sabotages of ${LEAST}`);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
