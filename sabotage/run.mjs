// npm run sabotage: breaks Postil on purpose, one way at a time, in a copy of the checkout, and runs the
// tests that must notice. Prints caught / total and writes docs/results/sabotage.json. Words on the
// command line choose sabotages by name: npm run sabotage -- epoch checksum
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/steps.mjs';
import { makeCopy } from './copy.mjs';
import { SABOTAGES } from './list.mjs';
import { prove } from './prove.mjs';

const RESULTS = join(ROOT, 'docs/results/sabotage.json');

const words = process.argv.slice(2);
const chosen = SABOTAGES.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);

const copy = makeCopy();
// A proof that is red on the untouched copy proves nothing.
const sound = await proveUntouched();
/** @type {Outcome[]} */
const outcomes = [];
for (const sabotage of chosen) outcomes.push(await commit(sabotage));
copy.remove();

const caught = outcomes.filter((outcome) => outcome.caught).length;
console.table(
  outcomes.map((outcome) => ({
    sabotage: outcome.name,
    caught: outcome.caught ? 'yes' : 'NO',
    by: outcome.by,
    seconds: outcome.seconds,
  })),
);
console.log(`\n${caught} caught / ${outcomes.length} sabotages`);
if (words.length === 0) writeResults();
if (!sound || caught < outcomes.length) process.exitCode = 1;

/**
 * @typedef {object} Outcome
 * @property {string} name
 * @property {boolean} caught
 * @property {string} by the first test that failed, or why it counts as not caught
 * @property {number} seconds
 */

async function proveUntouched() {
  const proofs = [...new Set(chosen.map(({ proof }) => proof))];
  const outcome = await prove(copy.folder, proofs);
  if (outcome.failed === 0 && outcome.passed > 0) return true;
  console.error(`Red before any sabotage: ${outcome.first ?? 'no test ran'}`);
  return false;
}

/**
 * @param {import('./list.mjs').Sabotage} sabotage
 * @returns {Promise<Outcome>}
 */
async function commit(sabotage) {
  console.log(`\n== ${sabotage.name}`);
  const started = performance.now();
  const undo = copy.apply(sabotage);
  const outcome = await prove(copy.folder, [sabotage.proof]);
  undo();
  const seconds = Math.round((performance.now() - started) / 1000);
  const by = outcome.first ?? (outcome.passed === 0 ? 'no test ran' : 'nobody');
  return { name: sabotage.name, caught: outcome.failed > 0, by, seconds };
}

function writeResults() {
  mkdirSync(join(ROOT, 'docs/results'), { recursive: true });
  const result = {
    date: new Date().toISOString().slice(0, 10),
    how: 'npm run sabotage',
    caught,
    total: outcomes.length,
    sabotages: outcomes.map(({ name, caught: isCaught, by }) => ({ name, caught: isCaught, by })),
  };
  writeFileSync(RESULTS, `${JSON.stringify(result, null, 2)}\n`);
}
