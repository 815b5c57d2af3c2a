/**
 * Articles as one workbook: annotations, codes, documents by paragraph, readings, relations, and what it all is.
 * Strings are typed, so nothing runs as a formula, and nothing had to be changed for that.
 */
import type { Table } from '../../domain/class/results';
import { holdable } from '../../containers/xml/escape';
import {
  lossesOf,
  type ExportContext,
  type ExportedArticle,
  type Serialize,
} from '../../domain/transfer/export';
import { countLosses, distinctLabels } from '../../domain/transfer/outgoing/count-losses';
import { annotationTable } from '../../domain/transfer/tables/annotation-rows';
import {
  codeTable,
  documentTable,
  paragraphTable,
  readingTable,
  relationTable,
} from '../../domain/transfer/tables/other-rows';
import { LONGEST_CELL, writeXlsx } from './write-xlsx';

export const serializeXlsx: Serialize = (articles, context) => {
  const [first] = articles;
  if (!first) return { files: [], losses: [] };
  const name = articles.length === 1 ? first.fileName : 'annotations';
  const notes = articles
    .flatMap(({ readings }) => readings.flatMap(({ annotations }) => annotations))
    .filter(({ note }) => note.length > LONGEST_CELL);
  return {
    files: [
      {
        path: `${name}.xlsx`,
        content: writeXlsx([
          { name: 'annotations', table: annotationTable(articles, ['xlsx']) },
          { name: 'codes', table: codeTable(articles) },
          { name: 'documents', table: paragraphTable(articles, LONGEST_CELL) },
          { name: 'readings', table: readingTable(articles) },
          { name: 'relations', table: relationTable(articles) },
          { name: 'about', table: aboutTable(articles, context) },
        ]),
      },
    ],
    losses: lossesOf({
      ...countLosses(articles, ['formatting', 'unplaced']),
      notes: notes.length,
      'label-names': distinctLabels(articles).filter((label) => isChanged(label.name)).length,
    }),
  };
};

function aboutTable(articles: readonly ExportedArticle[], { now, version }: ExportContext): Table {
  const details = documentTable(articles);
  const texts = details.columns.indexOf('text');
  const rows = details.rows.flatMap((cells) =>
    cells
      .map((cell, at) => [details.columns[at] ?? '', cell] as const)
      .filter((_, at) => at !== texts),
  );
  return {
    columns: ['what', 'value'],
    rows: [
      ['made by', `Postil ${version}`],
      ['made', now],
      ['offset_unit', 'UnicodeCodePoint'],
      ['start, end', 'from 0, end exclusive, over the paragraphs joined by an empty line'],
      ['rows of annotations', 'one per annotation, fragment and code'],
      ...rows,
    ],
  };
}

function isChanged(name: string): boolean {
  return holdable(name) !== name || name.length > LONGEST_CELL;
}
