/**
 * Articles for CATMA: the plain text to upload, and for each reading a collection to import to it. Collections
 * come first, for the preview.
 */
import {
  lossesOf,
  type ExportedArticle,
  type ExportFile,
  type Serialize,
} from '../../domain/transfer/export';
import type { ReadingParts } from '../../domain/transfer/bundle';
import { countLosses } from '../../domain/transfer/outgoing/count-losses';
import { exportedMarks } from '../../domain/transfer/outgoing/exported-marks';
import { xmlAttributes, xmlText } from '../../containers/xml/escape';
import { instanceLine, instancesOf, pieceLines, type Instance } from './collection';
import { standInTag, tagsetLines, tagsOf } from './tagset';

export const serializeCatma: Serialize = (articles) => ({
  files: articles.flatMap(filesOf),
  losses: lossesOf({
    ...countLosses(articles, [
      'formatting',
      'several-labels',
      'unlabelled',
      'links',
      'definitions',
      'patterns',
      'shortcuts',
      'reading-states',
      'times',
      'unplaced',
    ]),
    'article-details': articles.filter(hasLostDetails).length,
  }),
});

function filesOf(exported: ExportedArticle): readonly ExportFile[] {
  const { fileName, readings, text } = exported;
  return [
    ...readings.map((parts, at): ExportFile => ({
      path: `${fileName}/${fileName}-collection-${at + 1}.xml`,
      content: collectionOf(exported, parts),
    })),
    { path: `${fileName}/${fileName}.txt`, content: text.text },
  ];
}

/** The language goes with the file. */
function hasLostDetails({ article }: ExportedArticle): boolean {
  const { byline, publication, date, source } = article;
  return [byline, publication, date, source].some((detail) => detail !== '');
}

function collectionOf(exported: ExportedArticle, parts: ReadingParts): string {
  const { article, text, codebooks } = exported;
  const { reading } = parts;
  const codebook = codebooks.find((own) => own.codebook.id === reading.codebookId);
  const marks = exportedMarks({ ...exported, readings: [parts] });
  const standIn = codebook && standInTag(codebook);
  const tags = codebook ? tagsOf(codebook) : [];
  const instances = standIn
    ? instancesOf(marks, new Map(tags.map((tag) => [tag.id, tag])), standIn)
    : [];
  const needsStandIn = instances.some(({ tag }) => tag === standIn);
  const written = standIn && needsStandIn ? [...tags, standIn] : tags;
  const isLanguage = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(article.language);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"${xmlAttributes({ 'xml:lang': isLanguage ? article.language : undefined })}>`,
    '<teiHeader>',
    '<fileDesc>',
    `<titleStmt><title>${xmlText(article.title)}</title><author>${xmlText(reading.reader)}</author></titleStmt>`,
    '<publicationStmt><publisher/></publicationStmt>',
    '<sourceDesc><p>Standoff Markup</p><ab><fs xml:id="CATMA_TECH_DESC"><f name="version"><string>5</string></f></fs></ab></sourceDesc>',
    '</fileDesc>',
    ...(codebook && written.length > 0
      ? [
          '<encodingDesc>',
          ...tagsetLines(codebook, written, namesByTag(instances)),
          '</encodingDesc>',
        ]
      : []),
    '</teiHeader>',
    '<text>',
    ...instances.map((instance) => instanceLine(instance, reading.reader)),
    '<body>',
    '<ab type="catma">',
    ...pieceLines(text.text.length, instances, `D_${article.id}`),
    '</ab>',
    '</body>',
    '</text>',
    '</TEI>',
    '',
  ].join('\n');
}

function namesByTag(instances: readonly Instance[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { tag, kept } of instances) {
    const own = names.get(tag.id) ?? new Set();
    names.set(tag.id, own);
    for (const name of kept.keys()) own.add(name);
  }
  return names;
}
