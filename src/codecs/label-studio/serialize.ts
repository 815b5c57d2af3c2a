/**
 * Label Studio's tasks, one per text with an annotation per reading, and the labelling interface they need. All
 * numbers count code points, as Label Studio's own files do. Format: docs/formats/label-studio.md.
 */
import type { JsonObject } from '../../lib/json';
import { present } from '../../lib/assert';
import { createCodePointIndex, type CodePointIndex } from '../../domain/text/code-points';
import { compareAnnotations } from '../../domain/annotation/annotation-index';
import type { Annotation } from '../../domain/annotation/annotation';
import type { ReadingParts } from '../../domain/transfer/bundle';
import { lossesOf, type ExportedArticle, type Serialize } from '../../domain/transfer/export';
import { besideFields, isEmptyObject, objectsIn } from '../../domain/transfer/json/fields';
import {
  addCounts,
  countLosses,
  distinctLabels,
} from '../../domain/transfer/outgoing/count-losses';
import { keptBesideMarks } from '../../domain/transfer/outgoing/kept-beside-marks';
import {
  countRules,
  toolLabels,
  type ToolLabels,
} from '../../domain/transfer/outgoing/tool-labels';
import { originOf } from '../../domain/transfer/origin';
import { configXml, LONGEST_LABEL, NAMES } from './config';

export const serializeLabelStudio: Serialize = (articles) => {
  if (articles.length === 0) return { files: [], losses: [] };
  const labels = toolLabels(articles, LONGEST_LABEL);
  const tasks = articles.map((article) => JSON.stringify(taskOf(article, labels), null, 1));
  const counted = {
    ...countLosses(articles, [
      'formatting',
      'discontinuous',
      'unlabelled',
      'label-tree',
      'patterns',
      'reading-states',
      'times',
      'unplaced',
    ]),
    definitions: countRules(distinctLabels(articles)),
  };
  return {
    files: [
      { path: 'tasks.json', content: `[\n${tasks.join(',\n')}\n]\n` },
      { path: 'config.xml', content: configXml(labels.list) },
    ],
    losses: lossesOf(addCounts([counted, labels.losses])),
  };
};

interface Ground {
  readonly text: string;
  readonly index: CodePointIndex;
  readonly labels: ToolLabels;
}

function taskOf(article: ExportedArticle, labels: ToolLabels): JsonObject {
  const { text } = article.text;
  const ground: Ground = { text, index: createCodePointIndex(text), labels };
  const annotations = article.readings.map((reading) => annotationOf(reading, ground));
  const beside = keptBesideMarks(article, ['label-studio']);
  const [kept, keptData] = ['task', 'data'].map(
    (what) =>
      article.readings.map((reading) => keptOf(reading, what)).find(Boolean) ??
      objectsIn(beside[what])[0],
  );
  return besideFields({ data: besideFields(dataOf(article), keptData), annotations }, kept);
}

function dataOf({ article, text, readings }: ExportedArticle): JsonObject {
  const { id, title, byline, publication, date, source, language } = article;
  const details = { title, byline, publication, date, source, language };
  const readers = readings.map(({ reading }) => reading.reader);
  return {
    text: text.text,
    doc_id: `urn:uuid:${id}`,
    ...Object.fromEntries(Object.entries(details).filter(([, value]) => value !== '')),
    offset_unit: 'UnicodeCodePoint',
    // Label Studio keeps a task's data, and of an annotation only what it knows.
    ...(readers.some((reader) => reader !== '') && { readers }),
  };
}

function annotationOf(reading: ReadingParts, ground: Ground): JsonObject {
  const { id, reader } = reading.reading;
  const result = reading.annotations
    .toSorted(compareAnnotations)
    .flatMap((annotation) => regionsOf(annotation, ground));
  const relations = reading.links.map(({ from, to, type }) => ({
    type: 'relation',
    from_id: from,
    to_id: to,
    direction: 'right',
    labels: [type],
  }));
  return besideFields(
    {
      result: [...result, ...relations],
      was_cancelled: false,
      ground_truth: false,
      ...(reader !== '' && { reader }),
      reading: id,
    },
    keptOf(reading, 'annotation'),
  );
}

/** One per piece. The first has the annotation's id, its note and what another file said of it. */
function regionsOf(annotation: Annotation, { text, index, labels }: Ground): readonly JsonObject[] {
  const own = annotation.labelIds.flatMap((id) => labels.names.get(id) ?? []);
  const names = own.length > 0 ? own : [present(labels.standIn, 'a name for what has no label')];
  return annotation.spans.flatMap(({ start, end }, part): JsonObject[] => {
    const id = part === 0 ? annotation.id : `${annotation.id}-${part + 1}`;
    const place = { start: index.toCodePoint(start), end: index.toCodePoint(end) };
    const kept = part === 0 ? (originOf(annotation.extra, 'label-studio')?.raw ?? {}) : {};
    const [region] = objectsIn(kept['region']);
    const value = besideFields(
      { ...place, text: text.slice(start, end), labels: names },
      objectsIn(region?.['value'])[0],
    );
    const common = { id, to_name: NAMES.text };
    const labelled = { ...common, from_name: NAMES.labels, type: 'labels', value };
    const note = { ...common, from_name: NAMES.note, type: 'textarea' };
    return [
      besideFields(labelled, region),
      ...(part === 0 && annotation.note !== ''
        ? [{ ...note, value: { ...place, text: [annotation.note] } }]
        : []),
    ];
  });
}

/** Kept with the first region of a task or an annotation of another file. */
function keptOf({ annotations }: ReadingParts, what: string): JsonObject | undefined {
  for (const { extra } of annotations) {
    const [kept] = objectsIn(originOf(extra, 'label-studio')?.raw[what]);
    if (kept && !isEmptyObject(kept)) return kept;
  }
  return undefined;
}
