/** Articles as Recogito keeps annotations itself: tags, comments and UTF-16 numbers over a text of its own. */
import type { Annotation } from '../../domain/annotation/annotation';
import type { LabelId } from '../../domain/codebook/label';
import type { Reading } from '../../domain/reading/reading';
import {
  addLosses,
  lossesOf,
  type ExportedArticle,
  type Loss,
  type Serialize,
} from '../../domain/transfer/export';
import { besideFields, objectsIn, textIn } from '../../domain/transfer/json/fields';
import { tagLosses, tagNames } from '../../domain/transfer/json/tag-names';
import { originOf } from '../../domain/transfer/origin';
import { isJsonObject, type JsonObject } from '../../lib/json';
import { readBodies } from './bodies';

/** UTF-16 units: far beyond what a tag can show. */
const LONGEST_TAG = 100_000;

export const serializeRecogito: Serialize = (articles) => ({
  files: articles.map((exported) => ({
    path: `${exported.fileName}.recogito.json`,
    content: `${JSON.stringify(listOf(exported), null, 2)}\n`,
  })),
  losses: addLosses(articles.map(lossesIn)),
});

function listOf(exported: ExportedArticle): readonly JsonObject[] {
  const ground = { text: exported.text.text, names: tagNames(exported, LONGEST_TAG) };
  const taken = new Set<string>();
  return exported.readings.flatMap(({ reading, annotations }) =>
    annotations.map((annotation) => {
      const came = originOf(annotation.extra, 'recogito')?.id ?? '';
      const id = came !== '' && !taken.has(came) ? came : annotation.id;
      taken.add(id);
      return writeAnnotation(annotation, id, reading, ground);
    }),
  );
}

interface Ground {
  readonly text: string;
  readonly names: ReadonlyMap<LabelId, string>;
}

function writeAnnotation(
  annotation: Annotation,
  id: string,
  { id: readingId, reader }: Reading,
  { text, names }: Ground,
): JsonObject {
  const { spans, labelIds, note, created, modified } = annotation;
  const raw = originOf(annotation.extra, 'recogito')?.raw ?? {};
  const target = rawObject(raw['target']);
  const creator = { id: readingId, ...(reader !== '' && { name: reader }) };
  const came = rawObject(target['creator']);
  const who = textIn(came['name']) === reader ? besideFields(came, creator) : creator;
  const kept = readBodies(raw['bodies']);
  const tags = labelIds.flatMap((labelId) => names.get(labelId) ?? []);
  const said = [
    ...tags.map((value): JsonObject => {
      const same = kept.tags.find(({ name }) => name === value)?.body;
      return same ?? { type: 'TextualBody', purpose: 'tagging', value };
    }),
    ...(note === '' ? [] : note === kept.note ? kept.comments : [commentOf(note)]),
  ];
  const bodies = [...said, ...kept.rest].map((body, at) => ({
    ...besideFields({ id: textIn(body['id']) || `${id}-${at + 1}`, annotation: id }, body),
    ...(body['creator'] === undefined && { creator: who, created }),
  }));
  const selectors = objectsIn(target['selector']);
  return besideFields(
    {
      id,
      bodies,
      target: besideFields(
        {
          annotation: id,
          selector: spans.map(({ start, end }) => {
            const quote = text.slice(start, end);
            const same = selectors.find((selector) => selector['quote'] === quote);
            return besideFields({ quote, start, end }, same);
          }),
          creator: who,
          created,
          updated: modified,
        },
        target,
      ),
    },
    raw,
  );
}

function commentOf(value: string): JsonObject {
  return { type: 'TextualBody', purpose: 'commenting', value };
}

function rawObject(value: JsonObject[string] | undefined): JsonObject {
  return value !== undefined && isJsonObject(value) ? value : {};
}

/** A list of annotations says nothing of the text they are about. */
function lossesIn(exported: ExportedArticle): readonly Loss[] {
  const { title, byline, publication, date, source, language } = exported.article;
  const isSaid = [title, byline, publication, date, source, language].some((text) => text !== '');
  const lost = tagLosses(exported, tagNames(exported, LONGEST_TAG));
  return lossesOf({ ...lost, 'article-details': isSaid ? 1 : 0 });
}
