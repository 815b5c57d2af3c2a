/** What annotations lean on, as tables: codes, documents, readings, relations. */
import type { Table } from '../../class/results';
import type { CodebookParts } from '../bundle';
import { createCodePointIndex } from '../../text/code-points';
import { span, type Span } from '../../text/span';
import type { ExportedArticle } from '../export';
import { labelPath } from '../label-names';
import { PATH_SEPARATOR } from './annotation-rows';

export function codeTable(articles: readonly Pick<ExportedArticle, 'codebooks'>[]): Table {
  return {
    columns: [
      'code_id',
      'code',
      'code_path',
      'parent_id',
      'definition',
      'when_to_use',
      'when_not',
      'example',
      'color',
      'pattern',
      'shortcut',
      'archived',
      'codebook_id',
      'codebook',
    ],
    rows: codebooksOf(articles).flatMap(({ codebook, labels }) => {
      const byId = new Map(labels.map((label) => [label.id, label]));
      return labels.map((label) => [
        label.id,
        label.name,
        labelPath(byId, label.id).join(PATH_SEPARATOR),
        label.parentId ?? '',
        label.definition,
        label.whenToUse,
        label.whenNot,
        label.example,
        label.color,
        label.pattern,
        label.shortcut ?? '',
        label.archived ? 'true' : 'false',
        codebook.id,
        codebook.name,
      ]);
    }),
  };
}

export const DETAIL_COLUMNS = [
  'document_id',
  'title',
  'byline',
  'publication',
  'date',
  'source',
  'language',
  'text_sha256',
] as const;

/** One row for each, the text in its last cell. */
export function documentTable(articles: readonly ExportedArticle[]): Table {
  return {
    columns: [...DETAIL_COLUMNS, 'text'],
    rows: articles.map((exported) => [...detailCells(exported), exported.text.text]),
  };
}

/** As `DETAIL_COLUMNS` names them. */
export function detailCells({ article }: ExportedArticle): readonly string[] {
  const { id, title, byline, publication, date, source, language, textHash } = article;
  return [id, title, byline, publication, date, source, language, textHash];
}

/** One row for each paragraph, or for each piece of one that is longer than `longest` UTF-16 units. */
export function paragraphTable(articles: readonly ExportedArticle[], longest: number): Table {
  return {
    columns: ['document_id', 'paragraph', 'kind', 'start', 'end', 'text'],
    rows: articles.flatMap(({ article, text: { text, blocks } }) => {
      const index = createCodePointIndex(text);
      return blocks.flatMap((block, at) =>
        cutAt(text, block, longest).map(({ start, end }) => [
          article.id,
          at + 1,
          block.level === undefined ? block.kind : `${block.kind} ${block.level}`,
          index.toCodePoint(start),
          index.toCodePoint(end),
          text.slice(start, end),
        ]),
      );
    }),
  };
}

export function readingTable(articles: readonly ExportedArticle[]): Table {
  return {
    columns: [
      'reading_id',
      'document_id',
      'codebook_id',
      'coder',
      'state',
      'annotations',
      'created',
      'modified',
    ],
    rows: articles.flatMap(({ readings }) =>
      readings.map(({ reading, annotations }) => [
        reading.id,
        reading.articleId,
        reading.codebookId,
        reading.reader,
        reading.state,
        annotations.length,
        reading.created,
        reading.modified,
      ]),
    ),
  };
}

export function relationTable(articles: readonly ExportedArticle[]): Table {
  return {
    columns: ['relation_id', 'document_id', 'reading_id', 'from_id', 'to_id', 'type', 'created'],
    rows: articles.flatMap(({ article, readings }) =>
      readings.flatMap(({ reading, links }) =>
        links.map(({ id, from, to, type, created }) => [
          id,
          article.id,
          reading.id,
          from,
          to,
          type,
          created,
        ]),
      ),
    ),
  };
}

/** Each once, however many articles are read with it. */
function codebooksOf(
  articles: readonly Pick<ExportedArticle, 'codebooks'>[],
): readonly CodebookParts[] {
  const all = articles.flatMap(({ codebooks }) => codebooks);
  return [...new Map(all.map((parts) => [parts.codebook.id, parts])).values()];
}

function cutAt(text: string, whole: Span, longest: number): readonly Span[] {
  const pieces: Span[] = [];
  let from: number = whole.start;
  while (whole.end - from > longest) {
    const isPair = (text.charCodeAt(from + longest) & 0xfc00) === 0xdc00;
    const to = from + longest - (isPair ? 1 : 0);
    pieces.push(span(from, to));
    from = to;
  }
  return [...pieces, span(from, whole.end)];
}
