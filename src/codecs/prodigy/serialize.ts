/**
 * Prodigy's JSON Lines with tokens, a line per reading; beside it the colours and keys of the labels as
 * `prodigy.json`, and a script that makes a spaCy DocBin of the lines. All numbers count code points, and
 * `token_end` is the last token itself. Format: docs/formats/prodigy.md.
 */
import type { JsonObject } from '../../lib/json';
import { present } from '../../lib/assert';
import { createCodePointIndex, type CodePointIndex } from '../../domain/text/code-points';
import type { ReadingParts } from '../../domain/transfer/bundle';
import { lossesOf, type ExportedArticle, type Serialize } from '../../domain/transfer/export';
import { besideFields, objectsIn } from '../../domain/transfer/json/fields';
import { addCounts, countLosses } from '../../domain/transfer/outgoing/count-losses';
import {
  flatMarks,
  keptOfLine,
  keptOfSpan,
  type FlatMark,
} from '../../domain/transfer/outgoing/flat-marks';
import { toolLabels, type ToolLabels } from '../../domain/transfer/outgoing/tool-labels';
import { prodigySettings } from './settings';
import { TO_DOCBIN } from './to-docbin';
import { tokensOf, type Token } from './tokens';

export const serializeProdigy: Serialize = (articles) => {
  const [first] = articles;
  if (!first) return { files: [], losses: [] };
  const labels = toolLabels(articles, LONGEST_LABEL);
  const lines = articles.flatMap((article) => linesOf(article, labels));
  const name = articles.length === 1 ? first.fileName : 'library';
  const counted = countLosses(articles, [
    'formatting',
    'discontinuous',
    'several-labels',
    'unlabelled',
    'label-tree',
    'definitions',
    'patterns',
    'reading-states',
    'unplaced',
  ]);
  return {
    files: [
      {
        path: `${name}.jsonl`,
        content: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
      },
      { path: 'prodigy.json', content: prodigySettings(labels.list) },
      { path: 'to_docbin.py', content: TO_DOCBIN },
    ],
    losses: lossesOf(addCounts([counted, labels.losses])),
  };
};

/** Code points: longer ones fill the screen. */
const LONGEST_LABEL = 100;

interface Ground {
  readonly text: string;
  readonly index: CodePointIndex;
  readonly tokens: readonly Token[];
  /** By where they start and end in UTF-16. */
  readonly starting: ReadonlyMap<number, number>;
  readonly ending: ReadonlyMap<number, number>;
}

/** At least one, so that every text is in the file. All readings of a text have the same tokens. */
function linesOf(article: ExportedArticle, labels: ToolLabels): readonly JsonObject[] {
  const ground = groundOf(article);
  const tokens = ground.tokens.map(({ start, end, ws }, id) => ({
    text: ground.text.slice(start, end),
    start: ground.index.toCodePoint(start),
    end: ground.index.toCodePoint(end),
    id,
    ws,
  }));
  const readings = article.readings.length > 0 ? article.readings : [null];
  return readings.map((reading) => {
    const marks = reading ? flatMarks(reading, labels) : [];
    const spans = marks.map((mark) => spanJson(mark, ground));
    const reader = reading?.reading.reader ?? '';
    const kept = keptOfLine(reading, ['prodigy']);
    return besideFields(
      {
        text: ground.text,
        tokens,
        spans,
        ...(reading &&
          reading.links.length > 0 && { relations: relationsOf(reading, marks, spans) }),
        answer: 'accept',
        ...(reader !== '' && { _annotator_id: reader }),
        ...(reading && { reading: reading.reading.id }),
        offset_unit: 'UnicodeCodePoint',
        meta: besideFields(metaOf(article, reader), objectsIn(kept?.['meta'])[0]),
      },
      kept,
    );
  });
}

function groundOf({ article, text: { text, blocks }, readings }: ExportedArticle): Ground {
  const spans = readings.flatMap(({ annotations }) => annotations.flatMap((one) => one.spans));
  const tokens = tokensOf(text, blocks, spans, article.language);
  return {
    text,
    index: createCodePointIndex(text),
    tokens,
    starting: new Map(tokens.map(({ start }, at) => [start, at])),
    ending: new Map(tokens.map(({ end }, at) => [end, at])),
  };
}

function spanJson({ annotation, span, label, isFirst }: FlatMark, ground: Ground): JsonObject {
  const { text, index, starting, ending } = ground;
  const { id, note, created, modified } = annotation;
  return besideFields(
    {
      start: index.toCodePoint(span.start),
      end: index.toCodePoint(span.end),
      token_start: present(starting.get(span.start), 'the token a span begins with'),
      token_end: present(ending.get(span.end), 'the token a span ends with'),
      label,
      text: text.slice(span.start, span.end),
      ...(isFirst && { id }),
      ...(isFirst && note !== '' && { note }),
      created,
      modified,
    },
    isFirst ? keptOfSpan(annotation, ['prodigy']) : undefined,
  );
}

/** Between the first spans of both annotations. */
function relationsOf(
  { links }: ReadingParts,
  marks: readonly FlatMark[],
  spans: readonly JsonObject[],
): readonly JsonObject[] {
  const ends = new Map(
    marks.flatMap(({ annotation, isFirst }, at) => {
      const { start, end, token_start, token_end, label } = spans[at] as JsonObject;
      const place = { start, end, token_start, token_end, label } as JsonObject;
      return isFirst ? [[annotation.id, place] as const] : [];
    }),
  );
  return links.flatMap(({ from, to, type }): JsonObject[] => {
    const [head, child] = [ends.get(from), ends.get(to)];
    if (!head || !child) return [];
    return [
      {
        head: head['token_end'] as number,
        child: child['token_end'] as number,
        label: type,
        head_span: head,
        child_span: child,
      },
    ];
  });
}

/** Prodigy shows it below the text. */
function metaOf({ article }: ExportedArticle, reader: string): JsonObject {
  const { id, title, byline, publication, date, source, language } = article;
  const details = { title, byline, publication, date, source, language, reader };
  return {
    doc: `urn:uuid:${id}`,
    ...Object.fromEntries(Object.entries(details).filter(([, value]) => value !== '')),
  };
}
