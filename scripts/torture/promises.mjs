// The promises of the design, in the reader's words, and the page that says how each was kept:
// docs/promises.md is made from this list and from docs/results/torture/*.json, never by hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../steps.mjs';

export const RESULTS = join(ROOT, 'docs', 'results', 'torture');
export const PAGE = join(ROOT, 'docs', 'promises.md');

/**
 * @typedef {object} Promised
 * @property {string} id
 * @property {string} words what the reader may count on
 * @property {string} target the figure to reach
 * @property {number} [least] how many trials the target asks for, over all lanes and engines
 *
 * @typedef {object} Figure
 * @property {string} promise
 * @property {string} figure
 * @property {number} trials
 * @property {boolean} kept
 *
 * @typedef {object} LaneFile docs/results/torture/<lane>.json
 * @property {string} lane
 * @property {string} date
 * @property {string} browser
 * @property {string} size
 * @property {number} seconds
 * @property {string} how
 * @property {readonly { engine: string, skipped?: string, figures: readonly Figure[] }[]} runs
 */

/** @type {readonly Promised[]} */
export const PROMISES = [
  {
    id: 'P1',
    words: 'What says _Saved_ survives any crash.',
    target: '500 kills, 0 lost, 0 torn',
    least: 500,
  },
  {
    id: 'P2',
    words: 'A crash while you type costs one letter at most.',
    target: '200 kills, median 0, at most 1',
    least: 200,
  },
  {
    id: 'P3',
    words: 'Closing, reloading or leaving the page costs nothing.',
    target:
      '800 times: everything older than 0.1 s is there, and all but one change of what is younger',
    least: 800,
  },
  {
    id: 'P4',
    words: 'A full disk never destroys earlier work.',
    target: '100 full disks, 0 lost, "Not saved" within 1 s, resumes without a reload',
    least: 100,
  },
  {
    id: 'P5',
    words: 'If the browser empties its storage while you work, your work comes back by itself.',
    target: '150 of 150, within 1 s with 5,000 annotations',
    least: 150,
  },
  {
    id: 'P6',
    words: 'If the storage was damaged while closed you are told, and never shown an empty desk.',
    target: '200 damages: all told, 99 % of what was saved comes back',
    least: 200,
  },
  {
    id: 'P7',
    words: 'The word _Saved_ is never wrong.',
    target: '5,000 samples, 0 wrong',
    least: 5000,
  },
  {
    id: 'P8',
    words: '_Saved_ has reached the disk, not only the system.',
    target: 'at least one fdatasync for each time',
  },
  {
    id: 'P9',
    words: 'Any number of tabs: nothing is overwritten.',
    target: '50,000 operations in 4 tabs, 0 lost, 0 divergent, both texts of a note kept',
    least: 50_000,
  },
  {
    id: 'P10',
    words:
      'An outdated tab, an older Postil or a page from the back button never damages newer data.',
    target: '10,000 attempts, 0 rows of the old shape',
    least: 10_000,
  },
  {
    id: 'P11',
    words:
      'What any release has kept opens for ever, and a crash while it is brought up to date costs nothing.',
    target: 'every release, 50 kills, nothing lost or mixed',
    least: 50,
  },
  {
    id: 'P12',
    words: 'Same text, same highlights, to the letter.',
    target: '1,000,000 cases, 0 differences',
    least: 1_000_000,
  },
  {
    id: 'P13',
    words: 'Changed text: a highlight is never silently in the wrong place.',
    target: 'at most 0.1 % silently wrong, at least 97 % right after 3 % of edits',
    least: 2000,
  },
  {
    id: 'P14',
    words: 'No highlight cuts a character in half, in any script.',
    target: '100,000 cases in 20 scripts, 0 cut',
    least: 100_000,
  },
  {
    id: 'P15',
    words: 'The text of an article cannot change.',
    target: '10,000 input events, 0 changes',
    least: 10_000,
  },
  {
    id: 'P16',
    words: 'Text in, the same text out, to the byte.',
    target: '100,000 cases, 0 differences',
    least: 100_000,
  },
  {
    id: 'P17',
    words: 'Export, import, export: the same bytes.',
    target: '10,000 libraries, 0 differences',
    least: 10_000,
  },
  {
    id: 'P19',
    words: 'A file comes in whole or not at all, and twice is the same as once.',
    target: '50 kills, 0 in part, 0 twice',
    least: 50,
  },
  {
    id: 'P20',
    words: 'A damaged hand-in is recognised, and what can be read of it is rescued.',
    target: 'every byte of 3 files changed, nothing damaged passes for sound',
    least: 360_000,
  },
  {
    id: 'P21',
    words: 'You can always leave with a file, even when saving fails.',
    target: 'every time, and every file opens again',
  },
  {
    id: 'P27',
    words: 'After _Remove my work from this computer_ nothing readable is kept.',
    target: '0 files with the host’s Clear-Site-Data header; else the app says what may remain',
  },
  {
    id: 'P28',
    words:
      'Works on https, plain http in a school network, from a USB stick and in a private window, and says what each cannot do.',
    target: '4 of 4 start without an error, and say so',
  },
  {
    id: 'P29',
    words: 'A wrong clock does no harm.',
    target: 'ten years on and back, 0 duplicates, order kept',
  },
  {
    id: 'P30',
    words: 'Fast while safe, on a slow laptop too.',
    target: 'saved within 50 ms (95 of 100), 6 times slower, 5,000 annotations',
  },
];

