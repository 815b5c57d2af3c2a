/** A report per article as Markdown: the text with footnotes, the labels, a table of annotations. */
import {
  lossesOf,
  type ExportContext,
  type ExportedArticle,
  type Serialize,
} from '../../domain/transfer/export';
import { labelPath } from '../../domain/transfer/label-names';
import { countLosses } from '../../domain/transfer/outgoing/count-losses';
import { exportedLabels } from '../../domain/transfer/outgoing/exported-marks';
import {
  countByLabel,
  numberedText,
  type NumberedMark,
  type NumberedText,
} from '../../domain/transfer/report/numbered-marks';
import { articleMarkdown } from './article-markdown';
import { markdownCell } from '../../containers/markdown/escape';

export const serializeMarkdown: Serialize = (articles, context) => ({
  files: articles.map((article) => ({
    path: `${article.fileName}.md`,
    content: reportOf(article, context),
  })),
  losses: lossesOf({
    ...countLosses(articles, [
      'colors',
      'patterns',
      'shortcuts',
      'unused-labels',
      'reading-states',
      'times',
      'ids',
      'unplaced',
    ]),
    formatting: articles.reduce((count, article) => count + flattened(article), 0),
    overlaps: articles.reduce((count, article) => count + overlapping(numberedText(article)), 0),
  }),
});

function reportOf(exported: ExportedArticle, { now, version }: ExportContext): string {
  const { article, readings } = exported;
  const numbered = numberedText(exported);
  const { marks } = numbered;
  const details = [article.byline, article.publication, article.date, article.source]
    .filter((words) => words !== '')
    .map(markdownCell);
  const readers = readings.map(({ reading }) => markdownCell(reading.reader) || 'unnamed reader');
  return [
    `# ${markdownCell(article.title) || 'Untitled'}`,
    ...(details.length > 0 ? [details.join(' · ')] : []),
    ...(readers.length > 0 ? [`Read by ${readers.join(', ')}`] : []),
    '---',
    articleMarkdown(exported.text, numbered.pieces),
    '---',
    ...labelsSection(exported, marks),
    ...marksSection(marks),
    ...linksSection(exported, marks),
    `Postil ${version}, ${now.slice(0, 10)}`,
    ...marks.map(footnoteOf),
    '',
  ].join('\n\n');
}

function labelsSection(exported: ExportedArticle, marks: readonly NumberedMark[]): string[] {
  const labels = exportedLabels(exported);
  const byId = new Map(labels.map((label) => [label.id, label]));
  const rows = countByLabel(labels, marks).map(({ label, count }) => {
    const path = labelPath(byId, label.id).map(nameOf).join(' › ');
    const meaning = [label.definition, label.whenToUse, label.whenNot, label.example]
      .filter((words) => words !== '')
      .map(markdownCell);
    return `| ${path} | ${count} | ${meaning.join(' · ')} |`;
  });
  if (rows.length === 0) return [];
  return ['## Labels', ['| Label | Count | Meaning |', '|---|---:|---|', ...rows].join('\n')];
}

function marksSection(marks: readonly NumberedMark[]): string[] {
  if (marks.length === 0) return [];
  const rows = marks.map(({ number, labels, quote, annotation, reading }) => {
    const names = labels.map(({ name }) => nameOf(name)).join(', ');
    const cells = [names, ...[quote, annotation.note, reading.reader].map(markdownCell)];
    return `| ${number} | ${cells.join(' | ')} |`;
  });
  return [
    '## Annotations',
    ['| No. | Labels | Words | Note | Reader |', '|---:|---|---|---|---|', ...rows].join('\n'),
  ];
}

function linksSection({ readings }: ExportedArticle, marks: readonly NumberedMark[]): string[] {
  const numbers = new Map<string, number>(
    marks.map(({ annotation, number }) => [annotation.id, number]),
  );
  const items = readings.flatMap(({ links }) =>
    links.flatMap(({ from, to, type }) => {
      const [a, b] = [numbers.get(from), numbers.get(to)];
      return a === undefined || b === undefined ? [] : [`- ${a} ${type} ${b}`];
    }),
  );
  return items.length === 0 ? [] : ['## Links', items.join('\n')];
}

function footnoteOf({ number, labels, annotation }: NumberedMark): string {
  const names = labels.map(({ name }) => nameOf(name)).join(', ') || 'No label';
  const note = markdownCell(annotation.note);
  return `[^${number}]: ${names}${note === '' ? '' : `: ${note}`}`;
}

/** Never empty, on one line. */
function nameOf(name: string): string {
  return markdownCell(name.replace(/\s+/g, ' ')) || 'Unnamed label';
}

/** Inline marks and tables, of which only the words are left. */
function flattened({ text: { blocks, marks } }: ExportedArticle): number {
  const tables = blocks.flatMap(({ within }) => within.filter(({ kind }) => kind === 'table'));
  return new Set(tables.map(({ id }) => id)).size + marks.length;
}

/** Where one begins inside another cannot be seen in the text. */
function overlapping({ pieces }: NumberedText): number {
  const shared = pieces.flat().filter(({ layers }) => layers.length > 1);
  return new Set(shared.flatMap(({ layers }) => layers)).size;
}
