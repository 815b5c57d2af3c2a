// The figures of one size, a row per contender, in numbers for the file and as a table for the screen.
import { LIMIT } from '../contenders.mjs';
import { at, round, summary } from '../measure/statistics.mjs';

/** @typedef {import('../measure/statistics.mjs').Summary} Summary */

/**
 * Milliseconds and megabytes. `toLimit`: how many times the limit page's median, in the same run.
 * @typedef {object} Row
 * @property {string} name
 * @property {string} [problem] why not everything was measured
 * @property {number} rounds that were whole
 * @property {Summary} open
 * @property {Summary} add
 * @property {Summary} [whole]
 * @property {Summary} [saved]
 * @property {Summary} remove
 * @property {Summary} frames
 * @property {number | null} longestFrame median over the rounds of the longest of 60
 * @property {number | null} heapMB median over the rounds
 * @property {{ open: number | null, add: number | null }} toLimit
 */

/**
 * @param {Map<string, import('../compare.mjs').Measured>} measured
 * @returns {Row[]}
 */
export function rowsOf(measured) {
  const rows = [...measured].map(([name, record]) => rowOf(name, record));
  const limit = rows.find(({ name }) => name === LIMIT);
  return rows.map((row) => ({
    ...row,
    toLimit: {
      open: ratio(row.open.median, limit?.open.median),
      add: ratio(row.add.median, limit?.add.median),
    },
  }));
}

/**
 * @param {string} name
 * @param {import('../compare.mjs').Measured} record
 * @returns {Row}
 */
function rowOf(name, { adds, opens, removes, frames, longest, heaps, rounds, problem }) {
  const of = (/** @type {'whole' | 'saved'} */ what) => {
    const values = adds.flatMap((added) => added[what] ?? []);
    return values.length === 0 ? {} : { [what]: summary(values) };
  };
  return {
    name,
    ...(problem ? { problem } : {}),
    rounds,
    open: summary(opens),
    add: summary(adds.map(({ painted }) => painted)),
    ...of('whole'),
    ...of('saved'),
    remove: summary(removes),
    frames: summary(frames),
    longestFrame: at(longest, 0.5),
    heapMB: at(heaps, 0.5),
    toLimit: { open: null, add: null },
  };
}

/**
 * @param {number | null | undefined} value
 * @param {number | null | undefined} to
 */
function ratio(value, to) {
  return value && to ? round(value / to, 2) : null;
}

/**
 * @param {string} size
 * @param {readonly Row[]} rows
 */
export function printSize(size, rows) {
  const columns = ['open', 'x limit', 'add', 'p95', 'x limit', 'whole', 'p95', 'saved', 'p95'];
  columns.push('remove', 'frame', 'longest', 'heap MB', 'adds');
  console.log(`\nSize ${size}: milliseconds to the end of the frame`);
  console.log(line('', columns));
  for (const row of rows) {
    const { name, open, add, whole, saved, remove, frames, longestFrame, heapMB, toLimit } = row;
    const figures = [open.median, toLimit.open, add.median, add.p95, toLimit.add, whole?.median];
    figures.push(whole?.p95, saved?.median, saved?.p95, remove.median, frames.median);
    figures.push(longestFrame, heapMB, add.n);
    console.log(
      line(
        name,
        figures.map((figure) => String(figure ?? '-')),
      ),
    );
    if (row.problem) console.log(`    ${row.problem}`);
  }
}

/**
 * @param {string} name
 * @param {readonly string[]} figures
 */
function line(name, figures) {
  return name.padEnd(27) + figures.map((figure) => figure.padStart(9)).join('');
}
