// node bench/report.mjs: writes docs/bench.md and docs/bench-growth.svg from bench/results.json and
// prints the table for the README. What was tried where a figure is missed is told in bench/report/notes.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from '../scripts/steps.mjs';
import { LIMIT } from './contenders.mjs';
import { plot } from './report/plot.mjs';
import { outcome, TARGETS } from './report/targets.mjs';

/** @typedef {import('./report/rows.mjs').Row} Row */
/** @typedef {{ size: string, load: number, contenders: Row[] }} Size */

const SIZES = { A: '1,500 words, 60 annotations', B: '50,000 words, 2,000', C: '580,000, 10,000' };
const COLUMNS = ['', 'open', 'add, median / p95', 'remove', 'longest frame', 'heap MB'];
const OPERATIONS = /** @type {const} */ (['add', 'save', 'undo', 'next', 'filter']);

const results = JSON.parse(readFileSync(join(ROOT, 'bench/results.json'), 'utf8'));
/** @type {Size[]} */
const sizes = results.sizes;
const PAGE = join(ROOT, 'docs/bench.md');
writeFileSync(PAGE, await format(page(), { ...(await resolveConfig(PAGE)), filepath: PAGE }));
if (results.growth) writeFileSync(join(ROOT, 'docs/bench-growth.svg'), growthPlot());
console.log(readmeTable());

function page() {
  const notes = readFileSync(join(ROOT, 'bench/report/notes.md'), 'utf8').trim();
  const { browser, node, cores, processor, commit, changed, date, minutes, rounds } = results;
  const parts = [
    '# Bench',
    `Made by \`npm run build && npm run bench && node bench/report.mjs\`; not written by hand. Every figure is from one run of ${minutes} minutes: commit ${commit}${changed ? ' with changes' : ''}, ${date.slice(0, 10)}, ${browser}, Node ${node}, ${cores} cores (${processor}), ${rounds} rounds with a fresh browser for each contender and round, in turn. Load of the last minute beside each size. Absolute times move with the machine; ratios within the run are what counts.`,
    '## What to reach',
    targetsTable(),
    notes,
    ...sizes.flatMap(({ size, load, contenders }) => [
      `## Size ${size}: ${SIZES[/** @type {'A'} */ (size)]} (load ${load})`,
      'Milliseconds to the end of the frame in which it is on the screen; in brackets, times the limit page.',
      table(COLUMNS, contenders.map(contenderCells)),
      ...contenders.flatMap(({ name, problem, rounds: whole }) =>
        problem ? [`- **${name}**: ${problem} (${whole} whole rounds).`] : [],
      ),
    ]),
    ...(results.growth ? rest() : []),
    versions(),
  ];
  return `${parts.join('\n\n')}\n`;
}

function targetsTable() {
  const rows = TARGETS.map((target) => [
    `${target.what} (${target.unit})`,
    ...sizes.map((size) => {
      const found = outcome(target, size);
      if (!found) return '';
      const { most, measured, isReached } = found;
      if (measured === null) return 'not measured';
      const by = `${measured} of ${most}`;
      return isReached ? by : `**${by}: missed by ${Math.round((measured / most - 1) * 100)} %**`;
    }),
  ]);
  return table(['', ...sizes.map(({ size }) => size)], rows);
}

/** @param {Row} row */
function contenderCells({ name, open, add, remove, longestFrame, heapMB, toLimit }) {
  const times = (/** @type {number | null} */ ratio) =>
    ratio === null || name === LIMIT ? '' : ` (${ratio})`;
  return [
    name.startsWith('Postil') ? `**${name}**` : name,
    `${shown(open.median)}${times(toLimit.open)}`,
    `${shown(add.median)} / ${shown(add.p95)}${times(toLimit.add)}`,
    shown(remove.median),
    shown(longestFrame),
    shown(heapMB),
  ];
}

function rest() {
  const { growth, interactions, leaving, restLoad } = results;
  const { opened, before, after } = leaving;
  return [
    `## Growth (load ${restLoad})`,
    'The reader page over one text of 200,000 words; medians in milliseconds from the key press or click to the paint, `save` to the acknowledgement.',
    '![Milliseconds over 100, 1,000 and 10,000 annotations](bench-growth.svg)',
    table(
      ['annotations', ...OPERATIONS],
      growth.map((/** @type {Record<string, number>} */ row) => [
        (row['annotations'] ?? 0).toLocaleString('en'),
        ...OPERATIONS.map((name) => shown(row[name] ?? null)),
      ]),
    ),
    '## Interaction to next paint of other controls, size B',
    'As the browser reports it (Event Timing, with the wait for the frame; steps of 8 ms, nothing below 16). At most 50 is the aim.',
    table(
      ['', 'median', 'worst'],
      interactions.map(
        (
          /** @type {import('./reader/interactions.mjs').Interaction} */ { name, median, worst },
        ) => [name, shown(median), (worst ?? 0) > 50 ? `**${worst}**` : shown(worst)],
      ),
    ),
    '## Memory after leaving',
    `${opened} articles of size A opened from the library and left again, after ten to warm up and a collection: heap ${before.heapMB} MB before, ${after.heapMB} MB after (${(((after.heapMB - before.heapMB) / opened) * 1024).toFixed(1)} kB an article); DOM nodes ${before.nodes} before, ${after.nodes} after.`,
  ];
}

function growthPlot() {
  const lines = OPERATIONS.map((name) => ({
    name,
    points: results.growth.flatMap((/** @type {Record<string, number>} */ row) => {
      const [x, y] = [row['annotations'], row[name]];
      return x !== undefined && typeof y === 'number' ? [{ x, y }] : [];
    }),
  }));
  return plot(lines, {
    title: 'Milliseconds by number of annotations',
    xLabel: 'annotations in a text of 200,000 words',
    yLabel: 'ms, median',
    limit: 50,
  });
}

function versions() {
  const named = Object.entries(results.packages).map(([name, version]) => `${name} ${version}`);
  return `Compared with: ${named.join(', ')}. The limit page is plain elements in skippable sections with the CSS Custom Highlight API: no editor, no caret, nothing to click.`;
}

function readmeTable() {
  const rows = (sizes[0]?.contenders ?? []).map(({ name }) => [
    name.startsWith('Postil') ? `**${name}**` : name,
    ...sizes.map(({ contenders }) => {
      const row = contenders.find((each) => each.name === name);
      return row ? `${shown(row.open.median)} / ${shown(row.add.median)}` : '';
    }),
  ]);
  return table(['open / add, ms', ...sizes.map(({ size }) => size)], rows);
}

/** @param {number | null | undefined} value */
function shown(value) {
  return value === null || value === undefined ? '-' : value.toLocaleString('en');
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
