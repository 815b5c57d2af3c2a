// npm run anchors: looks for marked passages in changed texts, as often as POSTIL_CASES says (10,000), prints
// what came of them and keeps it as docs/results/anchors.json. How it is counted: docs/anchoring.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ROOT } from './steps.mjs';

const RESULT = join(ROOT, 'docs', 'results', 'anchors.json');
const CASES = Number(process.env.POSTIL_CASES ?? 10_000);
const PER_GROUP = 4;
const STEP = 100;

/** @typedef {import('../src/domain/anchor/testing/score-cases').Score} Score */

const { addScores, corpus } = await load('src/domain/anchor/testing/corpus.ts');
const groups = Math.ceil(CASES / PER_GROUP);
const started = performance.now();
/** @type {Score[]} */
let scores = [];
/** @type {unknown[]} */
const wrong = [];
for (let from = 0; from < groups; from += STEP) {
  const to = Math.min(groups, from + STEP);
  scores = addScores(
    scores,
    corpus.scoreGroups(from, to, (/** @type {unknown} */ found) => wrong.push(found)),
  );
  process.stdout.write(`\r${to * PER_GROUP} of ${groups * PER_GROUP} cases`);
}
const seconds = (performance.now() - started) / 1000;
console.log(` in ${seconds.toFixed(0)} s\n`);

for (const known of ['texts', 'anchor', 'quote']) {
  const own = scores.filter((score) => score.known === known);
  console.log(`What is known: ${known}. Per cent right / asked / missed / silently wrong`);
  console.table(tableOf(own));
  console.log(`all: ${rates(own)}\n`);
}
const usage = process.cpuUsage();
const timings = corpus.timeSearches();
const { user, system } = process.cpuUsage(usage);
console.table(timings);

mkdirSync(dirname(RESULT), { recursive: true });
const result = {
  what: 'Marked passages looked for in changed texts (npm run anchors)',
  cases: groups * PER_GROUP,
  seconds: Math.round(seconds),
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`,
  summary: ['texts', 'anchor', 'quote'].map((known) => {
    const own = scores.filter((score) => score.known === known);
    const edited = own.filter(({ kind }) => kind === 'edited 3 %');
    return {
      known,
      cases: sum(own),
      right: share(own, 'right'),
      review: share(own, 'review'),
      missed: share(own, 'missed'),
      wrong: share(own, 'wrong'),
      rightAt3PerCent: share(edited, 'right'),
      rightAt3PerCentByBand: Object.fromEntries(
        edited.map((score) => [score.band, share([score], 'right')]),
      ),
    };
  }),
  timings,
  timingsOnOneCore: Math.round((user + system) / 1000),
  load: loadavg()[0],
  scores,
  wrong: wrong.slice(0, 100),
};
writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
console.log(`Kept in ${RESULT}`);

/** @param {readonly Score[]} own */
function tableOf(own) {
  /** @type {Record<string, Record<string, string>>} */
  const table = {};
  for (const score of own) (table[score.kind] ??= {})[score.band] = rates([score]);
  return table;
}

/** @param {readonly Score[]} own */
function rates(own) {
  return /** @type {const} */ (['right', 'review', 'missed', 'wrong'])
    .map((outcome) => (100 * share(own, outcome)).toFixed(outcome === 'wrong' ? 2 : 1))
    .join(' / ');
}

/** @param {readonly Score[]} own */
function sum(own) {
  return own.reduce((all, { cases }) => all + cases, 0);
}

/**
 * @param {readonly Score[]} own
 * @param {keyof Score['outcomes']} outcome
 */
function share(own, outcome) {
  return own.reduce((all, { outcomes }) => all + outcomes[outcome], 0) / Math.max(1, sum(own));
}

/** @param {string} entry */
async function load(entry) {
  const out = join(ROOT, '.cache', 'anchors');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: entry,
      outDir: out,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'corpus.mjs' } },
    },
  });
  return import(pathToFileURL(join(out, 'corpus.mjs')).href);
}
