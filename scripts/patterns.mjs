// Part of npm run check: every regular expression of the product, and how long it takes over texts made to
// make it slow. Nothing a reader opens may hold the page up, so each has 50 ms for 20,000 characters; where
// the code gives an expression less than that to look at, its bound is listed here. With --list: prints all.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './steps.mjs';

const LENGTH = 20_000;
/** Small steps at first, for what doubles with each character. */
const SIZES = [16, 24, 32, 64, 300, 2000, LENGTH];
const BUDGET_MS = 50;

/**
 * Expressions that are slow on long texts and never see one: how many characters they are given at most.
 * @type {Readonly<Record<string, number>>}
 */
const BOUNDED = {
  'src/domain/intake/recognise/propose-joins.ts /(\\p{L}+)$/u': 20,
};

/** Files that look at no more than so many characters at once. */
/** @type {Readonly<Record<string, number>>} */
const BOUNDED_FILES = { 'src/domain/intake/recognise/header-line.ts': 300 };

/** Put together once, of words in the code: looked through by hand, and given 300 characters at most. */
const MADE_ONCE = ['header-line.ts', 'header-words.ts'];

let failures = 0;
let slowest = { ms: 0, name: '' };
const found = sources().flatMap(patternsIn);
const listed = process.argv.includes('--list');
for (const { file, text } of found) {
  const name = `${file} ${text}`;
  const length = BOUNDED[name] ?? BOUNDED_FILES[file] ?? LENGTH;
  const { ms, reached, piece } = slowestAttack(text, length);
  if (ms > slowest.ms) slowest = { ms, name };
  if (listed) console.log(`${ms.toFixed(1).padStart(7)} ms  ${name}`);
  if (ms <= BUDGET_MS) continue;
  failures += 1;
  console.error(`${ms.toFixed(0)} ms for ${reached} times ${JSON.stringify(piece)}: ${name}`);
}
for (const name of Object.keys(BOUNDED)) {
  if (found.some(({ file, text }) => name === `${file} ${text}`)) continue;
  failures += 1;
  console.error(`No longer there: ${name}`);
}
console.log(
  `${found.length} regular expressions, slowest ${slowest.ms.toFixed(1)} ms of ${BUDGET_MS}: ${slowest.name}`,
);
process.exitCode = failures === 0 ? 0 : 1;

function sources() {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/testing\//.test(file))
    .toSorted((a, b) => (a < b ? -1 : 1));
}

/**
 * Literals; `new RegExp` of anything else is not allowed at all.
 * @param {string} file
 */
function patternsIn(file) {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(ROOT, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  /** @type {{ file: string, text: string }[]} */
  const patterns = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) patterns.push({ file, text: node.text });
    const isMade = ts.isNewExpression(node) && node.expression.getText() === 'RegExp';
    if (isMade && !MADE_ONCE.some((name) => file.endsWith(`/recognise/${name}`))) {
      failures += 1;
      console.error(`${file} makes a regular expression while it runs: ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return patterns;
}

/**
 * Texts that nearly match for long: one piece over and over, before and after which something else stands.
 * Longer and longer, so that one that is too slow ends the search early.
 * @param {string} text of the literal
 * @param {number} length
 */
function slowestAttack(text, length) {
  const pattern = literal(text);
  let worst = { ms: 0, reached: 0, piece: '' };
  for (const piece of pieces(text)) {
    for (const size of SIZES.filter((one) => one <= length)) {
      if (worst.ms > BUDGET_MS) break;
      const long = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
      for (const attack of [long, `${long}\u0001`]) {
        const ms = timed(pattern, attack);
        if (ms > worst.ms) worst = { ms, reached: size, piece };
      }
    }
  }
  return worst;
}

/**
 * @param {RegExp} pattern
 * @param {string} attack
 */
function timed(pattern, attack) {
  let best = Infinity;
  // A busy machine makes one try slow; a slow expression all.
  for (let tries = 0; tries < 3 && best > BUDGET_MS / 2; tries += 1) {
    const start = performance.now();
    attack.replace(pattern, '');
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** @param {string} text */
function literal(text) {
  const end = text.lastIndexOf('/');
  return new RegExp(text.slice(1, end), text.slice(end + 1));
}

/**
 * The characters and words the expression names, alone and with what often stands beside them.
 * @param {string} text of the literal
 * @returns {readonly string[]}
 */
function pieces(text) {
  const named = [...text].filter((character) => !/[\w\\]/.test(character));
  const pairs = named.map((character, at) => `${character}${named[at + 1] ?? ''}`);
  const words = text.match(/[a-z]{3,}/gi) ?? [];
  const found = new Set([
    'a',
    '1',
    ' ',
    '\n',
    'a ',
    'A ',
    '- ',
    '<a',
    '1.',
    '\r|',
    '\u2028|',
    ...named,
    ...pairs,
  ]);
  for (const word of words.slice(0, 6)) found.add(word).add(`${word} `).add(`<${word} `);
  return [...found];
}
