/** Apache UIMA itself opens our XMI, and refuses it where it is wrong: not lenient, as INCEpTION asks it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { parseXmi } from '../src/codecs/uima/parse-xmi';
import { serializeXmi } from '../src/codecs/uima/serialize';
import { holdable } from '../src/containers/xml/escape';
import type { ExportedArticle } from '../src/domain/transfer/export';
import { withOrigin } from '../src/domain/transfer/origin';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../src/domain/transfer/testing/export-samples';
import { sha256HexOf } from '../src/lib/sha256';
import { describeShared, sharedText } from './shared';
import {
  hasUima,
  needsUima,
  openWithUima,
  type OpenedAnnotation,
  type OpenedXmi,
  type RefusedXmi,
  type XmiDocument,
} from './uima/run-uima';

const WRONG = wrongOf(xmiOf(exampleArticle()));

describe('Apache UIMA opens our XMI', () => {
  needsUima();
  const articles = [
    exampleArticle(),
    tortureArticle(),
    ofManyTypes(),
    ...Array.from({ length: 20 }, (_, seed) => randomArticles(seed + 1, 6, sha256HexOf)).flat(),
  ];
  const written = articles.map(xmiOf);
  const opened: (OpenedXmi | RefusedXmi)[] = [];
  beforeAll(() => {
    if (hasUima()) opened.push(...openWithUima([...written, ...WRONG]));
  }, 120_000);

  it('and has every mark and link where we have it, with its fields', () => {
    let seen = 0;
    for (const [at, article] of articles.entries()) {
      const cas = casOf(opened[at]);
      expect(cas.text).toBe(article.text.text);
      const marks = marksIn(cas);
      expect(marks.map(said).toSorted()).toEqual(wantedMarks(article).map(said).toSorted());
      expect(linksIn(cas)).toEqual(linksOf(article));
      seen += marks.length;
    }
    expect(seen).toBeGreaterThan(100);
  });

  it('and saves it so that we read the same', () => {
    for (const [at, { xmi, typeSystem }] of written.entries()) {
      const before = read(new Uint8Array(Buffer.from(xmi)), typeSystem);
      expect(read(casOf(opened[at]).again, typeSystem)).toEqual(before);
    }
  });

  it('and keeps types and fields of other tools, whatever their packages', () => {
    expect(
      marksIn(casOf(opened[2])).map(({ type, fields: { kind, value, sure, weight, rank } }) => [
        type,
        kind ?? value,
        [sure, weight, rank],
      ]),
    ).toEqual([
      ['org.example.Opinion', 'Claim', ['true', '0.5', '7']],
      ['net.example.Opinion', 'Framing', [undefined, undefined, undefined]],
    ]);
  });

  it('and tells what is one off, of another unit, or not declared', () => {
    const [moved, inCodePoints, noType, noFeature] = opened.slice(articles.length);
    const quotes = marksIn(casOf(opened[0])).map(({ covered }) => covered);
    expect(quotes).toEqual([
      'the 🌍 climate tax',
      'climate tax works.\n\nCritics call it a tax grab',
    ]);
    expect(marksIn(casOf(moved))[0]?.covered).not.toBe(quotes[0]);
    expect(marksIn(casOf(inCodePoints))[1]?.covered).not.toBe(quotes[1]);
    expect(noType).toEqual({ refused: expect.stringContaining('webanno.custom.Code') as unknown });
    expect(noFeature).toEqual({ refused: expect.stringContaining('ident') as unknown });
  });
});

describeShared('Apache UIMA and the golden files', () => {
  needsUima();

  it('the good one opens, the bad one does not', () => {
    const typeSystem = sharedText('golden/uima/TypeSystem.xml');
    const [good, bad] = openWithUima(
      ['article', 'bad'].map((name) => ({
        xmi: sharedText(`golden/uima/${name}.xmi`),
        typeSystem,
      })),
    );
    expect(good).toHaveProperty('annotations');
    expect(bad).toEqual({ refused: expect.stringContaining('Kode') as unknown });
  });
});

function casOf(opened: OpenedXmi | RefusedXmi | undefined): OpenedXmi {
  if (opened && 'annotations' in opened) return opened;
  throw new Error(opened?.refused ?? 'not opened');
}

function marksIn({ annotations }: OpenedXmi): readonly OpenedAnnotation[] {
  return annotations.filter(({ fields }) => fields['ident'] !== undefined);
}

interface WantedMark {
  readonly type: string;
  readonly begin: number;
  readonly end: number;
  readonly covered: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The example, as if its marks had come from two tools with types of one name. */
