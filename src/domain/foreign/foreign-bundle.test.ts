import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../lib/json';
import type { ExportedArticle } from '../transfer/export';
import type { ForeignDocument, ForeignFile, ForeignMark } from '../transfer/foreign';
import { mergeBundle } from '../transfer/merge-bundle';
import { originOf } from '../transfer/origin';
import { exampleArticle } from '../transfer/testing/export-samples';
import { recordKey, type EditableRecord } from '../record/editable';
import { foreignBundle, type ForeignBundle, type ForeignIntake } from './foreign-bundle';
import { matchCodebook } from './match-codebook';
import { placeForeign } from './place-foreign';

const NOW = '2026-09-01T09:00:00.000Z';

function documentOf({ article, text, readings, codebooks }: ExportedArticle): ForeignDocument {
  const names = new Map(
    codebooks.flatMap(({ labels }) => labels.map(({ id, name }) => [id, name] as const)),
  );
  return {
    key: article.id,
    title: article.title,
    text: text.text,
    source: '',
    language: 'en',
    marks: readings.flatMap(({ reading, annotations }) =>
      annotations.map((annotation): ForeignMark => ({
        id: annotation.id,
        parts: annotation.spans.map(({ start, end }) => ({
          range: { start, end },
          exact: text.text.slice(start, end),
          prefix: '',
          suffix: '',
        })),
        labels: annotation.labelIds.map((id) => names.get(id)!),
        note: annotation.note,
        reader: reading.reader,
        created: null,
        modified: null,
        raw: {},
      })),
    ),
    links: readings.flatMap(({ links }) =>
      links.map(({ from, to, type }) => ({ from, to, type, typeName: type })),
    ),
  };
}

const HERE = exampleArticle();

function take(
  change: (document: ForeignDocument) => ForeignDocument,
  known: readonly ExportedArticle[] = [],
): ForeignBundle {
  const document = change(documentOf(HERE));
  const file: ForeignFile = {
    unit: 'Utf16CodeUnit',
    documents: [document],
    labels: [],
    codebookName: '',
    skipped: [{ where: 'line 7', reason: 'unresolved' }],
  };
  const to = { text: HERE.text.text, hash: HERE.article.textHash };
  const steps = placeForeign({ document, unit: file.unit, to });
  let step = steps.next();
  while (!step.done) step = steps.next();
  const intake: ForeignIntake = {
    file,
    format: 'brat',
    name: 'a.ann',
    codebook: matchCodebook(file, HERE.codebooks, 'a', NOW),
    placed: [{ document, article: HERE, isNew: false, placing: step.value }],
    now: NOW,
    readingHere: () => null,
    linksHere: known.flatMap(({ readings }) => readings.flatMap(({ links }) => links)),
    markHere: (id) => {
      for (const { reading, annotations } of known.flatMap(({ readings }) => readings)) {
        const mark = annotations.find((annotation) => annotation.id === id);
        if (mark) return { mark, reading };
      }
      return null;
    },
  };
  return foreignBundle(intake);
}

function changesOf({ bundle }: ForeignBundle, known: readonly ExportedArticle[]) {
  const records: readonly EditableRecord[] = known.flatMap(
    ({ article, text, codebooks, readings }) => [
      article,
      text,
      ...codebooks.flatMap(({ codebook, labels }) => [codebook, ...labels]),
      ...readings.flatMap(({ reading, annotations, links }) => [reading, ...annotations, ...links]),
    ],
  );
  const byKey = new Map(records.map((record) => [recordKey(record), record]));
  return mergeBundle({ get: (key) => byKey.get(key) }, bundle).diff;
}

const withMarks =
  (change: (mark: ForeignMark, at: number) => Partial<ForeignMark>) =>
  (document: ForeignDocument): ForeignDocument => ({
    ...document,
    marks: document.marks.map((mark, at) => ({ ...mark, ...change(mark, at) })),
  });

describe('a file of another tool', () => {
  it('brings its marks with notes, labels, links and readers', () => {
    const { bundle, counts, refused } = take((document) => document);
    const [reading] = bundle.readings;
    expect(counts).toEqual({ exact: 2, moved: 0, review: 0, leftOut: 1 });
    expect(reading?.reading).toMatchObject({ reader: 'Coder 1', articleId: HERE.article.id });
    expect(reading?.annotations.map(({ spans, note }) => [spans.length, note])).toEqual([
      [1, ''],
      [1, 'Loaded term: “tax grab”'],
    ]);
    expect(reading?.links).toHaveLength(1);
    expect(refused).toMatchObject([{ path: 'line 7', reason: { kind: 'about-nothing' } }]);
  });

  it('changes nothing when everything in it is here', () => {
    const found = take((document) => document, [HERE]);
    expect(found.bundle.readings.flatMap(({ annotations }) => annotations)).toEqual([]);
    expect(changesOf(found, [HERE])).toEqual([]);
  });

  it('changes the mark that was changed there, and keeps a note the format does not know', () => {
    const change = withMarks((mark, at) => ({
      note: '',
      labels: at === 1 ? ['Claim'] : mark.labels,
    }));
    const diff = changesOf(take(change, [HERE]), [HERE]).filter(({ kind }) => kind === 'updated');
    expect(diff).toMatchObject([
      { after: { kind: 'annotation', note: 'Loaded term: “tax grab”', modified: NOW } },
    ]);
  });

  it('makes the same ids twice for marks that have none, and keeps what it cannot hold', () => {
    const nameless = withMarks((_, at) => ({ id: `T${at}`, reader: '', raw: { A1: 'High' } }));
    const first = take(nameless);
    expect(take(nameless).bundle).toEqual(first.bundle);
    const [annotation] = first.bundle.readings[0]!.annotations;
    expect(originOf(annotation?.extra, 'brat')).toEqual({
      format: 'brat',
      id: 'T0',
      raw: { A1: 'High' },
    });
  });

  it('leaves out, and tells of, what no file of ours can hold', () => {
    const deep = JSON.parse(
      `{"deep":${'['.repeat(40)}${']'.repeat(40)},"x":{"__proto__":{"y":1},"z":1}}`,
    ) as JsonObject;
    const { bundle, warnings } = take(withMarks((_, at) => ({ id: `T${at}`, raw: deep })));
    const [annotation] = bundle.readings[0]!.annotations;
    expect(originOf(annotation?.extra, 'brat')?.raw).toEqual({ x: { z: 1 } });
    expect(warnings.slice(0, 2)).toEqual([
      { kind: 'dropped-field', path: 'T0.origin.raw.deep' },
      { kind: 'dropped-field', path: 'T0.origin.raw.x.__proto__' },
    ]);
  });

  it('lists what has no place for certain, with its words', () => {
    const lost = withMarks((mark, at) =>
      at === 0 ? { parts: [{ range: null, exact: 'tax', prefix: '', suffix: '' }] } : mark,
    );
    const { bundle, warnings, counts } = take(lost);
    expect(counts).toMatchObject({ exact: 1, review: 1 });
    expect(warnings).toMatchObject([{ kind: 'needs-review' }]);
    expect(bundle.readings[0]?.orphans).toMatchObject([{ parts: [{ exact: 'tax' }] }]);
  });
});
