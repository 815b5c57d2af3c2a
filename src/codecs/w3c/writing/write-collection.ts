/** A collection with all its annotations on one page, the article it is about, and the labels it uses. */
import { labelTree } from '../../../domain/codebook/label-tree';
import type { CodebookParts } from '../../../domain/transfer/bundle';
import type { ExportContext, ExportedArticle } from '../../../domain/transfer/export';
import {
  besideFields,
  fieldsBeside,
  listIn,
  objectsIn,
} from '../../../domain/transfer/json/fields';
import { keptBesideMarks } from '../../../domain/transfer/outgoing/kept-beside-marks';
import type { JsonObject, JsonValue } from '../../../lib/json';
import { ANNO, COLLECTION_TERMS, isIri, urnOf } from '../terms';

export function writeCollection(
  exported: ExportedArticle,
  items: readonly JsonObject[],
  { now, version }: ExportContext,
): JsonObject {
  const { article, codebooks } = exported;
  const kept = keptBesideMarks(exported, ['w3c']);
  const [ofCollection, ofPage] = ['collection', 'page'].map((part) => objectsIn(kept[part])[0]);
  const source = urnOf(article.id);
  const id = `${source}#annotations`;
  const label = article.title;
  const total = items.length;
  const page = {
    id: `${source}#page-1`,
    type: 'AnnotationPage',
    partOf: { id, label, total },
    startIndex: 0,
    items,
  };
  const own = {
    // Terms that came with the file are declared again; ours come last, and so keep their meaning.
    '@context': [ANNO, ...contextsIn(ofCollection), ...contextsIn(ofPage), COLLECTION_TERMS],
    id,
    type: 'AnnotationCollection',
    label,
    total,
    generated: now,
    generator: { type: 'Software', name: `Postil ${version}` },
    offsetUnit: 'UnicodeCodePoint',
    about: aboutOf(article),
    codebooks: codebooks.map(writeCodebook),
    ...(total > 0 && { first: besideFields(page, ofPage && fieldsBeside(ofPage, CONTEXT)) }),
  };
  return besideFields(own, ofCollection);
}

const CONTEXT: ReadonlySet<string> = new Set(['@context']);

function contextsIn(kept: JsonObject | undefined): readonly JsonValue[] {
  return listIn(kept?.['@context']);
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
