import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../domain/annotation/annotation';
import type { ExportedArticle } from '../../domain/transfer/export';
import type { ForeignFile } from '../../domain/transfer/foreign';
import { withOrigin } from '../../domain/transfer/origin';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../../domain/transfer/testing/export-samples';
import { holdable } from '../../containers/xml/escape';
import { utf8Bytes } from '../../lib/utf8';
import { parseCatma } from './parse';
import { serializeCatma } from './serialize';

const RUNS = Number(process.env['POSTIL_RUNS'] ?? 60);
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function read(articles: readonly ExportedArticle[]): ForeignFile {
  const parsed = parseCatma(
    serializeCatma(articles, CONTEXT).files.map(({ path, content }) => ({
      path,
      bytes: new Uint8Array(utf8Bytes(String(content))),
    })),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const sorted = (items: readonly unknown[]): readonly string[] =>
  items.map((item) => JSON.stringify(item)).toSorted();

/** One for each label, without times: the declared losses. */
function expectSame(articles: readonly ExportedArticle[]): void {
  const file = read(articles);
  expect(file.skipped).toEqual([]);
  const unlabelled = file.labels.filter(({ name }) => name === 'Unlabelled').map(({ key }) => key);
  for (const [at, { article, text, codebooks, readings }] of articles.entries()) {
    const document = file.documents[at]!;
    expect(document).toMatchObject({
      // Nothing points into a text without a character.
      key: text.text === '' ? '' : `D_${article.id}`,
      title: holdable(article.title),
      text: text.text,
      language: article.language,
    });
    const known = new Set(codebooks.flatMap(({ labels }) => labels.map(({ id }) => id)));
    const marks = readings.flatMap(({ reading, annotations }) =>
      annotations.flatMap(({ spans, labelIds, note }) => {
        const labels = labelIds.filter((id) => known.has(id));
        return (labels.length > 0 ? labels : [null]).map((label) => ({
          spans: spans.map(({ start, end }) => ({ start, end })),
          label: label === null ? null : `CATMA_${label}`,
          note: holdable(note),
          reader: holdable(reading.reader),
        }));
      }),
    );
    expect(
      sorted(
        document.marks.map(({ parts, labels: [label = ''], note, reader }) => ({
          spans: parts.map(({ range }) => range),
          label: unlabelled.includes(label) ? null : label,
          note,
          // Readings of one name are told apart.
          reader: reader.replace(/ ?\(\d+\)$/, ''),
        })),
      ),
    ).toEqual(sorted(marks));
    const ids = new Set(document.marks.map(({ id }) => id));
    const given = readings.flatMap(({ annotations }) => annotations.map(({ id }) => `CATMA_${id}`));
    expect(given.every((id) => ids.has(id))).toBe(true);
  }
}

/** Articles that somebody has read: the others leave as texts alone. */
const readArticles = (seed: number): readonly ExportedArticle[] =>
  randomArticles(seed, 6, sha256).filter(({ readings }) => readings.length > 0);

describe('out and in again', () => {
  it('the example', () => {
    expectSame([exampleArticle()]);
    expect(read([exampleArticle()])).toMatchObject({
      unit: 'Utf16CodeUnit',
      codebookName: 'Arguments',
      labels: [
        { name: 'Claim', parent: null, color: '#e69f00' },
        { name: 'Framing', parent: null, color: '#0072b2' },
      ],
    });
  });

  it('the torture article, with its tree', () => {
    expectSame([tortureArticle()]);
    const [claim, nested] = read([tortureArticle()]).labels;
    expect(nested?.parent).toBe(claim?.key);
  });

  it('random articles', () => {
    for (let seed = 0; seed < RUNS; seed += 1) {
      const articles = readArticles(seed);
      if (articles.length > 0) expectSame(articles);
    }
  });

  it('properties of another tool come out as they came in, ours stay ours', () => {
    const article = exampleArticle();
    const properties = {
      certainty: ['high', 'disputed'],
      note: ['other'],
      catma_displaycolor: ['1'],
    };
    const readings = article.readings.map((parts) => ({
      ...parts,
      annotations: parts.annotations.map((annotation): Annotation => ({
        ...annotation,
        extra: withOrigin(undefined, { format: 'catma', id: '', raw: { properties } }),
      })),
    }));
    const marks = read([{ ...article, readings }]).documents[0]!.marks;
    expect(marks.map(({ note, raw }) => [note, raw])).toEqual([
      ['', { properties: { certainty: ['high', 'disputed'] } }],
      ['Loaded term: “tax grab”', { properties: { certainty: ['high', 'disputed'] } }],
    ]);
    const [file] = serializeCatma([{ ...article, readings }], CONTEXT).files;
    expect(String(file?.content).match(/<fDecl [^>]*name="certainty"/g)).toHaveLength(2);
  });
});
