/** Articles with their readings as one REFI-QDA project: `project.qde` and its sources in a ZIP file. */
import type { CodebookParts } from '../../domain/transfer/bundle';
import {
  lossesOf,
  type ExportContext,
  type Exported,
  type ExportedArticle,
  type Serialize,
} from '../../domain/transfer/export';
import { countLosses } from '../../domain/transfer/outgoing/count-losses';
import { xmlAttributes } from '../../containers/xml/escape';
import { writeZip } from '../../containers/zip/write-zip';
import { codebookSets, codeLines } from './codes';
import { DETAILS, sourceLines, textPath, variableGuid } from './source';
import { usersOf } from './users';

export const serializeRefiQda = refiQda('\n');

/** As QualCoder does for MAXQDA: line ends of two characters in the texts, of which the numbers count one. */
export const serializeRefiQdaCrlf = refiQda('\r\n');

function refiQda(lineEnd: '\n' | '\r\n'): Serialize {
  return (articles, context) => projectOf(articles, context, lineEnd);
}

function projectOf(
  articles: readonly ExportedArticle[],
  context: ExportContext,
  lineEnd: string,
): Exported {
  const { qde, lostLinks } = writeProject(articles, context);
  const [only] = articles;
  const name = only && articles.length === 1 ? only.fileName : 'project';
  const sources = articles.map((exported) => ({
    path: `sources/${textPath(exported)}`,
    content: exported.text.text.replaceAll('\n', lineEnd),
  }));
  return {
    files: [
      {
        path: `${name}.qdpx`,
        content: writeZip([{ path: 'project.qde', content: qde }, ...sources]),
      },
    ],
    losses: lossesOf({
      ...countLosses(articles, [
        'formatting',
        'discontinuous',
        'patterns',
        'shortcuts',
        'reading-states',
        'unplaced',
      ]),
      links: lostLinks,
    }),
  };
}

/** The order of the elements is the schema's, and none of the lists may be empty. */
function writeProject(
  articles: readonly ExportedArticle[],
  { now, version }: ExportContext,
): { readonly qde: string; readonly lostLinks: number } {
  const users = usersOf(articles);
  const codebooks = distinctCodebooks(articles);
  const sources = articles.map((exported) => sourceLines(exported, users));
  const links = linkLines(articles);
  const [only] = articles;
  const head = xmlAttributes({
    name: only && articles.length === 1 ? only.article.title : `Postil ${now.slice(0, 10)}`,
    origin: `Postil ${version}`,
    creationDateTime: now,
  });
  const codes = list('Codes', codeLines(codebooks));
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<Project xmlns="urn:QDA-XML:project:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd"${head}>`,
    ...list(
      'Users',
      users.all.map((user) => `<User${xmlAttributes({ ...user })}/>`),
    ),
    ...list('CodeBook', codes),
    ...list('Variables', variableLines(articles)),
    ...list(
      'Sources',
      sources.flatMap(({ source }) => source),
    ),
    ...list(
      'Notes',
      sources.flatMap(({ notes }) => notes),
    ),
    ...list('Links', links),
    ...codebookSets(codebooks, (targetGUID) => `<MemberCode${xmlAttributes({ targetGUID })}/>`),
    '</Project>',
    '',
  ];
  const given = articles.flatMap(({ readings }) => readings.flatMap((parts) => parts.links));
  return { qde: lines.join('\n'), lostLinks: given.length - links.length };
}

function list(name: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`<${name}>`, ...lines, `</${name}>`];
}

function distinctCodebooks(articles: readonly ExportedArticle[]): readonly CodebookParts[] {
  const all = articles.flatMap(({ codebooks }) => codebooks);
  return [...new Map(all.map((parts) => [parts.codebook.id, parts])).values()];
}

function variableLines(articles: readonly ExportedArticle[]): readonly string[] {
  return DETAILS.filter(([, field]) => articles.some(({ article }) => article[field] !== '')).map(
    ([name]) =>
      `<Variable${xmlAttributes({ guid: variableGuid(name), name, typeOfVariable: 'Text' })}/>`,
  );
}

/** Those between two annotations that are in the file. */
function linkLines(articles: readonly ExportedArticle[]): readonly string[] {
  return articles.flatMap(({ readings }) =>
    readings.flatMap(({ annotations, links }) => {
      const here = new Set(annotations.map(({ id }) => id));
      return links
        .filter(({ from, to }) => here.has(from) && here.has(to))
        .map(({ id, type, from, to }) => {
          const ends = { originGUID: from, targetGUID: to };
          return `<Link${xmlAttributes({ guid: id, name: type, direction: 'OneWay', ...ends })}/>`;
        });
    }),
  );
}
