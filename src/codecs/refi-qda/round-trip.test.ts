import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createCodePointIndex } from '../../domain/text/code-points';
import { codePoint } from '../../domain/text/offsets';
import type { ExportedArticle } from '../../domain/transfer/export';
import type { ForeignFile, ForeignInput, ForeignMark } from '../../domain/transfer/foreign';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../../domain/transfer/testing/export-samples';
import { withOrigin } from '../../domain/transfer/origin';
import { holdable } from '../../containers/xml/escape';
import { parseRefiQda } from './parse';
import { serializeRefiQda, serializeRefiQdaCrlf } from './serialize';

const RUNS = Number(process.env['POSTIL_RUNS'] ?? 60);
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function inputsOf(
  articles: readonly ExportedArticle[],
  serialize = serializeRefiQda,
): readonly ForeignInput[] {
  const [file] = serialize(articles, CONTEXT).files;
  return Object.entries(unzipSync(file!.content as Uint8Array)).map(([path, bytes]) => ({
    path,
    bytes: new Uint8Array(bytes),
  }));
}

function read(inputs: readonly ForeignInput[]): ForeignFile {
  const parsed = parseRefiQda(inputs);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** One for each piece: what joins the pieces of a mark is the declared loss. */
function writtenMarks({ text, readings }: ExportedArticle): readonly unknown[] {
  return readings.flatMap(({ reading, annotations }) =>
    annotations.flatMap(({ spans, labelIds, note, created, modified }) =>
      spans.map(({ start, end }) => ({
        start,
        end,
        exact: text.text.slice(start, end),
        labels: labelIds,
        note: holdable(note),
        reader: holdable(reading.reader),
        created,
        modified,
      })),
    ),
  );
}

function readMarks(text: string, marks: readonly ForeignMark[]): readonly unknown[] {
  const { toUtf16 } = createCodePointIndex(text);
  return marks.map(({ parts, labels, note, reader, created, modified }) => ({
    start: toUtf16(codePoint(parts[0]!.range!.start)),
    end: toUtf16(codePoint(parts[0]!.range!.end)),
    exact: parts[0]!.exact,
    labels,
    note,
    // Readers of one name are told apart.
    reader: reader.replace(/ ?\(\d+\)$/, ''),
    created,
    modified,
  }));
}

const sorted = (items: readonly unknown[]): readonly string[] =>
  items.map((item) => JSON.stringify(item)).toSorted();

function expectSame(articles: readonly ExportedArticle[], serialize = serializeRefiQda): void {
  const file = read(inputsOf(articles, serialize));
  expect(file.skipped).toEqual([]);
  expect(file.documents.map(({ title }) => title)).toEqual(
    articles.map(({ article }) => holdable(article.title)),
  );
  for (const [at, article] of articles.entries()) {
    const document = file.documents[at]!;
    expect(document.text).toBe(article.text.text);
    expect(document.source).toBe(holdable(article.article.source));
    expect(document.language).toBe(article.article.language);
    expect(sorted(readMarks(document.text!, document.marks))).toEqual(
      sorted(writtenMarks(article)),
    );
    expect(sorted(document.links)).toEqual(
      sorted(
        article.readings.flatMap(({ links }) =>
          links.map(({ from, to, type }) => ({ from, to, type, typeName: type })),
        ),
      ),
    );
  }
  const labels = new Map(
    articles.flatMap(({ codebooks }) =>
      codebooks.flatMap((parts) => parts.labels.map((label) => [label.id as string, label])),
    ),
  );
  expect(new Set(file.labels.map(({ key }) => key))).toEqual(new Set(labels.keys()));
  for (const { key, name, parent, color, definition } of file.labels) {
    const label = labels.get(key)!;
    expect({ name, parent, color }).toEqual({
      name: holdable(label.name),
      parent: label.parentId,
      color: label.color,
    });
    expect(definition.startsWith(holdable(label.definition))).toBe(true);
    expect(definition).toContain(holdable(label.whenNot));
  }
}

describe('out and in again', () => {
  it('the example', () => {
    expectSame([exampleArticle()]);
    expect(read(inputsOf([exampleArticle()]))).toMatchObject({
      unit: 'UnicodeCodePoint',
      codebookName: 'Arguments',
    });
  });

  it('the torture article', () => {
    expectSame([tortureArticle()]);
  });

  it('with line ends of two characters too, of which the numbers count one', () => {
    for (const article of [exampleArticle(), tortureArticle()]) {
      expectSame([article], serializeRefiQdaCrlf);
      const texts = inputsOf([article], serializeRefiQdaCrlf)
        .filter(({ path }) => path.endsWith('.txt'))
        .map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
      expect(texts).toEqual([article.text.text.replaceAll('\n', '\r\n')]);
      const projects = [serializeRefiQda, serializeRefiQdaCrlf].map((serialize) =>
        inputsOf([article], serialize).find(({ path }) => path === 'project.qde'),
      );
      expect(projects[1]).toEqual(projects[0]);
    }
  });

  it('random articles', () => {
    for (let seed = 0; seed < RUNS; seed += 1) expectSame(randomArticles(seed, 6, sha256));
  });

  it('two readings of one name stay apart', () => {
    const article = exampleArticle();
    const [parts] = article.readings;
    const again = {
      reading: { ...parts!.reading, id: 'dddddddd-0000-4000-8000-000000000009' as never },
      annotations: parts!.annotations.map((annotation, at) => ({
        ...annotation,
        id: `eeeeeeee-0000-4000-8000-00000000009${at}` as never,
      })),
      links: [],
    };
    const file = read(inputsOf([{ ...article, readings: [parts!, again] }]));
    const readers = file.documents[0]!.marks.map(({ reader }) => reader);
    expect(readers.toSorted()).toEqual(['Coder 1', 'Coder 1', 'Coder 1 (2)', 'Coder 1 (2)']);
  });

  it('attributes of another tool come out as they came in', () => {
    const article = exampleArticle();
    const raw = {
      attributes: { modifyingUser: '11111111-0000-4000-8000-000000000000', guid: 'x' },
    };
    const readings = article.readings.map((parts) => ({
      ...parts,
      annotations: parts.annotations.map((annotation) => ({
        ...annotation,
        extra: withOrigin(undefined, { format: 'refi-qda', id: '', raw }),
      })),
    }));
    const [first] = read(inputsOf([{ ...article, readings }])).documents[0]!.marks;
    expect(first).toMatchObject({
      id: 'eeeeeeee-0000-4000-8000-000000000001',
      raw: { attributes: { modifyingUser: '11111111-0000-4000-8000-000000000000' } },
    });
  });
});
