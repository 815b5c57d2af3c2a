/**
 * doccano's JSON Lines for sequence labelling, a line per reading, and `labels.json` beside it. What doccano has
 * no place for stands in fields of the line, which it keeps as the text's metadata and gives back.
 * Format: docs/formats/doccano.md.
 */
import type { JsonObject, JsonValue } from '../../lib/json';
import { lossesOf, type ExportedArticle, type Serialize } from '../../domain/transfer/export';
import { besideFields } from '../../domain/transfer/json/fields';
import { addCounts, countLosses } from '../../domain/transfer/outgoing/count-losses';
import {
  flatMarks,
  keptOfFirstLine,
  keptOfLine,
  keptOfSpan,
  type FlatMark,
} from '../../domain/transfer/outgoing/flat-marks';
import { toolLabels, type ToolLabels } from '../../domain/transfer/outgoing/tool-labels';
import type { ReadingParts } from '../../domain/transfer/bundle';
import { LONGEST_LABEL, labelsJson } from './labels';
import { createOffsets, type DoccanoUnit } from './offsets';

interface Preset {
  readonly unit: DoccanoUnit;
  /** Entities with ids and relations between them, for projects that use relations. */
  readonly hasRelations: boolean;
}

/** `unit`: UTF-16 is what doccano's page counts in unless the project counts graphemes. */
export function doccano(unit: DoccanoUnit): Serialize {
  return serializer({ unit, hasRelations: false });
}

export const serializeDoccano = doccano('UnicodeCodePoint');
export const serializeDoccanoUtf16 = doccano('Utf16CodeUnit');
export const serializeDoccanoRelations = serializer({
  unit: 'UnicodeCodePoint',
  hasRelations: true,
});

const FORMATS = ['doccano', 'doccano-utf16', 'doccano-relations'] as const;

function serializer(preset: Preset): Serialize {
  return (articles) => {
    const [first] = articles;
    if (!first) return { files: [], losses: [] };
    const labels = toolLabels(articles, LONGEST_LABEL);
    const ids = createCounter();
    const lines = articles.flatMap((article) => linesOf(article, labels, preset, ids));
    const path = `${articles.length === 1 ? first.fileName : 'library'}.jsonl`;
    const counted = countLosses(articles, [
      'formatting',
      'discontinuous',
      'several-labels',
      'unlabelled',
      ...(preset.hasRelations ? [] : (['links'] as const)),
      'label-tree',
      'definitions',
      'patterns',
      'reading-states',
      'times',
      'ids',
      'unplaced',
    ]);
    return {
      files: [
        { path, content: lines.map((line) => `${JSON.stringify(line)}\n`).join('') },
        { path: 'labels.json', content: labelsJson(labels.list) },
      ],
      losses: lossesOf(addCounts([counted, labels.losses])),
    };
  };
}

/** At least one, so that every text is in the file. */
function linesOf(
  article: ExportedArticle,
  labels: ToolLabels,
  preset: Preset,
  ids: () => number,
): readonly JsonObject[] {
  const offsets = createOffsets(article.text.text, preset.unit);
  const readings = article.readings.length > 0 ? article.readings : [null];
  return readings.map((reading, at) => {
    const marks = reading ? flatMarks(reading, labels) : [];
    const places = marks.map(({ span }) => ({
      start: offsets(span.start),
      end: offsets(span.end),
    }));
    const quotes = marks.map(({ span }, at): JsonValue => [
      places[at]?.start ?? 0,
      places[at]?.end ?? 0,
      article.text.text.slice(span.start, span.end),
    ]);
    const notes = marks.flatMap(({ isFirst, label, annotation: { note } }, at): JsonObject[] => {
      const place = places[at];
      return isFirst && note !== '' && place ? [{ span: at, ...place, label, note }] : [];
    });
    const spans = marks.map(({ annotation, label, isFirst }, at): JsonValue => {
      const { start, end } = places[at] ?? { start: 0, end: 0 };
      const kept = isFirst ? keptOfSpan(annotation, FORMATS) : {};
      const fields = { start_offset: start, end_offset: end, label };
      if (preset.hasRelations) return besideFields({ id: ids(), ...fields }, kept);
      return Object.keys(kept).length > 0 ? besideFields(fields, kept) : [start, end, label];
    });
    return besideFields(
      {
        text: article.text.text,
        ...(preset.hasRelations
          ? { entities: spans, relations: relationsOf(reading, marks, spans, ids) }
          : { label: spans }),
        ...detailsOf(article),
        ...(reading && reading.reading.reader !== '' && { reader: reading.reading.reader }),
        ...(reading && { reading: reading.reading.id }),
        offset_unit: preset.unit,
        ...(quotes.length > 0 && { quotes }),
        ...(notes.length > 0 && { notes }),
      },
      keptOfLine(reading, FORMATS) ?? (at === 0 ? keptOfFirstLine(article, FORMATS) : undefined),
    );
  });
}

/** Between the first spans of both annotations. */
function relationsOf(
  reading: ReadingParts | null,
  marks: readonly FlatMark[],
  entities: readonly JsonValue[],
  ids: () => number,
): readonly JsonObject[] {
  const idOf = new Map(
    marks.flatMap(({ annotation, isFirst }, at) => {
      const entity = entities[at] as JsonObject;
      return isFirst ? [[annotation.id, entity['id'] ?? null] as const] : [];
    }),
  );
  return (reading?.links ?? []).flatMap(({ from, to, type }) => {
    const [fromId, toId] = [idOf.get(from), idOf.get(to)];
    return fromId === undefined || toId === undefined
      ? []
      : [{ id: ids(), from_id: fromId, to_id: toId, type }];
  });
}

function detailsOf({ article }: ExportedArticle): JsonObject {
  const { id, title, byline, publication, date, source, language } = article;
  const details = { title, byline, publication, date, source, language };
  return {
    doc_id: `urn:uuid:${id}`,
    ...Object.fromEntries(Object.entries(details).filter(([, value]) => value !== '')),
  };
}

/** Numbers that no two things of a file share: doccano looks relations' ends up by them. */
function createCounter(): () => number {
  let last = -1;
  return () => (last += 1);
}
