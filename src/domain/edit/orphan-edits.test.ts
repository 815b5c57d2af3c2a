import { describe, expect, it } from 'vitest';
import type { AnnotationId, Link, LinkId } from '../annotation/annotation';
import type { Orphan } from '../annotation/orphan';
import { applyDiff, reverseDiff, type Records } from '../record/records-diff';
import { recordKey, type EditableRecord } from '../record/editable';
import type { PlacedMark } from '../transfer/place-marks';
import {
  article,
  articleText,
  annotation,
  ARTICLE,
  MOMENT,
  READING,
  reading,
} from '../testing/samples';
import { span } from '../text/span';
import { viewOf } from '../testing/records-view';
import { bringMarks } from './bring-edits';
import type { EditContext } from './edit';
import { dropOrphan, placeOrphan } from './orphan-edits';

const ID = 'orphan-1' as AnnotationId;
const TEXT = articleText('The lamps cost less.  \n\nNobody counted them.');

const orphan: Orphan = {
  kind: 'orphan',
  id: ID,
  readingId: READING,
  parts: [{ exact: 'lamps', prefix: '', suffix: '', textHash: '', alike: 0, ordinal: 0, rival: 0 }],
  reason: 'several',
  candidates: [],
  labelIds: [],
  note: 'how many?',
  created: MOMENT,
  modified: MOMENT,
  extra: { confidence: 2 },
};

const link: Link = {
  kind: 'link',
  id: 'link-1' as LinkId,
  readingId: READING,
  from: ID,
  to: 'a' as AnnotationId,
  type: 'supports',
  created: MOMENT,
};

const HASH = 'ab'.repeat(32);

function context(records: readonly EditableRecord[]): EditContext {
  return {
    clock: { now: () => '2026-05-06T07:08:09.000Z' },
    ids: { uuid: () => 'never' },
    records: viewOf(records),
  };
}

const HERE = [reading(), article({ textHash: HASH }), TEXT, orphan, link];

describe('an orphan', () => {
  it('becomes an annotation where the reader says, and is one again after undo', () => {
    const result = placeOrphan(ID, [span(4, 9)])(context(HERE));
    const diff = result.ok ? result.value : [];
    const before: Records = new Map(HERE.map((record) => [recordKey(record), record]));
    const after = applyDiff(before, diff);
    expect(after.has(`orphan:${ID}`)).toBe(false);
    expect(after.get(`annotation:${ID}`)).toMatchObject({
      spans: [span(4, 9)],
      note: 'how many?',
      created: MOMENT,
      extra: { confidence: 2 },
    });
    expect(after.has('link:link-1')).toBe(true);
    expect(applyDiff(after, reverseDiff(diff))).toEqual(before);
  });

  it.each([
    ['white space alone', [span(20, 22)], 'empty-span'],
    ['nothing', [], 'empty-span'],
  ] as const)('is not placed on %s', (_, spans, kind) => {
    expect(placeOrphan(ID, spans)(context(HERE))).toMatchObject({ ok: false, error: { kind } });
  });

  it('is dropped with its links, and cannot be placed then', () => {
    const result = dropOrphan(ID)(context(HERE));
    expect(result.ok && result.value.map(({ kind }) => kind)).toEqual(['removed', 'removed']);
    expect(placeOrphan(ID, [span(0, 3)])(context([]))).toMatchObject({ ok: false });
  });
});

describe('marks brought over', () => {
  const one = '11111111-1111-4111-8111-111111111111' as AnnotationId;
  const two = '22222222-2222-4222-8222-222222222222' as AnnotationId;
  const marks = {
    records: [annotation(one, [span(0, 3)]), annotation(two, [span(4, 9)])],
    links: [{ ...link, id: '33333333-3333-4333-8333-333333333333' as LinkId, from: one, to: two }],
    placed: [
      { id: one, parts: orphan.parts, place: { kind: 'moved', spans: [span(4, 9)] } },
      { id: two, parts: orphan.parts, place: { kind: 'review', reason: 'gone', candidates: [] } },
    ] satisfies readonly PlacedMark[],
  };

  it('come as annotations and orphans under ids of their own, and once', () => {
    const first = bringMarks(READING, marks)(context(HERE));
    const added = first.ok
      ? first.value.flatMap((change) => ('after' in change ? [change.after] : []))
      : [];
    expect(added.map(({ kind }) => kind)).toEqual(['annotation', 'orphan', 'link']);
    expect(added[0]).toMatchObject({ spans: [span(4, 9)], readingId: READING });
    expect(added.some(({ id }) => id === one || id === two)).toBe(false);
    const [mark, lost, tie] = added;
    expect(tie).toMatchObject({ from: mark?.id, to: lost?.id });
    const again = bringMarks(READING, marks)(context([...HERE, ...added]));
    expect(again).toEqual({ ok: true, value: [] });
  });

  it('need their reading and its article', () => {
    expect(bringMarks(READING, marks)(context([]))).toMatchObject({ ok: false });
    expect(bringMarks(READING, marks)(context([reading({ articleId: ARTICLE })]))).toMatchObject({
      ok: false,
    });
  });
});
