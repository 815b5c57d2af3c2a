// "What to reach": each line of the plan against what was measured.
import { EDITOR, READER } from '../contenders.mjs';

/** @typedef {import('./rows.mjs').Row} Row */
/** @typedef {{ size: string, contenders: Row[] }} Size */

/**
 * @typedef {object} Target
 * @property {string} what
 * @property {string} unit
 * @property {Readonly<Record<string, number>>} most by size
 * @property {(size: Size) => number | null | undefined} measured
 */

const RIVAL = '@recogito/text-annotator';

/** @type {readonly Target[]} */
export const TARGETS = [
  {
    what: 'add: key press to highlight, card and status painted, median',
    unit: 'ms',
    most: { A: 16, B: 16, C: 24 },
    measured: (size) => row(size, READER)?.whole?.median,
  },
  {
    what: 'the same, p95',
    unit: 'ms',
    most: { C: 50 },
    measured: (size) => row(size, READER)?.whole?.p95,
  },
  {
    what: 'add, editor alone, against the limit page',
    unit: 'times',
    most: { A: 1.5, B: 1, C: 0.6 },
    measured: (size) => row(size, EDITOR)?.toLimit.add,
  },
  {
    what: 'acknowledged on disk after the key press, median',
    unit: 'ms',
    most: { A: 30, B: 30, C: 50 },
    measured: (size) => row(size, READER)?.saved?.median,
  },
  {
    what: 'library to text and visible highlights painted, median',
    unit: 'ms',
    most: { A: 150, B: 300, C: 800 },
    measured: (size) => row(size, READER)?.open.median,
  },
  {
    what: 'open, editor alone, against the limit page',
    unit: 'times',
    most: { A: 3, B: 3, C: 3 },
    measured: (size) => row(size, EDITOR)?.toLimit.open,
  },
  {
    what: 'scroll: longest frame of 60 jumps, reader page',
    unit: 'ms',
    most: { A: 33, B: 50, C: 100 },
    measured: (size) => row(size, READER)?.longestFrame,
  },
  {
    what: 'JS heap after collection, reader page',
    unit: 'MB',
    most: { A: 25, B: 40, C: 120 },
    measured: (size) => row(size, READER)?.heapMB,
  },
  ...rivalry('add', (each) => each?.add.median),
  ...rivalry('open', (each) => each?.open.median),
  ...rivalry('scroll, longest frame', (each) => each?.longestFrame),
];

/**
 * @param {Size} size
 * @param {string} name
 */
export function row(size, name) {
  return size.contenders.find((each) => each.name === name);
}

/**
 * What was measured over what is the most it may be; null where nothing was.
 * @param {Target} target
 * @param {Size} size
 */
export function outcome(target, size) {
  const most = target.most[size.size];
  const measured = target.measured(size) ?? null;
  if (most === undefined) return null;
  return { most, measured, isReached: measured !== null && measured <= most };
}

/**
 * The editor alone, as the rival is alone too.
 * @param {string} what
 * @param {(row: Row | undefined) => number | null | undefined} figure
 * @returns {Target[]}
 */
function rivalry(what, figure) {
  return [
    {
      what: `${what}: editor alone against ${RIVAL}`,
      unit: 'times',
      most: { A: 1, B: 1, C: 1 },
      measured(size) {
        const ours = figure(row(size, EDITOR));
        const theirs = figure(row(size, RIVAL));
        return ours && theirs ? Number((ours / theirs).toFixed(2)) : null;
      },
    },
  ];
}