function ofManyTypes(): ExportedArticle {
  const article = exampleArticle();
  const raws = [
    {
      type: 'org.example.Opinion',
      labelFeature: 'kind',
      features: { sure: true, weight: 0.5, rank: 7 },
    },
    { type: 'net.example.Opinion' },
  ];
  return {
    ...article,
    readings: article.readings.map((parts) => ({
      ...parts,
      annotations: parts.annotations.map((annotation, at) => ({
        ...annotation,
        extra: withOrigin(undefined, { format: 'uima-xmi', id: '', raw: raws[at] ?? {} }),
      })),
      links: [],
    })),
  };
}

function xmiOf(article: ExportedArticle): XmiDocument {
  const [xmi, types] = serializeXmi([article], CONTEXT).files;
  return { xmi: String(xmi?.content), typeSystem: String(types?.content) };
}

/** Moved by one, in code points, and over types that lack one, and a field. */
function wrongOf({ xmi, typeSystem }: XmiDocument): readonly XmiDocument[] {
  const changed = (text: string, before: string, after: string): string => {
    if (!text.includes(before)) throw new Error(`${before} is not there`);
    return text.replace(before, after);
  };
  return [
    { xmi: changed(xmi, 'begin="14" end="32"', 'begin="15" end="33"'), typeSystem },
    { xmi: changed(xmi, 'begin="21" end="67"', 'begin="20" end="66"'), typeSystem },
    { xmi, typeSystem: changed(typeSystem, 'webanno.custom.Code', 'webanno.custom.Kode') },
    { xmi, typeSystem: changed(typeSystem, '<name>ident</name>', '<name>identity</name>') },
  ];
}

/** From the article alone: a structure for each piece and label. */
function wantedMarks({ text, codebooks, readings }: ExportedArticle): readonly WantedMark[] {
  const names = new Map(
    codebooks.flatMap(({ labels }) => labels.map(({ id, name }) => [id, name] as const)),
  );
  return readings.flatMap(({ reading, annotations }) =>
    annotations.flatMap(({ id, spans, labelIds, note, created, modified }) =>
      (labelIds.length > 0 ? labelIds : [null]).flatMap((labelId) =>
        spans.map(({ start, end }): WantedMark => {
          const value = labelId === null ? undefined : holdable(names.get(labelId) ?? '');
          const fields = {
            ...(value !== undefined && { value }),
            ...(note !== '' && { note: holdable(note) }),
            ...(reading.reader !== '' && { reader: holdable(reading.reader) }),
            ident: id,
            created,
            modified,
          };
          const covered = text.text.slice(start, end);
          return { type: '', begin: start, end, covered, fields };
        }),
      ),
    ),
  );
}

function said({ begin, end, covered, fields }: WantedMark): string {
  const { value, kind, note, reader, ident, created, modified } = fields;
  return JSON.stringify([
    [begin, end, covered],
    [value ?? kind, note, reader],
    [ident, created, modified],
  ]);
}

/** The words at both ends, and how they are linked. */
function linksIn({ annotations }: OpenedXmi): readonly string[] {
  return annotations
    .filter(({ type }) => type === 'webanno.custom.Link')
    .map(({ fields: { Governor, Dependent, value } }) => [Governor, value, Dependent].join(' > '))
    .toSorted();
}

function linksOf({ text, readings }: ExportedArticle): readonly string[] {
  const quotes = new Map(
    readings.flatMap(({ annotations }) =>
      annotations.map(({ id, spans }) => {
        const [first] = spans;
        return [id, text.text.slice(first?.start, first?.end)] as const;
      }),
    ),
  );
  return readings
    .flatMap(({ links }) =>
      links.flatMap(({ from, to, type }) =>
        quotes.has(from) && quotes.has(to)
          ? [[quotes.get(from), type, quotes.get(to)].join(' > ')]
          : [],
      ),
    )
    .toSorted();
}

function read(xmi: Uint8Array<ArrayBuffer>, typeSystem: string) {
  const file = parseXmi([
    { path: 'document.xmi', bytes: xmi },
    { path: 'TypeSystem.xml', bytes: new Uint8Array(Buffer.from(typeSystem)) },
  ]);
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  // UIMA sorts by place, and structures of one place as it likes.
  return file.value.documents.map(({ text, language, marks, links }) => ({
    text,
    language,
    marks: marks
      .map(({ labels, note, reader, parts, raw }) =>
        JSON.stringify([labels.toSorted(), note, reader, parts.map((part) => part.range), raw]),
      )
      .toSorted(),
    links: links.length,
  }));
}
