/**
 * A report per article as one HTML file: the text with its marks, a legend with counts, a table of annotations.
 * No script, nothing from elsewhere; it prints as it stands. Lines and names tell labels apart, not colour alone.
 */
import { xmlAttribute } from '../../containers/xml/escape';
import { countLosses } from '../../domain/transfer/outgoing/count-losses';
import { exportedLabels } from '../../domain/transfer/outgoing/exported-marks';
import {
  lossesOf,
  type ExportContext,
  type ExportedArticle,
  type Serialize,
} from '../../domain/transfer/export';
import { labelPath } from '../../domain/transfer/label-names';
import {
  countByLabel,
  numberedText,
  type NumberedMark,
} from '../../domain/transfer/report/numbered-marks';
import { articleHtml } from './article-html';
import { html, labelClass, nameOf } from './markup';
import { styleSheet } from './style-sheet';

export const serializeHtmlReport: Serialize = (articles, context) => ({
  files: articles.map((article) => ({
    path: `${article.fileName}.html`,
    content: reportOf(article, context),
  })),
  losses: lossesOf(
    countLosses(articles, ['shortcuts', 'unused-labels', 'reading-states', 'ids', 'unplaced']),
  ),
});

function reportOf(exported: ExportedArticle, { now, version }: ExportContext): string {
  const { article, text } = exported;
  const { marks, pieces } = numberedText(exported);
  const labels = exportedLabels(exported);
  const title = html(article.title === '' ? 'Untitled' : article.title);
  return [
    '<!DOCTYPE html>',
    `<html lang="${xmlAttribute(article.language || 'en')}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${title} – annotations</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="Postil ${xmlAttribute(version)}">`,
    `<style>${styleSheet(labels)}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${title}</h1>`,
    detailsHtml(exported),
    '<article>',
    articleHtml(text, pieces),
    '</article>',
    '<h2>Labels</h2>',
    legendHtml(exported, marks),
    '<h2>Annotations</h2>',
    tableHtml(marks),
    linksHtml(exported, marks),
    `<p class="made">Postil ${html(version)}, ${html(now.slice(0, 10))}</p>`,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function detailsHtml({ article, readings }: ExportedArticle): string {
  const { byline, publication, date, source } = article;
  const said = [byline, publication, date, source].filter((words) => words !== '');
  const readers = readings.map(({ reading }) => reading.reader || 'Unnamed reader');
  return [
    ...(said.length > 0 ? [`<p class="details">${said.map(html).join(' · ')}</p>`] : []),
    ...(readers.length > 0
      ? [`<p class="details">Read by ${readers.map(html).join(', ')}</p>`]
      : []),
  ].join('\n');
}

function legendHtml(exported: ExportedArticle, marks: readonly NumberedMark[]): string {
  const labels = exportedLabels(exported);
  const byId = new Map(labels.map((label) => [label.id, label]));
  const without = marks.filter((mark) => mark.labels.length === 0).length;
  const items = [
    ...countByLabel(labels, marks).map(({ label, count }) => {
      const path = labelPath(byId, label.id).map((name) => nameOf({ name }));
      const meaning = [label.definition, label.whenToUse, label.whenNot, label.example].filter(
        (words) => words !== '',
      );
      const said = meaning.length > 0 ? `: ${meaning.map(html).join(' · ')}` : '';
      return `<li><mark class="${labelClass(label)}">${path.map(html).join(' › ')}</mark> ${count}${said}</li>`;
    }),
    ...(without > 0 ? [`<li>No label ${without}</li>`] : []),
  ];
  return items.length === 0 ? '<p>None.</p>' : `<ul class="legend">\n${items.join('\n')}\n</ul>`;
}

function tableHtml(marks: readonly NumberedMark[]): string {
  if (marks.length === 0) return '<p>None.</p>';
  const rows = marks.map(({ number, labels, quote, annotation, reading }) => {
    const names = labels.map((label) => html(nameOf(label))).join(', ');
    const link =
      annotation.spans.length === 0 ? `${number}` : `<a href="#m${number}">${number}</a>`;
    return [
      `<tr id="a${number}"><td>${link}</td><td>${names}</td><td>${lines(quote)}</td>`,
      `<td>${lines(annotation.note)}</td><td>${html(reading.reader)}</td>`,
      `<td>${html(annotation.modified.slice(0, 10))}</td></tr>`,
    ].join('');
  });
  return [
    '<table>',
    '<thead><tr><th scope="col">No.</th><th scope="col">Labels</th><th scope="col">Words</th><th scope="col">Note</th><th scope="col">Reader</th><th scope="col">Changed</th></tr></thead>',
    `<tbody>\n${rows.join('\n')}\n</tbody>`,
    '</table>',
  ].join('\n');
}

function linksHtml({ readings }: ExportedArticle, marks: readonly NumberedMark[]): string {
  const numbers = new Map<string, number>(
    marks.map(({ annotation, number }) => [annotation.id, number]),
  );
  const items = readings.flatMap(({ links }) =>
    links.flatMap(({ from, to, type }) => {
      const [a, b] = [numbers.get(from), numbers.get(to)];
      return a === undefined || b === undefined
        ? []
        : [`<li><a href="#a${a}">${a}</a> ${type} <a href="#a${b}">${b}</a></li>`];
    }),
  );
  return items.length === 0 ? '' : `<h2>Links</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
}

function lines(text: string): string {
  return html(text).replaceAll('\n', '<br>');
}
