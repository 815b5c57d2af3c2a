/** The header, the text and the rows of a WebAnno TSV file, checked against each other. */
import { err, ok, type Result } from '../../lib/result';
import type { ForeignProblem } from '../../domain/transfer/foreign';
import { unescapeText } from './escapes';
import { rebuildText, type PlacedSentence } from './rebuild-text';

export interface TsvFile {
  readonly text: string;
  readonly columns: readonly TsvColumn[];
  readonly rows: readonly TsvRow[];
}

export interface TsvColumn {
  readonly layer: string;
  readonly kind: 'span' | 'relation' | 'chain';
  /** As declared; empty: the layer has no features. */
  readonly feature: string;
}

/** A word, or a part of one. */
export interface TsvRow {
  /** `1-3`, `1-3.1`. */
  readonly id: string;
  /** UTF-16 code units. */
  readonly begin: number;
  readonly end: number;
  /** One per column. */
  readonly cells: readonly string[];
}

export function readRows(content: string): Result<TsvFile, ForeignProblem> {
  const lines = content.split('\n').map((line) => line.replace(/\r$/, ''));
  if (!/^#FORMAT=WebAnno TSV 3\.\d+$/.test(lines[0] ?? '')) {
    return err({ kind: 'lacks', what: '#FORMAT=WebAnno TSV 3' });
  }
  const columns: TsvColumn[] = [];
  let at = 1;
  for (; /^#T_(?:SP|RL|CH)=/.test(lines[at] ?? ''); at += 1) {
    for (const column of columnsOf(lines[at] ?? '')) columns.push(column);
  }
  const sentences: PlacedSentence[] = [];
  const rows: TsvRow[] = [];
  const words: { readonly row: TsvRow; readonly line: number; readonly word: string }[] = [];
  let texts: string[] = [];
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const text = /^#Text=(.*)$/s.exec(line)?.[1];
    if (text !== undefined) texts.push(unescapeText(text));
    if (line.startsWith('#')) continue;
    const read = rowOf(line, columns.length);
    if (!read) return err({ kind: 'broken', where: `line ${at + 1}`, what: 'row' });
    if (texts.length > 0) {
      sentences.push({ start: read.row.begin, text: texts.join('\n') });
      texts = [];
    }
    if (sentences.length === 0) return err({ kind: 'lacks', what: '#Text=' });
    rows.push(read.row);
    words.push({ ...read, line: at + 1 });
  }
  if (rows.length === 0) return err({ kind: 'nothing-in-it' });
  const text = rebuildText(sentences);
  if (text === null) return err({ kind: 'broken', where: '#Text=', what: 'offsets' });
  for (const { row, line, word } of words) {
    // Some tools escape the text, and not the word.
    const found = text.slice(row.begin, row.end);
    if (found !== word && found !== unescapeText(word)) {
      return err({ kind: 'broken', where: `line ${line}`, what: `${row.begin}-${row.end}` });
    }
  }
  return ok({ text, columns, rows });
}

function columnsOf(line: string): readonly TsvColumn[] {
  const kind = KINDS[line.slice(3, 5)] ?? 'span';
  const [layer = '', ...features] = line.slice(line.indexOf('=') + 1).split('|');
  const named = features.filter((feature) => feature !== '');
  return (named.length > 0 ? named : ['']).map((feature) => ({ layer, kind, feature }));
}

const KINDS: Readonly<Record<string, TsvColumn['kind']>> = {
  SP: 'span',
  RL: 'relation',
  CH: 'chain',
};

function rowOf(
  line: string,
  columns: number,
): { readonly row: TsvRow; readonly word: string } | null {
  const [id = '', place = '', word = '', ...cells] = line.split('\t');
  const [, begin, end] = /^(\d+)-(\d+)$/.exec(place) ?? [];
  if (!/^\d+-\d+(?:\.\d+)?$/.test(id) || begin === undefined || cells.length < columns) return null;
  const row = { id, begin: Number(begin), end: Number(end), cells: cells.slice(0, columns) };
  return { row, word };
}
