/**
 * A Word document per article: the text, and annotations as comments, which may overlap and cross paragraphs.
 * Written by ourselves: docs/adr tells why.
 */
import {
  lossesOf,
  type ExportFile,
  type ExportedArticle,
  type Loss,
  type Serialize,
} from '../../domain/transfer/export';
import {
  countLosses,
  distinctLabels,
  namesakes,
} from '../../domain/transfer/outgoing/count-losses';
import { commentsOf, lineOf, type WordComment } from './comments';
import { packDocx } from './package';
import { paragraphsXml } from './paragraphs';

export const serializeDocx: Serialize = (articles, { now }) => {
  const all = articles.map((exported) => ({ exported, comments: commentsOf(exported) }));
  return {
    files: all.map(({ exported, comments }) => fileOf(exported, comments, now)),
    losses: lossesIn(
      articles,
      all.flatMap(({ comments }) => comments),
    ),
  };
};

function fileOf(
  { article, text, fileName }: ExportedArticle,
  comments: readonly WordComment[],
  now: string,
): ExportFile {
  const { title, byline, publication, date } = article;
  const content = packDocx({
    title,
    creator: byline,
    head: [title, byline, publication, date].filter((words) => words !== '').join(' · '),
    now,
    paragraphs: paragraphsXml(text, comments),
    comments,
  });
  return { path: `${fileName}.docx`, content };
}

function lossesIn(
  articles: readonly ExportedArticle[],
  comments: readonly WordComment[],
): readonly Loss[] {
  const marks = articles.flatMap(({ readings }) =>
    readings.flatMap(({ annotations }) => annotations),
  );
  return lossesOf({
    ...countLosses(articles, [
      'article-details',
      'discontinuous',
      'links',
      'label-tree',
      'definitions',
      'colors',
      'patterns',
      'shortcuts',
      'unused-labels',
      'reading-states',
      'ids',
      'unplaced',
    ]),
    formatting: articles.reduce((count, article) => count + flattened(article), 0),
    trimmed: comments.filter(({ isMoved }) => isMoved).length,
    'label-names': distinctLabels(articles).filter((label) => lineOf(label) !== label.name).length,
    readings: articles.reduce((count, { readings }) => count + namesakes(readings), 0),
    times: marks.filter(({ created, modified }) => created !== modified).length,
  });
}

/** Lists, quotes, tables and links, of which only the words and an indent are left. */
function flattened({ text: { blocks, marks } }: ExportedArticle): number {
  const containers = new Set(
    blocks.flatMap(({ within }) =>
      within
        .filter(({ kind }) => kind === 'list' || kind === 'table' || kind === 'quote')
        .map(({ id }) => id),
    ),
  );
  return containers.size + marks.filter(({ kind }) => kind === 'link').length;
}
