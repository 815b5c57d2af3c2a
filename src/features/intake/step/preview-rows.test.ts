import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../domain/intake/draft';
import type { Decisions, Proposals } from '../../../domain/intake/proposals';
import { previewRows, type PreviewRow } from './preview-rows';

const META = { title: '', byline: '', publication: '', date: '', source: '', language: '' };

describe('previewRows', () => {
  it('shows a short text whole, cuts with their reason, a join before its second half', () => {
    const rows = previewRows(
      draftOf(5),
      {
        meta: META,
        cuts: [{ block: 0, reason: 'byline' }],
        joins: [{ block: 1, next: 3 }],
      },
      { meta: META, cuts: new Set([0, 4]), joins: [{ block: 1, next: 3 }] },
      new Map(),
    );
    expect(rows.map(short)).toEqual(['0 cut byline', '1 joined', '2', 'join', '3 joined', '4 cut']);
  });

  it('shows a join that was declined as not made', () => {
    const join = { block: 0, next: 1 };
    const rows = previewRows(
      draftOf(2),
      { meta: META, cuts: [], joins: [join] },
      { meta: META, cuts: new Set(), joins: [] },
      new Map(),
    );
    expect(rows[1]).toMatchObject({ kind: 'join', isMade: false });
  });

  it('hides what nothing is proposed about in a long text, and shows more when asked', () => {
    const proposals: Proposals = { meta: META, cuts: [{ block: 1, reason: 'byline' }], joins: [] };
    const decisions: Decisions = { meta: META, cuts: new Set([1]), joins: [] };
    const rows = previewRows(draftOf(400), proposals, decisions, new Map());
    const hidden = rows.find((row) => row.kind === 'hidden');
    expect(hidden).toEqual({ kind: 'hidden', run: 2, from: 10, count: 382 });
    expect(countShown(rows)).toBe(400);
    const more = previewRows(draftOf(400), proposals, decisions, new Map([[2, 200]]));
    expect(more.find((row) => row.kind === 'hidden')).toMatchObject({ run: 2, count: 182 });
    expect(countShown(more)).toBe(400);
    const all = previewRows(draftOf(400), proposals, decisions, new Map([[2, 400]]));
    expect(all.every((row) => row.kind === 'block')).toBe(true);
  });
});

function countShown(rows: readonly PreviewRow[]): number {
  return rows.reduce(
    (sum, row) => sum + (row.kind === 'hidden' ? row.count : row.kind === 'block' ? 1 : 0),
    0,
  );
}

function short(row: PreviewRow): string {
  if (row.kind !== 'block') return row.kind;
  const { index, isCut, reason, isJoined } = row;
  return [index, isCut && 'cut', reason, isJoined && 'joined']
    .filter((part) => part !== false && part !== null)
    .join(' ');
}

function draftOf(count: number): Draft {
  const blocks = Array.from({ length: count }, (_, at) => ({
    kind: 'paragraph' as const,
    within: [],
    text: `Paragraph ${at}`,
    marks: [],
  }));
  return { blocks, meta: {}, changes: [] };
}
