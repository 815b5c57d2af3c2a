/** JSON Lines of another tool. A line that is no object is told of; the others come in. */
import { isJsonObject, type JsonObject, type JsonValue } from '../../../lib/json';
import { err, ok, type Result } from '../../../lib/result';
import { textOfUtf8 } from '../../../lib/utf8';
import { scanDepth } from '../../schema/json-text';
import type { ForeignInput, ForeignLabel, ForeignProblem, ForeignSkipped } from '../foreign';
import { isList } from './fields';
import { readForeignJson } from './read-json';

export interface JsonLines {
  readonly lines: readonly JsonLine[];
  readonly skipped: readonly ForeignSkipped[];
}

export interface JsonLine {
  /** From 1; of a list, the number of the item. */
  readonly line: number;
  readonly value: JsonObject;
}

/** One list of objects is taken as so many lines. Refused when not one line is an object. */
export function readJsonLines(input: ForeignInput): Result<JsonLines, ForeignProblem> {
  const decoded = textOfUtf8(input.bytes);
  if (decoded === null) return err({ kind: 'not-utf8' });
  const text = decoded.replace(/^\ufeff/, '');
  if (/^\s*(?:\[|\{\s*\n)/.test(text)) return readWhole(input);
  const lines: JsonLine[] = [];
  const skipped: ForeignSkipped[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    if (scanDepth(line, DEEPEST).deepest > DEEPEST) return err({ kind: 'too-deep' });
    const value = parsed(line);
    if (value !== undefined && isJsonObject(value)) lines.push({ line: at + 1, value });
    else skipped.push({ where: `line ${at + 1}`, reason: 'not-understood' });
  }
  if (lines.length > 0) return ok({ lines, skipped });
  const [first] = skipped;
  if (!first) return err({ kind: 'nothing-in-it' });
  return err({ kind: 'not-json', line: Number(first.where.slice('line '.length)) });
}

export interface LinesAndLabels extends JsonLines {
  readonly labels: readonly ForeignLabel[];
}

/**
 * The lines of all inputs, and the labels of those that are a list of labels instead. `labelsIn`: null for what
 * is none. Where some are named as JSON, the others (a README, a script) are not looked at.
 */
export function readLinesAndLabels(
  inputs: readonly ForeignInput[],
  labelsIn: (whole: JsonValue) => readonly ForeignLabel[] | null,
): Result<LinesAndLabels, ForeignProblem> {
  const named = inputs.filter(({ path }) => /\.jsonl?$/i.test(path));
  const labels: ForeignLabel[] = [];
  const lines: JsonLine[] = [];
  const skipped: ForeignSkipped[] = [];
  for (const input of named.length > 0 ? named : inputs) {
    const whole = readForeignJson(input);
    const listed = whole.ok ? labelsIn(whole.value) : null;
    if (listed) {
      labels.push(...listed);
      continue;
    }
    const read = readJsonLines(input);
    if (!read.ok) return read;
    lines.push(...read.value.lines);
    skipped.push(...read.value.skipped);
  }
  return ok({ labels, lines, skipped });
}

const DEEPEST = 64;

function readWhole(input: ForeignInput): Result<JsonLines, ForeignProblem> {
  const json = readForeignJson(input);
  if (!json.ok) return json;
  const items = isList(json.value) ? json.value : [json.value];
  const isObject = items.map(isJsonObject);
  return ok({
    lines: items.flatMap((value, at) => (isJsonObject(value) ? [{ line: at + 1, value }] : [])),
    skipped: isObject.flatMap((is, at) =>
      is ? [] : [{ where: `line ${at + 1}`, reason: 'not-understood' as const }],
    ),
  });
}

function parsed(line: string): JsonValue | undefined {
  try {
    return JSON.parse(line) as JsonValue;
  } catch {
    return undefined;
  }
}
