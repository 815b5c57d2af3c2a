/** A collection with all its annotations on one page, the article it is about, and the labels it uses. */
import { labelTree } from '../../../domain/codebook/label-tree';
import type { CodebookParts } from '../../../domain/transfer/bundle';
import type { ExportContext, ExportedArticle } from '../../../domain/transfer/export';
import type { JsonObject, JsonValue } from '../../../lib/json';
import { COLLECTION_CONTEXT, isIri, urnOf } from '../terms';

export function writeCollection(
  { article, codebooks }: ExportedArticle,
  items: readonly JsonObject[],
  { now, version }: ExportContext,
): JsonObject {
  const source = urnOf(article.id);
  const id = `${source}#annotations`;
  const label = article.title;
  const total = items.length;
  return {
    '@context': COLLECTION_CONTEXT,
    id,
    type: 'AnnotationCollection',
    label,
    total,
    generated: now,
    generator: { type: 'Software', name: `Postil ${version}` },
    offsetUnit: 'UnicodeCodePoint',
    about: aboutOf(article),
    codebooks: codebooks.map(writeCodebook),
    ...(total > 0 && {
      first: {
        id: `${source}#page-1`,
        type: 'AnnotationPage',
        partOf: { id, label, total },
        startIndex: 0,
        items,
      },
    }),
  };
}

function aboutOf(article: ExportedArticle['article']): JsonObject {
  const { id, title, byline, publication, date, source, language, textHash } = article;
  const [via, from] = isIri(source) ? [source, ''] : ['', source];
  const said = { byline, publication, date, via, from, language };
  return {
    id: urnOf(id),
    type: 'Text',
    label: title,
    ...Object.fromEntries(Object.entries(said).filter(([, text]) => text !== '')),
    textSha256: textHash,
  };
}

function writeCodebook({ codebook, labels }: CodebookParts): JsonObject {
  const known = new Set(labels.map(({ id }) => id));
  return {
    id: urnOf(codebook.id),
    type: 'Codebook',
    label: codebook.name,
    labels: labelTree(labels).map(({ label }): JsonValue => {
      const { id, name, parentId, definition, color, shortcut } = label;
      return {
        id: urnOf(id),
        type: 'Label',
        label: name,
        ...(parentId !== null && known.has(parentId) && { under: urnOf(parentId) }),
        ...(definition !== '' && { definition }),
        color,
        ...(shortcut !== null && { shortcut }),
      };
    }),
  };
}