/** Where other scripts of ours keep what they measured; each takes part when it is there. */
const OTHERS = [{ file: join(ROOT, 'docs', 'results', 'anchors.json'), read: readAnchors }];

/** @returns {readonly LaneFile[]} */
export function readResults() {
  const files = existsSync(RESULTS) ? readdirSync(RESULTS).toSorted() : [];
  const lanes = files.map((name) => JSON.parse(readFileSync(join(RESULTS, name), 'utf8')));
  const others = OTHERS.filter(({ file }) => existsSync(file)).flatMap(({ file, read }) =>
    read(JSON.parse(readFileSync(file, 'utf8'))),
  );
  return [...lanes, ...others];
}

/** @param {readonly LaneFile[]} results */
export function promisesPage(results) {
  const rows = PROMISES.map((promise) => promiseRow(promise, results));
  const skipped = results.flatMap(({ lane, runs }) =>
    runs.flatMap((run) => (run.skipped ? [`- **${lane}, ${run.engine}**: ${run.skipped}.`] : [])),
  );
  return `# Promises

What a reader may count on, and how often that was put to the test. \`npm run torture\` measures it again and
writes this page from docs/results; \`npm run torture -- --long\` is the run for a night, and
\`npm run torture -- disk kills-typing\` drives those lanes alone. A figure that was not reached is stated,
never rounded away. LevelDB and SQLite are the two places where Chromium may keep a database.

${table([['', 'promise', 'measured', 'target', 'verdict', 'when', 'again by'], ...rows])}
${skipped.length > 0 ? `\n## Not driven, or broken off\n\n${skipped.join('\n')}\n` : ''}
## What the verdicts mean

- **kept**: measured as often as the target asks, or more, and never broken.
- **kept so far**: never broken, but put to the test less often than the target asks.
- **short**: measured, and the target was missed.
- **not measured**: nothing says anything about it yet.
`;
}

/**
 * @param {Promised} promise
 * @param {readonly LaneFile[]} results
 */
function promiseRow({ id, words, target, least = 1 }, results) {
  const found = results.flatMap(({ lane, date, how, runs }) =>
    runs.flatMap(({ engine, figures }) =>
      figures
        .filter((figure) => figure.promise === id)
        .map((figure) => ({ ...figure, lane, date, how, engine })),
    ),
  );
  if (found.length === 0) return [id, words, '–', target, '**not measured**', '', ''];
  const trials = found.reduce((sum, figure) => sum + figure.trials, 0);
  const measured = found.map(({ engine, figure }) => (engine ? `${engine}: ${figure}` : figure));
  return [
    id,
    words,
    measured.join('<br>'),
    target,
    found.some(({ kept }) => !kept)
      ? '**short**'
      : trials >= least
        ? 'kept'
        : `kept so far (${trials.toLocaleString('en')} of ${least.toLocaleString('en')})`,
    [...new Set(found.map(({ date }) => date))].join(', '),
    [...new Set(found.map(({ how }) => `\`${how}\``))].join('<br>'),
  ];
}

/** @param {readonly (readonly string[])[]} rows */
function table([head = [], ...rows]) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/**
 * What `npm run anchors` has written: for each of the three things that may be known of a mark.
 * @param {any} anchors
 * @returns {LaneFile[]}
 */
function readAnchors({ summary, seconds, machine, date = '' }) {
  return [
    {
      lane: 'anchors',
      date,
      browser: machine,
      size: '',
      seconds,
      how: 'npm run anchors',
      runs: summary.map((/** @type {any} */ { known, cases, wrong, rightAt3PerCent }) => ({
        engine: KNOWN[known] ?? known,
        figures: [
          {
            promise: 'P13',
            trials: cases,
            kept: wrong <= 0.001 && (known === 'quote' || rightAt3PerCent >= 0.97),
            figure:
              `${percent(wrong)} silently wrong of ${cases.toLocaleString('en')} changed texts, ` +
              `${percent(rightAt3PerCent)} right after 3 % of edits`,
          },
        ],
      })),
    },
  ];
}

/** @type {Readonly<Record<string, string>>} */
const KNOWN = {
  texts: 'both texts at hand',
  anchor: 'the mark and what stood around it',
  quote: 'the quote alone, as other tools write it',
};

function percent(/** @type {number} */ share) {
  return `${Number((share * 100).toFixed(2))} %`;
}
