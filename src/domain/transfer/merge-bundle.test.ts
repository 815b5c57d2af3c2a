import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../annotation/annotation';
import { defaultCodebook } from '../codebook/default-codebook';
import { recordKey, type EditableRecord } from '../record/editable';
import { applyDiff, type Records } from '../record/records-diff';
import type { PostilBundle } from './bundle';
import { isLater } from './compare-times';
import { copyId } from './copy-id';
import { mergeBundle, partsToMerge } from './merge-bundle';
import { createChance } from './testing/random';
import { randomBundle } from './testing/random-bundle';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const bundleOf = (seed: number): PostilBundle => randomBundle(seed, 4, sha256);
const EMPTY: Records = new Map();

const recordsOf = ({ articles, codebooks, readings }: PostilBundle): EditableRecord[] => [
  ...articles.flatMap(({ article, text }) => [article, text]),
  ...codebooks.flatMap(({ codebook, labels }) => [codebook, ...labels]),
  ...readings.flatMap(({ reading, annotations, links }) => [reading, ...annotations, ...links]),
];

const library = (records: readonly EditableRecord[]): Records =>
  new Map(records.map((record) => [recordKey(record), record]));

/** A bundle with two annotations at least. */
const [sample] = Array.from({ length: 50 }, (_, seed) => bundleOf(seed)).filter(
  ({ readings }) => (readings[0]?.annotations.length ?? 0) > 1 && readings[0]!.links.length > 0,
) as [PostilBundle];
const [note] = sample.readings[0]!.annotations as [Annotation];

/** The library after importing the sample, with one annotation as given. */
const withNote = (changed: Annotation): Records =>
  library([...recordsOf(sample).filter(({ id }) => id !== note.id), changed]);

