import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PostilRecord } from '../record/record';
import { recordKey } from '../record/editable';
import type { ReadingId } from '../reading/reading';
import {
  annotation,
  article,
  articleText,
  ARTICLE,
  CODEBOOK,
  label,
  MOMENT,
  reading,
  READING,
} from '../testing/samples';
import { span } from '../text/span';
import { sortOut } from './rescue';

const codebook = {
  kind: 'codebook',
  id: CODEBOOK,
  name: 'Mine',
  created: MOMENT,
  modified: MOMENT,
} as const;
const tally = { kind: 'tally', id: READING, articleId: ARTICLE, total: 1, byLabel: [] } as const;
const all: readonly PostilRecord[] = [
  article(),
  articleText('One lamp.\n\nTwo lamps.'),
  codebook,
  label('claim'),
  reading(),
  annotation('a', [span(0, 3)]),
  tally,
];
const needs = {
  sha256Hex: (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex')),
  now: '2026-02-02T00:00:00.000Z',
  codebookName: 'Codebook',
};

const without = (...kinds: readonly PostilRecord['kind'][]) =>
  all.filter(({ kind }) => !kinds.includes(kind));

function sort(live: readonly PostilRecord[], deleted: readonly PostilRecord[] = []) {
  return sortOut(
    [
      ...live.map((record) => ({ deleted: false, record })),
      ...deleted.map((record) => ({ deleted: true, record })),
    ],
    needs,
  );
}

describe('sortOut', () => {
  it('puts whole records together as they are', async () => {
    const { bundle, unplaced } = await sort(all);
    expect(unplaced).toEqual([]);
    expect(bundle).toEqual({
      articles: [{ article: all[0], text: all[1] }],
      codebooks: [{ codebook, labels: [label('claim')] }],
      readings: [{ reading: reading(), annotations: [all[5]], links: [] }],
    });
  });

  it('makes a lost catalogue entry up from the text', async () => {
    const { bundle, unplaced } = await sort(without('article'));
    expect(unplaced).toEqual([]);
    expect(bundle.articles[0]?.article).toMatchObject({
      id: ARTICLE,
      title: 'One lamp.',
      words: 4,
      textHash: await needs.sha256Hex('One lamp.\n\nTwo lamps.'),
    });
    expect(bundle.readings[0]?.annotations).toHaveLength(1);
  });

  it('makes a lost reading up from its tally and the labels of its marks', async () => {
    const { bundle, unplaced } = await sort(without('reading'));
    expect(unplaced).toEqual([]);
    expect(bundle.readings).toEqual([
      {
        reading: { ...reading(), created: needs.now, modified: needs.now },
        annotations: [all[5]],
        links: [],
      },
    ]);
  });

  it('makes a lost codebook up, with the labels that are left', async () => {
    const { bundle } = await sort(without('codebook'));
    expect(bundle.codebooks).toMatchObject([
      { codebook: { id: CODEBOOK, name: 'Codebook' }, labels: [{ id: 'claim' }] },
    ]);
  });

  it('gives back what has lost its text', async () => {
    const { bundle, unplaced } = await sort(without('text'));
    expect(bundle.articles).toEqual([]);
    expect(bundle.readings).toEqual([]);
    expect(unplaced.map(recordKey)).toEqual([
      `article:${ARTICLE}`,
      `reading:${READING}`,
      'annotation:a',
    ]);
  });

  it('gives back marks of a reading nobody knows anything of', async () => {
    const stray = { ...annotation('b', [span(0, 1)]), readingId: 'elsewhere' as ReadingId };
    expect((await sort([...all, stray])).unplaced).toEqual([stray]);
  });

  it('leaves out what was deleted, and what hung on it', async () => {
    const { bundle, unplaced } = await sort(without('article'), [article()]);
    expect(unplaced).toEqual([]);
    expect(bundle.articles).toEqual([]);
    expect(bundle.readings).toEqual([]);
    const kept = await sort(without('annotation'), [annotation('a', [span(0, 3)])]);
    expect(kept.bundle.readings[0]?.annotations).toEqual([]);
  });
});
