import { describe, expect, test } from 'vitest';
import type { Codebook, CodebookId, Label, LabelId } from '../../../domain/codebook/label';
import { recordKey, type EditableRecord, type RecordKey } from '../../../domain/record/editable';
import { changedRecord, type RecordsDiff } from '../../../domain/record/records-diff';
import { label } from '../../../domain/testing/samples';
import type { CodebookParts } from '../../../domain/transfer/bundle';
import { planImport, waysFor, type ImportWay } from './import-plan';
import type { ImportContext, PlannedFile } from './planned-labels';

const NOW = '2026-05-01T00:00:00.000Z';
const OPEN = codebook('a1111111-1111-4111-8111-111111111111', '2026-02-01T00:00:00.000Z');
const OTHER = codebook('b2222222-2222-4222-8222-222222222222', '2026-03-01T00:00:00.000Z');
const CLAIM = labelIn(OPEN, 'c0000000-0000-4000-8000-000000000001', { shortcut: '1' });

const THIRD = codebook('c3333333-3333-4333-8333-333333333333', '2026-03-01T00:00:00.000Z');
const SECOND = labelIn(OTHER, 'd0000000-0000-4000-8000-000000000002', { name: 'Unheard of' });
const NAMESAKE = labelIn(OTHER, 'd0000000-0000-4000-8000-000000000001', {
  name: ` ${CLAIM.name.toUpperCase()} `,
});

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

test.each<[string, PlannedFile, readonly ImportWay[]]>([
  ['the open one', file(OPEN, CLAIM), ['merge', 'update']],
  ["the open one as another tool's", foreign(OPEN, CLAIM), ['update']],
  ['labels that are not here', file(OTHER, SECOND), ['add', 'merge']],
  ['a label of a name that is here', file(OTHER, NAMESAKE), ['add', 'update', 'merge']],
  ['one that is here', file(THIRD, SECOND), ['add', 'merge']],
  ["one that is here as another tool's", foreign(THIRD, SECOND), ['add', 'update-other']],
  [
    'a name that is here',
    file({ ...OTHER, name: ` ${THIRD.name.toUpperCase()}` }, SECOND),
    ['add', 'update-other', 'merge'],
  ],
])('what can be done with a file of %s', (_, planned, ways) => {
  expect(waysFor(context([OPEN, CLAIM, THIRD]), planned)).toEqual(ways);
});

describe('labels here become what the file says', () => {
  const here = [OPEN, { ...CLAIM, definition: 'Ours', order: 7, archived: true }];

  test('in their place, under their ids, even where ours are newer', () => {
    const older = { ...OPEN, modified: '2026-01-01T00:00:00.000Z', name: 'Older' };
    const theirs = { ...CLAIM, name: 'Assertion', definition: '', order: 0 };
    const plan = planImport(context(here), file(older, theirs), 'update');
    expect(plan.labels).toEqual({ added: 0, updated: 1, kept: 0 });
    expect(labelsIn(plan.diff)).toEqual([{ ...theirs, order: 7 }]);
    expect(plan.diff.at(-1)).toMatchObject({ after: { ...OPEN, name: 'Older', modified: NOW } });
  });

  test('by their names from another codebook; what is new comes after them, once', () => {
    const child = { ...SECOND, parentId: NAMESAKE.id };
    const theirs = file(OTHER, { ...NAMESAKE, definition: 'Theirs' }, child);
    const plan = planImport(context(here), theirs, 'update');
    expect(plan.labels).toEqual({ added: 1, updated: 1, kept: 0 });
    expect(plan.diff.at(-1)).toMatchObject({ after: { name: OPEN.name } });
    const [same, fresh] = labelsIn(plan.diff);
    expect(same).toMatchObject({ id: CLAIM.id, definition: 'Theirs', order: 7, archived: false });
    expect(fresh).toMatchObject({ codebookId: OPEN.id, parentId: CLAIM.id, order: 8 });
    const after = [OPEN, ...labelsIn(plan.diff)];
    expect(planImport(context(after), theirs, 'update').diff).toEqual([]);
    // Renamed here since: still the label that came in.
    const renamed = after.map((one) => ({ ...one, name: `${one.name}!` }));
    expect(planImport(context(renamed), theirs, 'update').labels).toMatchObject({ added: 1 });
  });

  test("of another tool's file only what it says", () => {
    const said = new Map([[NAMESAKE.id, { definition: 'Theirs' }]]);
    const plan = planImport(context(here), { ...foreign(OTHER, NAMESAKE), said }, 'update');
    expect(labelsIn(plan.diff)).toEqual([{ ...here[1], definition: 'Theirs' }]);
  });

  test('in another codebook of its name', () => {
    const theirs = file({ ...OTHER, name: THIRD.name }, { ...NAMESAKE, definition: 'Theirs' });
    const own = { ...CLAIM, id: 'c0000000-0000-4000-8000-000000000009' as LabelId };
    const there = { ...own, codebookId: THIRD.id };
    const plan = planImport(context([...here, THIRD, there]), theirs, 'update-other');
    expect(plan.into).toBe(THIRD.id);
    expect(labelsIn(plan.diff)).toMatchObject([{ id: there.id, definition: 'Theirs' }]);
  });

  test('but not the key of a label that keeps it', () => {
    const keeper = labelIn(OPEN, 'c0000000-0000-4000-8000-000000000008', { shortcut: '4' });
    const theirs = file(OTHER, { ...NAMESAKE, shortcut: '4' });
    const plan = planImport(context([OPEN, CLAIM, keeper]), theirs, 'update');
    expect(plan.withoutKey).toBe(1);
    expect(labelsIn(plan.diff)).toMatchObject([{ id: CLAIM.id, shortcut: '1' }]);
    const after = [OPEN, keeper, ...labelsIn(plan.diff)];
    expect(planImport(context(after), theirs, 'update').diff).toEqual([]);
  });
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

function foreign(of: Codebook, ...labels: readonly Label[]): PlannedFile {
  return { codebook: of, labels, isForeign: true, said: new Map() };
}

function context(records: readonly EditableRecord[]): ImportContext {
  const byKey = new Map<RecordKey, EditableRecord>(records.map((one) => [recordKey(one), one]));
  return {
    records: byKey,
    labelsOf: (id) =>
      records.flatMap((one) => (one.kind === 'label' && one.codebookId === id ? [one] : [])),
    codebooks: records.flatMap((one) => (one.kind === 'codebook' ? [one] : [])),
    open: OPEN,
    now: NOW,
  };
}

function labelsIn(diff: RecordsDiff): readonly Label[] {
  return diff.map(changedRecord).flatMap((record) => (record.kind === 'label' ? [record] : []));
}
