import { expect, test } from 'vitest';
import type { Codebook, CodebookId, Label, LabelId } from '../../../domain/codebook/label';
import { recordKey, type EditableRecord, type RecordKey } from '../../../domain/record/editable';
import { changedRecord, type RecordsDiff } from '../../../domain/record/records-diff';
import { label } from '../../../domain/testing/samples';
import type { CodebookParts } from '../../../domain/transfer/bundle';
import { planImport, type ImportContext } from './import-plan';

const NOW = '2026-05-01T00:00:00.000Z';
const OPEN = codebook('a1111111-1111-4111-8111-111111111111', '2026-02-01T00:00:00.000Z');
const OTHER = codebook('b2222222-2222-4222-8222-222222222222', '2026-03-01T00:00:00.000Z');
const CLAIM = labelIn(OPEN, 'c0000000-0000-4000-8000-000000000001', { shortcut: '1' });

test('labels of another codebook come in after the ones here, nested as they were', () => {
  const parent = labelIn(OTHER, 'd0000000-0000-4000-8000-000000000001', { shortcut: '2' });
  const child = labelIn(OTHER, 'd0000000-0000-4000-8000-000000000002', { parentId: parent.id });
  const plan = planImport(context([OPEN, CLAIM]), file(OTHER, parent, child), 'add');
  expect(plan.labels).toEqual({ added: 2, updated: 0, kept: 0 });
  expect(plan.into).toBe(OPEN.id);
  const [first, second] = labelsIn(plan.diff);
  expect(first).toMatchObject({ codebookId: OPEN.id, order: 1, parentId: null, shortcut: '2' });
  expect(second).toMatchObject({ codebookId: OPEN.id, order: 2, parentId: first?.id });
  expect(first?.id).not.toBe(parent.id);
});

test('importing the same file again changes nothing', () => {
  const theirs = labelIn(OTHER, 'd0000000-0000-4000-8000-000000000001');
  const once = planImport(context([OPEN, CLAIM]), file(OTHER, theirs), 'add');
  const here = [OPEN, CLAIM, ...labelsIn(once.diff)];
  const twice = planImport(context(here), file(OTHER, theirs), 'add');
  expect(twice.diff).toEqual([]);
  expect(twice.labels).toEqual({ added: 0, updated: 0, kept: 1 });
});

test('a key that is taken is left out; an archived label takes none', () => {
  const taken = labelIn(OTHER, 'd0000000-0000-4000-8000-000000000001', { shortcut: '1' });
  const archived = labelIn(OTHER, 'd0000000-0000-4000-8000-000000000002', {
    shortcut: '1',
    archived: true,
  });
  const plan = planImport(context([OPEN, CLAIM]), file(OTHER, taken, archived), 'add');
  expect(plan.withoutKey).toBe(1);
  expect(labelsIn(plan.diff).map(({ shortcut }) => shortcut)).toEqual([null, '1']);
});

test('a newer file of the same codebook updates it and keeps what it does not name', () => {
  const newer = { ...OPEN, name: 'Renamed', modified: NOW };
  const changed = { ...CLAIM, name: 'Assertion' };
  const second = labelIn(OPEN, 'c0000000-0000-4000-8000-000000000002');
  const third = labelIn(OPEN, 'c0000000-0000-4000-8000-000000000003');
  const plan = planImport(context([OPEN, CLAIM, second]), file(newer, changed, third), 'merge');
  expect(plan.labels).toEqual({ added: 1, updated: 1, kept: 0 });
  expect(plan.diff.every(({ kind }) => kind !== 'removed')).toBe(true);
});

test('an older file of the same codebook only adds', () => {
  const older = { ...OPEN, modified: '2026-01-01T00:00:00.000Z' };
  const plan = planImport(context([OPEN, CLAIM]), file(older, { ...CLAIM, name: 'Old' }), 'merge');
  expect(plan.diff).toEqual([]);
  expect(plan.labels.kept).toBe(1);
});

test('a codebook not here yet comes in under its own id', () => {
  const theirs = labelIn(OTHER, 'd0000000-0000-4000-8000-000000000001', { shortcut: '1' });
  const plan = planImport(context([OPEN, CLAIM]), file(OTHER, theirs), 'merge');
  expect(plan.into).toBe(OTHER.id);
  expect(plan.withoutKey).toBe(0);
  expect(plan.diff.map((change) => changedRecord(change))).toEqual([OTHER, theirs]);
});

test("another tool's labels of a name that is here are the ones here", () => {
  const claim = labelIn(OTHER, 'd0000000-0000-4000-8000-000000000001', { name: ' CLAIM ' });
  const below = labelIn(OTHER, 'd0000000-0000-4000-8000-000000000002', {
    name: 'New',
    parentId: claim.id,
  });
  const here = [OPEN, { ...CLAIM, name: 'Claim' }];
  const theirs = { ...file(OTHER, claim, below), isForeign: true };
  const plan = planImport(context(here), theirs, 'add');
  expect(plan.labels).toEqual({ added: 1, updated: 0, kept: 1 });
  expect(labelsIn(plan.diff)).toMatchObject([{ name: 'New', parentId: CLAIM.id }]);
  const twice = planImport(context([...here, ...labelsIn(plan.diff)]), theirs, 'add');
  expect(twice.diff).toEqual([]);
  const ours = planImport(context(here), file(OTHER, claim, below), 'add');
  expect(ours.labels).toEqual({ added: 2, updated: 0, kept: 0 });
});

function codebook(id: string, modified: string): Codebook {
  return { kind: 'codebook', id: id as CodebookId, name: id, created: modified, modified };
}

function labelIn({ id: codebookId }: Codebook, id: string, fields: Partial<Label> = {}): Label {
  return label(id, { codebookId, id: id as LabelId, ...fields });
}

function file(of: Codebook, ...labels: readonly Label[]): CodebookParts {
  return { codebook: of, labels };
}

function context(records: readonly EditableRecord[]): ImportContext {
  const byKey = new Map<RecordKey, EditableRecord>(records.map((one) => [recordKey(one), one]));
  return {
    records: byKey,
    labelsOf: (id) =>
      records.flatMap((one) => (one.kind === 'label' && one.codebookId === id ? [one] : [])),
    open: OPEN,
    now: NOW,
  };
}

function labelsIn(diff: RecordsDiff): readonly Label[] {
  return diff.map(changedRecord).flatMap((record) => (record.kind === 'label' ? [record] : []));
}
