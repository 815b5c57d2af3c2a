/**
 * brat standoff: for each article a folder with its text (`.txt`), its annotations (`.ann`) and the
 * configuration that shows them. Offsets count code points; a fragment never crosses a line end.
 */
import type { AnnotationId } from '../../domain/annotation/annotation';
import { createCodePointIndex, type CodePointIndex } from '../../domain/text/code-points';
import { span, type Span } from '../../domain/text/span';
import {
  lossesOf,
  type ExportedArticle,
  type ExportFile,
  type Serialize,
} from '../../domain/transfer/export';
import {
  addCounts,
  countLosses,
  namesakes,
  type LossCounts,
} from '../../domain/transfer/outgoing/count-losses';
import { exportedMarks, exportedNodes } from '../../domain/transfer/outgoing/exported-marks';
import { originOf } from '../../domain/transfer/origin';
import { configCounts, configFiles } from './conf';
import { readExtras, type BratExtras } from './extras';
import { bratTypes, LINE_END, oneLine } from './types';

export const serializeBrat: Serialize = (articles) => {
  const written = articles.map(writeArticle);
  return {
    files: written.flatMap(({ files }) => files),
    losses: lossesOf({
      ...countLosses(articles, [
        'formatting',
        'article-details',
        'several-labels',
        'unlabelled',
        'definitions',
        'patterns',
        'reading-states',
        'times',
        'ids',
        'unplaced',
      ]),
      ...addCounts(written.map(({ counts }) => counts)),
    }),
  };
};

interface WrittenArticle {
  readonly files: readonly ExportFile[];
  readonly counts: LossCounts;
}

function writeArticle(article: ExportedArticle): WrittenArticle {
  const { text } = article.text;
  const nodes = exportedNodes(article);
  const types = bratTypes(nodes.map(({ label }) => label));
  const index = createCodePointIndex(text);
  const lines = createLines();
  const firsts = new Map<AnnotationId, string>();
  const details: (() => void)[] = [];
  const counts = { trimmed: 0, 'note-lines': 0, readers: 0, links: 0 };
  let hasUnlabelled = false;
  for (const { annotation, reading, labels } of exportedMarks(article)) {
    const fragments = annotation.spans.flatMap((whole) => fragmentsOf(text, whole));
    if (isTrimmed(text, annotation.spans)) counts.trimmed += 1;
    if (fragments.length === 0) continue;
    hasUnlabelled ||= labels.length === 0;
    const names = labels.map(({ id }) => types.names.get(id) ?? types.unlabelled);
    const place = `${offsets(index, fragments)}\t${quote(text, fragments)}`;
    const ids = (names.length > 0 ? names : [types.unlabelled]).map((type) =>
      lines.add('T', `${type} ${place}`),
    );
    const first = ids[0] ?? '';
    firsts.set(annotation.id, first);
    details.push(() => {
      const extras = readExtras(originOf(annotation.extra, 'brat')?.raw);
      writeExtras(lines, first, extras);
      const note = oneLine(annotation.note);
      if (note !== annotation.note) counts['note-lines'] += 1;
      if (note !== '') lines.add('#', `AnnotatorNotes ${first}\t${note}`);
      const reader = oneLine(reading.reader);
      if (reader !== '') for (const id of ids) lines.add('#', `Reader ${id}\t${reader}`);
      for (const { type, text: words } of extras.comments) {
        lines.add('#', `${type} ${first}\t${words}`);
      }
    });
  }
  for (const { links } of article.readings) {
    for (const { type, from, to } of links) {
      const [source, target] = [firsts.get(from), firsts.get(to)];
      if (source === undefined || target === undefined) counts.links += 1;
      else lines.add('R', `${type} Arg1:${source} Arg2:${target}`);
    }
  }
  for (const write of details) write();
  counts.readers = article.readings.filter(
    ({ reading }) => oneLine(reading.reader) !== reading.reader,
  ).length;
  const folder = `${article.fileName}/`;
  return {
    files: [
      { path: `${folder}${article.fileName}.ann`, content: lines.text() },
      { path: `${folder}${article.fileName}.txt`, content: text },
      ...configFiles(folder, { nodes, types, hasUnlabelled, attributes: lines.attributes }),
    ],
    counts: {
      ...counts,
      ...configCounts(nodes, types),
      readings: namesakes(article.readings),
    },
  };
}

interface Lines {
  /** Its number is the next of its kind; answers with its id. */
  add(kind: 'T' | 'R' | 'A' | 'N' | '#', rest: string): string;
  readonly attributes: Map<string, Set<string>>;
  text(): string;
}

function createLines(): Lines {
  const numbers = { T: 0, R: 0, A: 0, N: 0, '#': 0 };
  const byKind = { T: [], R: [], A: [], N: [], '#': [] } as Record<keyof typeof numbers, string[]>;
  return {
    add(kind, rest) {
      numbers[kind] += 1;
      const id = `${kind}${numbers[kind]}`;
      byKind[kind].push(`${id}\t${rest}\n`);
      return id;
    },
    attributes: new Map(),
    text: () => Object.values(byKind).flat().join(''),
  };
}

function writeExtras(lines: Lines, id: string, { attributes, normalizations }: BratExtras): void {
  for (const { name, value } of attributes) {
    lines.add('A', `${name} ${id}${value === '' ? '' : ` ${value}`}`);
    const values = lines.attributes.get(name) ?? new Set();
    lines.attributes.set(name, value === '' ? values : values.add(value));
  }
  for (const { type, reference, text } of normalizations) {
    lines.add('N', `${type} ${id} ${reference}\t${text}`);
  }
}

/** The span without the line ends in it. */
function fragmentsOf(text: string, { start, end }: Span): readonly Span[] {
  const fragments: Span[] = [];
  let from: number = start;
  for (let at: number = start; at <= end; at += 1) {
    if (at < end && !LINE_END.test(text.charAt(at))) continue;
    if (from < at) fragments.push(span(from, at));
    from = at + 1;
  }
  return fragments;
}

function isTrimmed(text: string, spans: readonly Span[]): boolean {
  return spans.some(
    ({ start, end }) => LINE_END.test(text.charAt(start)) || LINE_END.test(text.charAt(end - 1)),
  );
}

function offsets(index: CodePointIndex, fragments: readonly Span[]): string {
  return fragments
    .map(({ start, end }) => `${index.toCodePoint(start)} ${index.toCodePoint(end)}`)
    .join(';');
}

function quote(text: string, fragments: readonly Span[]): string {
  return fragments.map(({ start, end }) => text.slice(start, end)).join(' ');
}