describe('merging a file into the library', () => {
  it('adds everything to an empty one, parents before children', () => {
    const { diff, report } = mergeBundle(EMPTY, sample);
    expect(applyDiff(EMPTY, diff)).toEqual(library(recordsOf(sample)));
    const order = ['codebook', 'label', 'article', 'text', 'reading', 'annotation', 'link'];
    const seen = new Set<string>();
    for (const change of diff) {
      if (change.kind === 'removed') throw new Error('removed');
      const { after } = change;
      if (after.kind === 'label') expect(seen).toContain(after.codebookId);
      if (after.kind === 'annotation' || after.kind === 'link')
        expect(seen).toContain(after.readingId);
      if (after.kind === 'link')
        expect([...seen]).toEqual(expect.arrayContaining([after.from, after.to]));
      expect(order).toContain(after.kind);
      seen.add(after.id);
    }
    expect(report.articles[0]).toMatchObject({ outcome: 'added', copy: false });
    expect(report.counts.annotation.added).toBe(
      sample.readings.reduce((sum, { annotations }) => sum + annotations.length, 0),
    );
  });

  it('changes nothing the second time, whatever was here and whatever the file', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(), (seed, noise) => {
        const bundle = bundleOf(seed);
        const here = disturbed(bundle, noise);
        const once = mergeBundle(here, bundle);
        expect(once.diff.some(({ kind }) => kind === 'removed')).toBe(false);
        const after = applyDiff(here, once.diff);
        const twice = mergeBundle(after, bundle);
        expect(twice.diff).toEqual([]);
        for (const key of here.keys()) expect(after.has(key)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves every reference in the library pointing at something', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(), (seed, noise) => {
        const here = disturbed(bundleOf(seed), noise);
        const after = applyDiff(here, mergeBundle(here, bundleOf(seed)).diff);
        for (const change of mergeBundle(here, bundleOf(seed)).diff) {
          if (change.kind === 'removed') continue;
          for (const key of references(change.after)) expect(after.has(key)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['theirs is newer', '2020-01-01T00:00:00Z', 'updated', note.note],
    ['as old', note.modified, 'kept-ours', 'ours'],
    ['ours is newer', '2099-01-01T00:00:00Z', 'kept-ours', 'ours'],
  ] as const)(
    'of two versions of an annotation takes the newer: %s',
    (_, modified, outcome, text) => {
      const here = withNote({ ...note, note: 'ours', modified });
      const { diff, report } = mergeBundle(here, sample);
      expect(applyDiff(here, diff).get(recordKey(note))).toMatchObject({ note: text });
      expect(report.counts.annotation[outcome]).toBe(1);
      expect(diff).toHaveLength(outcome === 'updated' ? 1 : 0);
    },
  );

  it('brings back what was removed here', () => {
    const here = library(recordsOf(sample).filter(({ id }) => id !== note.id));
    const { diff } = mergeBundle(here, sample);
    expect(diff).toEqual([{ kind: 'added', after: note }]);
  });

  it('keeps what the file does not have', () => {
    const [{ reading, annotations, links }] = sample.readings as [PostilBundle['readings'][0]];
    const less = {
      ...sample,
      readings: [{ reading, annotations: annotations.slice(0, 0), links }],
    };
    const here = library(recordsOf(sample));
    expect(mergeBundle(here, less).diff).toEqual([]);
  });

  it('takes an article of the same id with another text in beside it, once', () => {
    const { article, text } = sample.articles[0]!;
    const here = library([
      ...recordsOf(sample).filter(({ id }) => id !== article.id),
      { ...article, textHash: sha256('other') },
      { ...text, text: 'other', blocks: [], marks: [] },
    ]);
    const { diff, report } = mergeBundle(here, sample);
    const id = copyId(article.id, article.textHash);
    expect(report.articles[0]).toMatchObject({ id, outcome: 'added', copy: true });
    const after = applyDiff(here, diff);
    expect(after.get(`text:${id}`)).toEqual({ ...text, id });
    expect(after.get(`text:${article.id}`)).toMatchObject({ text: 'other' });
    expect(mergeBundle(after, sample).diff).toEqual([]);
    const moved = sample.readings.filter(({ reading }) => reading.articleId === article.id);
    expect(report.counts.reading.added).toBe(moved.length);
  });

  it('names what must be loaded first, copies included', () => {
    const { article } = sample.articles[0]!;
    const request = partsToMerge(sample);
    expect(request.texts).toEqual(
      expect.arrayContaining([article.id, copyId(article.id, article.textHash)]),
    );
    expect(request.readings).toHaveLength(sample.readings.length * 2);
  });
});

describe('merging a codebook', () => {
  const { codebook, labels } = defaultCodebook();
  const theirs = (modified: string): PostilBundle => ({
    articles: [],
    readings: [],
    codebooks: [
      {
        codebook: { ...codebook, modified },
        labels: labels.map((label) => ({ ...label, archived: true })),
      },
    ],
  });

  it.each([
    ['a newer one changes ours', '2027-01-01T00:00:00Z', true],
    ['one as old does not', codebook.modified, false],
    ['an older one does not', '2020-01-01T00:00:00Z', false],
  ])('%s', (_, modified, archived) => {
    const here = library([codebook, ...labels]);
    const after = applyDiff(here, mergeBundle(here, theirs(modified)).diff);
    expect(after.get(recordKey(labels[0]!))).toMatchObject({ archived });
  });

  it('gives a label that stands in another codebook here an id of its own', () => {
    const here = library([codebook, ...labels]);
    const id = '11111111-1111-4111-8111-111111111111' as typeof codebook.id;
    const copied: PostilBundle = {
      ...theirs(codebook.modified),
      codebooks: [
        {
          codebook: { ...codebook, id },
          labels: labels.map((label, at) => ({
            ...label,
            codebookId: id,
            parentId: at === 0 ? null : labels[0]!.id,
          })),
        },
      ],
    };
    const after = applyDiff(here, mergeBundle(here, copied).diff);
    expect(after.get(recordKey(labels[1]!))).toEqual(labels[1]);
    expect(after.get(`label:${copyId(labels[1]!.id, id)}`)).toMatchObject({
      codebookId: id,
      parentId: copyId(labels[0]!.id, id),
    });
    expect(mergeBundle(after, copied).diff).toEqual([]);
  });
});

describe('ids of copies', () => {
  it('are UUIDs of version 8, different for different ids', () => {
    const chance = createChance(1);
    const salt = sha256('text');
    const ids = Array.from({ length: 2000 }, () => copyId(chance.uuid(), salt));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });
});

describe('times', () => {
  it.each([
    ['2026-01-01T00:00:00.5Z', '2026-01-01T00:00:00Z', true],
    ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.5Z', false],
    ['2026-01-01T00:00:00.50Z', '2026-01-01T00:00:00.5Z', false],
    ['2027-01-01T00:00:00Z', '2026-12-31T23:59:59.999999999Z', true],
  ])('%s is later than %s: %s', (a, b, later) => {
    expect(isLater(a, b)).toBe(later);
  });
});

/** The bundle's records as another library might hold them: some gone, some changed, some elsewhere. */
function disturbed(bundle: PostilBundle, noise: number): Records {
  const chance = createChance(noise);
  const elsewhere = chance.uuid();
  return library(
    recordsOf(bundle).flatMap((record): EditableRecord[] => {
      const fate = chance.below(8);
      if (fate === 0 && record.kind !== 'text') return [];
      if (fate === 1 && 'modified' in record)
        return [{ ...record, modified: '2020-01-01T00:00:00Z' }];
      if (fate === 2 && 'modified' in record)
        return [{ ...record, modified: '2090-01-01T00:00:00Z' }];
      if (fate === 3 && record.kind === 'article')
        return [{ ...record, textHash: sha256('other') }];
      if (fate === 4 && record.kind === 'annotation') {
        return [{ ...record, readingId: elsewhere as typeof record.readingId }];
      }
      if (fate === 5 && record.kind === 'label') {
        return [{ ...record, codebookId: elsewhere as typeof record.codebookId }];
      }
      return [record];
    }),
  );
}

function references(record: EditableRecord): readonly `${string}:${string}`[] {
  switch (record.kind) {
    case 'label':
      return [
        `codebook:${record.codebookId}`,
        ...(record.parentId ? [`label:${record.parentId}` as const] : []),
      ];
    case 'reading':
      return [`article:${record.articleId}`, `codebook:${record.codebookId}`];
    case 'annotation':
    case 'orphan':
      return [
        `reading:${record.readingId}`,
        ...record.labelIds.map((id) => `label:${id}` as const),
      ];
    case 'link':
      return [
        `reading:${record.readingId}`,
        `annotation:${record.from}`,
        `annotation:${record.to}`,
      ];
    case 'text':
      return [`article:${record.id}`];
    case 'exercise':
      return [`article:${record.articleId}`, `codebook:${record.codebookId}`];
    case 'key':
      return [`exercise:${record.id}`];
    case 'submission':
    case 'verdict':
    case 'correction':
      return [`exercise:${record.exerciseId}`];
    case 'article':
      return [`text:${record.id}`];
    case 'codebook':
      return [];
  }
}
