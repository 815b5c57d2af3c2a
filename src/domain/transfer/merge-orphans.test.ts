import { describe, expect, it } from 'vitest';
import type { Annotation } from '../annotation/annotation';
import type { Orphan } from '../annotation/orphan';
import { annotation, article, articleText, MOMENT, reading } from '../testing/samples';
import type { ReadingId } from '../reading/reading';
import { recordKey, type EditableRecord } from '../record/editable';
import { applyDiff, type Records } from '../record/records-diff';
import type { ArticleId } from '../text/article';
import { span } from '../text/span';
import type { PostilBundle, ReadingParts } from './bundle';
import { mergeBundle } from './merge-bundle';

const ID = '11111111-1111-4111-8111-111111111111';
const HASH = 'ab'.repeat(32);

const placed: Annotation = annotation(ID, [span(0, 3)], []);
const orphan: Orphan = {
  kind: 'orphan',
  id: placed.id,
  readingId: placed.readingId,
  parts: [{ exact: 'One', prefix: '', suffix: '', textHash: '', alike: 0, ordinal: 0, rival: 0 }],
  reason: 'changed',
  candidates: [],
  labelIds: [],
  note: '',
  created: MOMENT,
  modified: MOMENT,
};

function fileWith(marks: Pick<ReadingParts, 'annotations' | 'orphans'>): PostilBundle {
  return {
    articles: [{ article: article({ textHash: HASH }), text: articleText('One two.') }],
    codebooks: [],
    readings: [{ reading: reading(), links: [], ...marks }],
  };
}

function libraryWith(...marks: readonly EditableRecord[]): Records {
  const records = [article({ textHash: HASH }), articleText('One two.'), reading(), ...marks];
  return new Map(records.map((record) => [recordKey(record), record]));
}

describe('a mark that needs a look', () => {
  it.each<[string, Records, PostilBundle, readonly string[]]>([
    ['comes in', libraryWith(), fileWith({ annotations: [], orphans: [orphan] }), ['orphan']],
    [
      'stays where it was placed here',
      libraryWith(placed),
      fileWith({ annotations: [], orphans: [orphan] }),
      ['annotation'],
    ],
    [
      'goes where the file has placed it',
      libraryWith(orphan),
      fileWith({ annotations: [placed] }),
      ['annotation'],
    ],
    [
      'is there once',
      libraryWith(orphan),
      fileWith({ annotations: [], orphans: [orphan] }),
      ['orphan'],
    ],
  ])('%s, and the second time changes nothing', (_, here, file, kinds) => {
    const once = applyDiff(here, mergeBundle(here, file).diff);
    const marks = [...once.values()].filter(({ id }) => id === ID);
    expect(marks.map(({ kind }) => kind)).toEqual(kinds);
    expect(mergeBundle(once, file).diff).toEqual([]);
  });

  it('moves with its article when that comes in beside another text', () => {
    const articleId = '22222222-2222-4222-8222-222222222222' as ArticleId;
    const readingId = '33333333-3333-4333-8333-333333333333' as ReadingId;
    const here = new Map([
      [`article:${articleId}` as const, article({ id: articleId, textHash: HASH })],
    ]);
    const theirs = article({ id: articleId, textHash: 'cd'.repeat(32) });
    const own = { ...orphan, readingId };
    const { diff } = mergeBundle(here, {
      articles: [{ article: theirs, text: articleText('Two.', articleId) }],
      codebooks: [],
      readings: [
        {
          reading: reading({ id: readingId, articleId }),
          annotations: [],
          links: [],
          orphans: [own],
        },
      ],
    });
    const added = diff.flatMap((change) => ('after' in change ? [change.after] : []));
    const moved = added.find(({ kind }) => kind === 'orphan');
    const itsReading = added.find(({ kind }) => kind === 'reading');
    expect(moved).toMatchObject({ parts: orphan.parts, readingId: itsReading?.id });
    expect(moved?.id).not.toBe(ID);
  });
});
