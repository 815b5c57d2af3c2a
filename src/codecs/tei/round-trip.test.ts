import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createCodePointIndex } from '../../domain/text/code-points';
import { codePoint } from '../../domain/text/offsets';
import type { Span } from '../../domain/text/span';
import type { ExportedArticle } from '../../domain/transfer/export';
import type { ForeignFile, ForeignMark } from '../../domain/transfer/foreign';
import { withOrigin } from '../../domain/transfer/origin';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../../domain/transfer/testing/export-samples';
import { holdable } from '../../containers/xml/escape';
import { utf8Bytes } from '../../lib/utf8';
import { parseTei } from './parse';
import { serializeTei } from './serialize';

const RUNS = Number(process.env['POSTIL_RUNS'] ?? 60);
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function read(articles: readonly ExportedArticle[]): ForeignFile {
  const parsed = parseTei(
    serializeTei(articles, CONTEXT).files.map(({ path, content }) => ({
      path,
      bytes: new Uint8Array(utf8Bytes(String(content))),
    })),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** Without what reaches into the space between paragraphs: the declared loss. */
function inBlocks({ text: { blocks } }: ExportedArticle, { start, end }: Span): readonly Span[] {
  const parts = blocks
    .map((block) => ({
      start: block.start > start ? block.start : start,
      end: block.end < end ? block.end : end,
    }))
    .filter((part) => part.start < part.end);
  const [first] = parts;
  const last = parts.at(-1);
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

function writtenMarks(article: ExportedArticle): readonly unknown[] {
  return article.readings.flatMap(({ reading, annotations }) =>
    annotations.flatMap(({ id, spans, labelIds, note, created, modified }) => {
      const kept = spans.flatMap((span) => inBlocks(article, span));
      if (kept.length === 0) return [];
      return [
        {
          id,
          spans: kept,
          labels: labelIds.map((label) => `label.${label}`),
          note: holdable(note),
          reader: holdable(reading.reader),
          created,
          modified,
          raw: {},
        },
      ];
    }),
  );
}

function readMarks(text: string, marks: readonly ForeignMark[]): readonly unknown[] {
  const { toUtf16 } = createCodePointIndex(text);
  return marks.map(({ id, parts, labels, note, reader, created, modified, raw }) => ({
    id,
    spans: parts.map(({ range }) => ({
      start: toUtf16(codePoint(range!.start)),
      end: toUtf16(codePoint(range!.end)),
    })),
    labels,
    note,
    // Readers of one name are told apart.
    reader: reader.replace(/ ?\(\d+\)$/, ''),
    created,
    modified,
    raw,
  }));
}

const sorted = (items: readonly unknown[]): readonly string[] =>
  items.map((item) => JSON.stringify(item)).toSorted();

function expectSame(articles: readonly ExportedArticle[]): void {
  const file = read(articles);
  expect(file.skipped).toEqual([]);
  for (const [at, article] of articles.entries()) {
    const document = file.documents[at]!;
    expect(document.text).toBe(article.text.text);
    expect(document.title).toBe(holdable(article.article.title));
    expect(document.source).toBe(holdable(article.article.source));
    expect(document.language).toBe(article.article.language);
    const marks = writtenMarks(article);
    expect(sorted(readMarks(document.text!, document.marks))).toEqual(sorted(marks));
    const here = new Set(document.marks.map(({ id }) => id));
    const links = article.readings.flatMap((parts) => parts.links);
    expect(sorted(document.links)).toEqual(
      sorted(
        links
          .filter(({ from, to }) => here.has(from) && here.has(to))
          .map(({ from, to, type }) => ({ from, to, type, typeName: type })),
      ),
    );
  }
  const labels = articles.flatMap(({ codebooks }) => codebooks.flatMap((parts) => parts.labels));
  expect(
    sorted(
      file.labels.map(({ key, name, parent, color, shortcut }) => ({
        key,
        name,
        parent,
        color,
        shortcut,
      })),
    ),
  ).toEqual(
    sorted(
      [...new Map(labels.map((label) => [label.id, label])).values()].map(
        ({ id, name, parentId, color, shortcut }) => ({
          key: `label.${id}`,
          name: holdable(name),
          parent: parentId === null ? null : `label.${parentId}`,
          color,
          shortcut,
        }),
      ),
    ),
  );
}

describe('out and in again', () => {
  it('the example', () => {
    expectSame([exampleArticle()]);
    expect(read([exampleArticle()])).toMatchObject({
      unit: 'UnicodeCodePoint',
      codebookName: 'Arguments',
      labels: [{ definition: '' }, { definition: 'How it is put.' }],
    });
  });

  it('the torture article', () => {
    expectSame([tortureArticle()]);
  });

  it('random articles', () => {
    for (let seed = 0; seed < RUNS; seed += 1) expectSame(randomArticles(seed, 6, sha256));
  });

  it('attributes of another tool come out as they came in, ours stay ours', () => {
    const article = exampleArticle();
    const raw = { attributes: { cert: 'high', target: '#x' }, motivation: 'questioning' };
    const readings = article.readings.map((parts) => ({
      ...parts,
      annotations: parts.annotations.map((annotation) => ({
        ...annotation,
        extra: withOrigin(undefined, { format: 'tei', id: 'a1', raw }),
      })),
    }));
    const [first] = read([{ ...article, readings }]).documents[0]!.marks;
    expect(first).toMatchObject({
      parts: [{ range: { start: 14, end: 31 } }],
      raw: { attributes: { cert: 'high' }, motivation: 'questioning' },
    });
  });
});
