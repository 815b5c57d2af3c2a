/**
 * Articles as web annotations (W3C, 2017): a collection with numbers in code points, as the standard asks, or a
 * list for Recogito, which counts in UTF-16 units whatever the standard says.
 */
import { createCodePointIndex } from '../../domain/text/code-points';
import { utf16 } from '../../domain/text/offsets';
import type { Label } from '../../domain/codebook/label';
import {
  addLosses,
  lossesOf,
  type ExportedArticle,
  type Loss,
  type Serialize,
} from '../../domain/transfer/export';
import { besideFields, listIn } from '../../domain/transfer/json/fields';
import { tagLosses } from '../../domain/transfer/json/tag-names';
import type { JsonObject } from '../../lib/json';
import { ANNO, isIri, urnOf } from './terms';
import {
  fileIds,
  writeAnnotation,
  writeLink,
  type WritingGround,
} from './writing/write-annotation';
import { writeCollection } from './writing/write-collection';

export const serializeW3c: Serialize = (articles, context) => ({
  files: articles.map((exported) => {
    const items = itemsOf(exported, groundOf(exported, false));
    const content = toJson(writeCollection(exported, items, context));
    return { path: `${exported.fileName}.jsonld`, content };
  }),
  losses: addLosses(articles.map(lossesOfCollection)),
});

export const serializeW3cForRecogito: Serialize = (articles) => ({
  files: articles.map((exported) => {
    const items = itemsOf(exported, groundOf(exported, true));
    const content = toJson(items.map(standingAlone));
    return { path: `${exported.fileName}.recogito.jsonld`, content };
  }),
  losses: addLosses(articles.map(lossesOfList)),
});

function groundOf(exported: ExportedArticle, isForRecogito: boolean): WritingGround {
  const { article, text, codebooks, readings } = exported;
  const index = createCodePointIndex(text.text);
  const isOnTheWeb = /^https?:/i.test(article.source) && isIri(article.source);
  return {
    text: text.text,
    // Where the text is a page, that is what Recogito has been given; the standard counts in our text.
    source: isForRecogito && isOnTheWeb ? article.source : urnOf(article.id),
    count: isForRecogito ? (offset) => offset : (offset) => index.toCodePoint(utf16(offset)),
    labels: new Map(
      codebooks.flatMap(({ labels }) => labels.map((label: Label) => [label.id, label] as const)),
    ),
    ids: fileIds(readings.flatMap(({ annotations }) => annotations)),
    isForRecogito,
  };
}

function itemsOf({ readings }: ExportedArticle, ground: WritingGround): readonly JsonObject[] {
  return readings.flatMap(({ reading, annotations, links }): readonly JsonObject[] => {
    const items = annotations.map((annotation) => writeAnnotation(annotation, reading, ground));
    // Recogito's reader breaks off at an annotation whose target is not in the text.
    if (ground.isForRecogito) return items;
    const written = links.map((link) => writeLink(link, reading, ground));
    return [...items, ...written.filter((link) => link !== null)];
  });
}

/** The official context first, then what the annotation came with. */
function standingAlone(item: JsonObject): JsonObject {
  const own = listIn(item['@context']);
  return besideFields({ '@context': own.length > 0 ? [ANNO, ...own] : ANNO }, item);
}

/** The collection publishes the labels, but neither their rules of use nor their line styles. */
function lossesOfCollection(exported: ExportedArticle): readonly Loss[] {
  const { text, formatting, unplaced, ...lost } = lossesOfNames(exported);
  const all = exported.codebooks.flatMap(({ labels }) => labels);
  return lossesOf({
    text: text ?? 0,
    formatting: formatting ?? 0,
    unplaced: unplaced ?? 0,
    'reading-states': lost['reading-states'] ?? 0,
    definitions: all.filter(
      ({ whenToUse, whenNot, example }) => whenToUse + whenNot + example !== '',
    ).length,
    patterns: all.length,
  });
}

function lossesOfList(exported: ExportedArticle): readonly Loss[] {
  const { byline, publication, date, language, source, title } = exported.article;
  const isSourceLost = source !== '' && !/^https?:/i.test(source);
  const hasDetails = [title, byline, publication, date, language].some((text) => text !== '');
  return lossesOf({
    ...lossesOfNames(exported),
    'article-details': hasDetails || isSourceLost ? 1 : 0,
  });
}

function lossesOfNames(exported: ExportedArticle): ReturnType<typeof tagLosses> {
  const names = exported.codebooks.flatMap(({ labels }) =>
    labels.map(({ id, name }) => [id, name] as const),
  );
  return tagLosses(exported, new Map(names));
}

function toJson(value: JsonObject | readonly JsonObject[]): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
