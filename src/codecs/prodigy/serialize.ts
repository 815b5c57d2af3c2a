/**
 * Prodigy's JSON Lines with tokens, a line per reading; beside it the colours and keys of the labels as
 * `prodigy.json`, and a script that makes a spaCy DocBin of the lines. All numbers count code points, and
 * `token_end` is the last token itself. Format: docs/formats/prodigy.md.
 */
import type { JsonObject } from '../../lib/json';
import { assert } from '../../lib/assert';
import { createCodePointIndex, type CodePointIndex } from '../../domain/text/code-points';
import { utf16 } from '../../domain/text/offsets';
import type { ReadingParts } from '../../domain/transfer/bundle';
import { lossesOf, type ExportedArticle, type Serialize } from '../../domain/transfer/export';
import { besideFields, fieldsBeside, objectsIn } from '../../domain/transfer/json/fields';
import { addCounts, countLosses } from '../../domain/transfer/outgoing/count-losses';
import {
  flatMarks,
  keptOfFirstLine,
  keptOfLine,
  keptOfSpan,
  type FlatMark,
} from '../../domain/transfer/outgoing/flat-marks';
import { toolLabels, type ToolLabels } from '../../domain/transfer/outgoing/tool-labels';
import { prodigySettings } from './settings';
import { TO_DOCBIN } from './to-docbin';
import { tokenFrom, tokensOf, tokenTo, type Tokens } from './tokens';

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
        content: lines.join(''),
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
  readonly tokens: Tokens;
}

/** At least one, so that every text is in the file. All readings of a text have the same tokens. */
function linesOf(article: ExportedArticle, labels: ToolLabels): readonly string[] {
  const ground = groundOf(article);
  const begun = `{"text":${JSON.stringify(ground.text)},"tokens":[${tokensJson(ground)}],`;
  const readings = article.readings.length > 0 ? article.readings : [null];
  return readings.map((reading, at) => {
    const marks = reading ? flatMarks(reading, labels) : [];
    const spans = marks.map((mark) => spanJson(mark, ground));
    const reader = reading?.reading.reader ?? '';
    const kept =
      keptOfLine(reading, ['prodigy']) ??
      (at === 0 ? keptOfFirstLine(article, ['prodigy']) : undefined);
    const rest = besideFields(
      {
        spans,
        ...(reading &&
          reading.links.length > 0 && { relations: relationsOf(reading, marks, spans) }),
        answer: 'accept',
        ...(reader !== '' && { _annotator_id: reader }),
        ...(reading && { reading: reading.reading.id }),
        offset_unit: 'UnicodeCodePoint',
        meta: besideFields(metaOf(article, reader), objectsIn(kept?.['meta'])[0]),
      },
      kept && fieldsBeside(kept, BEGUN),
    );
    return `${begun}${JSON.stringify(rest).slice(1)}\n`;
  });
}

const BEGUN: ReadonlySet<string> = new Set(['text', 'tokens']);

function groundOf({ article, text: { text, blocks }, readings }: ExportedArticle): Ground {
  const spans = readings.flatMap(({ annotations }) => annotations.flatMap((one) => one.spans));
  return {
    text,
    index: createCodePointIndex(text),
    tokens: tokensOf(text, blocks, spans, article.language),
  };
}

/** Written as it comes: as objects, the tokens of a book cost more than all the rest. */
function tokensJson({ text, index, tokens: { starts, ends, spaces } }: Ground): string {
  return starts
    .map((start, id) => {
      const end = ends[id] as number;
      const word = JSON.stringify(text.slice(start, end));
      const [from, to] = [index.toCodePoint(utf16(start)), index.toCodePoint(utf16(end))];
      return `{"text":${word},"start":${from},"end":${to},"id":${id},"ws":${spaces[id]}}`;
    })
    .join(',');
}

function spanJson({ annotation, span, label, isFirst }: FlatMark, ground: Ground): JsonObject {
  const { text, index, tokens } = ground;
  const { id, note, created, modified } = annotation;
  const [first, last] = [tokenFrom(tokens, span.start), tokenTo(tokens, span.end)];
  assert(first >= 0 && last >= 0, 'a span begins and ends with a token');
  return besideFields(
    {
      start: index.toCodePoint(span.start),
      end: index.toCodePoint(span.end),
      token_start: first,
      token_end: last,
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
