/** The schema by which Hypothesis' server takes annotations, what its client asks of a file, and golden files. */
import AjvDraft4 from 'ajv-draft-04';
import { expect, it } from 'vitest';
import { parseHypothesis } from '../src/codecs/hypothesis/parse';
import { serializeHypothesis } from '../src/codecs/hypothesis/serialize';
import { recogniseForeign } from '../src/domain/foreign/recognise';
import type { ExportedArticle } from '../src/domain/transfer/export';
import { marksOf, misplaced, readMarks } from '../src/domain/transfer/json/testing/read-back';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../src/domain/transfer/testing/export-samples';
import { sha256HexOf } from '../src/lib/sha256';
import { describeShared, sharedBytes, sharedText } from './shared';

interface Exported {
  readonly annotations: readonly {
    readonly uri: string;
    readonly tags: readonly string[];
    readonly target: readonly object[];
  }[];
}

const ARTICLES: readonly ExportedArticle[] = [
  exampleArticle(),
  tortureArticle(),
  ...Array.from({ length: 20 }, (_, seed) => randomArticles(seed + 1, 5, sha256HexOf)).flat(),
];

const validator = () => {
  const schema = JSON.parse(sharedText('schemas/hypothesis/annotation-schema.json')) as object;
  return new AjvDraft4({ strict: false, allErrors: true }).compile(schema);
};

describeShared('hypothesis: the schema of its server', () => {
  it('takes every annotation, of one target each', () => {
    const validate = validator();
    let count = 0;
    for (const article of ARTICLES) {
      const [file] = serializeHypothesis([article], CONTEXT).files;
      for (const annotation of (JSON.parse(String(file?.content)) as Exported).annotations) {
        expect(validate(annotation) ? null : validate.errors).toBeNull();
        expect(annotation.target).toHaveLength(1);
        expect(() => new URL(annotation.uri)).not.toThrow();
        for (const tag of annotation.tags) expect(tag.length).toBeLessThanOrEqual(1000);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(100);
  });

  it('does not take what is wrong', () => {
    expect(validator()({ permissions: {}, tags: [7] })).toBe(false);
  });
});

describeShared('hypothesis: golden files', () => {
  it('the export is the example', () => {
    const read = parseHypothesis([
      { path: 'export.json', bytes: sharedBytes('golden/hypothesis/export.json') },
    ]);
    if (!read.ok) throw new Error(read.error.kind);
    const wanted = marksOf(exampleArticle()).map(({ quotes, labels, note }) => ({
      quotes,
      labels,
      note,
    }));
    expect(readMarks(read.value)).toMatchObject(wanted);
    expect(read.value.skipped).toEqual([]);
    const [document] = read.value.documents;
    expect(document).toMatchObject({ key: 'https://example.org/article', title: 'Article' });
    const { text } = exampleArticle().text;
    expect(misplaced(document?.marks ?? [], text, 'Utf16CodeUnit')).toEqual([]);
  });

  it('the table is the example, by its quotes', () => {
    const bytes = sharedBytes('golden/hypothesis/export.csv');
    const read = parseHypothesis([{ path: 'export.csv', bytes }]);
    if (!read.ok) throw new Error(read.error.kind);
    const wanted = marksOf(exampleArticle()).map(({ quotes, labels, note }) => ({
      quotes,
      labels,
      note,
    }));
    expect(readMarks(read.value)).toMatchObject(wanted);
    expect(recogniseForeign('export.csv', new TextDecoder().decode(bytes))).toBe('hypothesis');
  });
});
