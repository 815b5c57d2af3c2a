/** Tabs on one database, with messages held back and handed over in any order: they end up equal, nothing is lost. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnnotationId } from '../domain/annotation/annotation';
import type { LabelId } from '../domain/codebook/label';
import { addAnnotation, setNote, setSpans, toggleLabel } from '../domain/edit/annotation-edits';
import { takeInArticle } from '../domain/edit/article-edits';
import { article, articleText, CODEBOOK } from '../domain/testing/samples';
import { span } from '../domain/text/span';
import { createWorkspace, type Workspace } from '../state/workspace';
import { createFakeBrowser } from '../storage/testing/fake-browser';
import type { RecordStore } from '../domain/ports';

const TEXT = articleText('Many years later, nobody went.');
const ONE = 'one' as AnnotationId;

interface Tab {
  readonly workspace: Workspace;
  readonly records: RecordStore;
  /** Hands over what the other tabs have said so far. */
  hear(): void;
  /** What they said is never heard: its sender crashed between writing and telling. */
  miss(): void;
}

let client = 0;

function createTab(browser: ReturnType<typeof createFakeBrowser>): Tab {
  const held: (() => void)[] = [];
  const records = browser.openStore({ deliver: (hand) => held.push(hand) });
  let ids = 0;
  client += 1;
  const name = `tab-${String(client)}`;
  const workspace = createWorkspace({
    records,
    clock: { now: () => '2026-01-01T00:00:00.000Z' },
    ids: { uuid: () => `${name}-${String((ids += 1))}` },
  });
  return {
    workspace,
    records,
    hear: () => held.splice(0).forEach((hand) => hand()),
    miss: () => void held.splice(0),
  };
}

function readingOf({ workspace }: Tab) {
  const [reading] = workspace.store.getState().readings.values();
  if (!reading) throw new Error('The article was not taken in');
  return reading;
}

function annotationsOf(tab: Tab) {
  return tab.workspace.store.getState().annotations.get(readingOf(tab).id)?.ordered ?? [];
}

async function openTwo(): Promise<readonly [Tab, Tab]> {
  const browser = createFakeBrowser();
  const first = createTab(browser);
  await first.workspace.load();
  first.workspace.run(takeInArticle(article(), TEXT, CODEBOOK, ''), {
    scope: null,
    command: 'take-in',
  });
  const { id: readingId } = readingOf(first);
  first.workspace.run(
    addAnnotation({ id: ONE, readingId, spans: [span(0, 4)], labelIds: ['claim' as LabelId] }),
    { scope: readingId, command: 'add-annotation' },
  );
  await first.records.settled();
  const second = createTab(browser);
  await second.workspace.load();
  await second.workspace.openArticle(article().id);
  return [first, second];
}

async function settle(tabs: readonly Tab[]): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    for (const tab of tabs) {
      await tab.records.settled();
      for (const other of tabs) other.hear();
    }
  }
}

async function expectConverged(tabs: readonly [Tab, Tab]): Promise<void> {
  await settle(tabs);
  expect(annotationsOf(tabs[1])).toEqual(annotationsOf(tabs[0]));
  const loaded = await tabs[0].records.loadParts({
    texts: [],
    readings: [readingOf(tabs[0]).id],
    scopes: [],
  });
  if (!loaded.ok) throw new Error(loaded.error);
  const stored = loaded.value.filter(({ deleted }) => !deleted).map(({ record }) => record);
  expect(stored).toHaveLength(annotationsOf(tabs[0]).length);
  for (const item of annotationsOf(tabs[0])) expect(stored).toContainEqual(item);
}

test('a note edited in both tabs keeps both texts', async () => {
  const tabs = await openTwo();
  const scope = readingOf(tabs[0]).id;
  tabs[0].workspace.run(setNote(ONE, 'From the first.'), { scope, command: 'edit-note' });
  tabs[1].workspace.run(setNote(ONE, 'From the second.'), { scope, command: 'edit-note' });
  await expectConverged(tabs);
  const note = annotationsOf(tabs[0])[0]?.note;
  expect(note).toContain('From the first.');
  expect(note).toContain('From the second.');
});

test('a commit that nobody told of is found with the next one', async () => {
  const [first, second] = await openTwo();
  const readingId = readingOf(first).id;
  const add = (id: string) =>
    first.workspace.run(
      addAnnotation({
        id: id as AnnotationId,
        readingId,
        spans: [span(5, 10)],
        labelIds: ['claim' as LabelId],
      }),
      { scope: readingId, command: 'add-annotation' },
    );
  add('untold');
  await first.records.settled();
  second.miss();
  add('told');
  await first.records.settled();
  second.hear();
  await expect.poll(() => annotationsOf(second).map(({ id }) => id)).toContain('untold');
  expect(annotationsOf(second)).toHaveLength(3);
});

test('different fields changed in both tabs are both kept', async () => {
  const tabs = await openTwo();
  const scope = readingOf(tabs[0]).id;
  tabs[0].workspace.run(setSpans(ONE, [span(5, 10)]), { scope, command: 'move-edge' });
  tabs[1].workspace.run(toggleLabel(ONE, 'framing' as LabelId), { scope, command: 'toggle-label' });
  await expectConverged(tabs);
  expect(annotationsOf(tabs[0])).toMatchObject([
    { spans: [span(5, 10)], labelIds: ['claim', 'framing'] },
  ]);
});

const deed = fc.record({
  tab: fc.constantFrom(0 as const, 1 as const),
  kind: fc.constantFrom('add', 'label', 'move', 'undo', 'hear', 'wait'),
  pick: fc.nat(6),
  at: fc.nat(20),
});

test('whatever two tabs do, in whatever order they hear of it, they end up equal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 14 }), async (deeds) => {
      const tabs = await openTwo();
      const scope = readingOf(tabs[0]).id;
      let added = 0;
      for (const { tab: which, kind, pick, at } of deeds) {
        const tab = tabs[which];
        const all = annotationsOf(tab);
        const target = all[pick % Math.max(1, all.length)]?.id ?? ONE;
        const step = { scope, command: kind };
        if (kind === 'hear') tab.hear();
        if (kind === 'wait') await tab.records.settled();
        if (kind === 'undo') tab.workspace.undo(scope);
        if (kind === 'label') tab.workspace.run(toggleLabel(target, 'framing' as LabelId), step);
        if (kind === 'move') tab.workspace.run(setSpans(target, [span(at, at + 3)]), step);
        if (kind === 'add') {
          added += 1;
          const id = `${String(which)}-${String(added)}` as AnnotationId;
          tab.workspace.run(
            addAnnotation({
              id,
              readingId: scope,
              spans: [span(at, at + 2)],
              labelIds: ['claim' as LabelId],
            }),
            step,
          );
        }
      }
      await expectConverged(tabs);
      await Promise.all(tabs.map(({ workspace }) => workspace.close()));
    }),
    { numRuns: 150 },
  );
}, 120_000);
