/**
 * Random sequences of commands: memory, what is drawn, and the database say the same after each, and
 * undoing all of it gives back the first state. POSTIL_SEQUENCES=10000 for the long run.
 */
import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Annotation, AnnotationId } from '../domain/annotation/annotation';
import { createAnnotationIndex, EMPTY_INDEX } from '../domain/annotation/annotation-index';
import type { LabelId } from '../domain/codebook/label';
import {
  addAnnotation,
  addSpan,
  removeAnnotation,
  setNote,
  setSpans,
  toggleLabel,
} from '../domain/edit/annotation-edits';
import { takeInArticle } from '../domain/edit/article-edits';
import type { Edit } from '../domain/edit/edit';
import { changedRecord } from '../domain/record/records-diff';
import type { ReadingId } from '../domain/reading/reading';
import { article, articleText, CODEBOOK } from '../domain/testing/samples';
import type { ArticleId } from '../domain/text/article';
import { snapSpan } from '../domain/text/graphemes';
import { span } from '../domain/text/span';
import { createAnnotationDecorations, type HighlightSpec } from '../editor/annotation-decorations';
import { articleExtensions } from '../editor/article-extensions';
import { createArticleDocument } from '../editor/document-json';
import { createPositionMap } from '../editor/position-map';
import { createWorkspace, type Workspace } from '../state/workspace';
import { createFakeBrowser } from '../storage/testing/fake-browser';
import { createMemoryRecordStore } from '../storage/memory-record-store';
import type { RecordStore } from '../domain/ports';

const TEXT = articleText('Many 👩‍👩‍👧 went.\n\nNobody 🇩🇪 saw it, café or not.\n\nLast one.');
const LABELS = ['claim', 'evidence', 'framing'].map((id) => id as LabelId);
const SEQUENCES = Number(process.env['POSTIL_SEQUENCES'] ?? 300);

type Move =
  | {
      readonly kind: 'add' | 'span' | 'edges';
      readonly at: number;
      readonly length: number;
      readonly pick: number;
    }
  | { readonly kind: 'label' | 'remove'; readonly pick: number }
  | {
      readonly kind: 'note';
      readonly pick: number;
      readonly note: string;
      readonly session: boolean;
    }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('add', 'add', 'add', 'span', 'edges'),
      at: fc.nat(TEXT.text.length),
      length: fc.nat(20),
      pick: fc.nat(9),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('label', 'remove'), pick: fc.nat(9) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('note'),
      pick: fc.nat(9),
      note: fc.string({ maxLength: 4 }),
      session: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'undo' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'redo' } as const) },
);

function editFor(
  chosen: Move,
  annotations: readonly Annotation[],
  readingId: ReadingId,
  id: string,
): Edit | null {
  if (chosen.kind === 'undo' || chosen.kind === 'redo') return null;
  const label = LABELS[chosen.pick % LABELS.length] as LabelId;
  const target = annotations[chosen.pick % Math.max(1, annotations.length)];
  if (chosen.kind === 'add' || !target) {
    if (chosen.kind !== 'add') return null;
    const at = span(chosen.at, chosen.at + chosen.length);
    return addAnnotation({ id: id as AnnotationId, readingId, spans: [at], labelIds: [label] });
  }
  switch (chosen.kind) {
    case 'span':
      return addSpan(target.id, span(chosen.at, chosen.at + chosen.length));
    case 'edges':
      return setSpans(target.id, [span(chosen.at, chosen.at + chosen.length)]);
    case 'label':
      return toggleLabel(target.id, label);
    case 'remove':
      return removeAnnotation(target.id);
    case 'note':
      return setNote(target.id, chosen.note);
  }
}

const built = createArticleDocument(TEXT);
const schema = getSchema(articleExtensions([]));
const positions = createPositionMap(built.leaves);

/** What the editor does on a change, without a screen. */
function createDrawing(workspace: Workspace, readingId: ReadingId) {
  const slots = new Map(LABELS.map((id, slot) => [id, slot]));
  const { sections } = built;
  const decorations = createAnnotationDecorations({
    positions,
    slots,
    index: EMPTY_INDEX,
    sections,
  });
  decorations.reveal(sections.map((_, nth) => nth));
  let state = EditorState.create({
    schema,
    doc: schema.nodeFromJSON(built.json),
    plugins: [decorations.plugin],
  });
  workspace.onChange(({ diff }) => {
    const index = workspace.store.getState().annotations.get(readingId) ?? EMPTY_INDEX;
    const changes = diff.filter((change) => changedRecord(change).kind === 'annotation');
    const update = decorations.change(changes as Parameters<typeof decorations.change>[0], index);
    if (update) state = state.apply(state.tr.setMeta(decorations.key, update));
  });
  return () =>
    (decorations.key.getState(state)?.find() ?? [])
      .map(
        ({ from, to, spec }) => `${String(from)}-${String(to)} ${describe(spec as HighlightSpec)}`,
      )
      .sort();
}

function describe({ annotation, label }: HighlightSpec): string {
  return `${annotation} ${String(label)}`;
}

function expectedDrawing(annotations: readonly Annotation[]): string[] {
  return annotations
    .flatMap((annotation) =>
      (annotation.labelIds.length > 0 ? annotation.labelIds : [null]).flatMap((label) =>
        annotation.spans
          .flatMap((item) => positions.piecesOf(item))
          .map(
            ({ from, to }) =>
              `${String(from)}-${String(to)} ${describe({ annotation: annotation.id, label })}`,
          ),
      ),
    )
    .sort();
}

let counter = 0;

async function run(records: RecordStore, moves: readonly Move[]): Promise<Workspace> {
  let time = 0;
  const workspace = createWorkspace({
    records,
    clock: { now: () => new Date((time += 1000)).toISOString() },
    ids: { uuid: () => `id-${String((counter += 1))}` },
  });
  await workspace.load();
  const articleId = `article-${String((counter += 1))}` as ArticleId;
  workspace.run(
    takeInArticle(article({ id: articleId }), { ...TEXT, id: articleId }, CODEBOOK, ''),
    {
      scope: null,
      command: 'take-in',
    },
  );
  const readingId = [...workspace.store.getState().readings.values()].find(
    (item) => item.articleId === articleId,
  )?.id as ReadingId;
  const drawn = createDrawing(workspace, readingId);
  const now = () => workspace.store.getState().annotations.get(readingId)?.ordered ?? [];

  for (const chosen of moves) {
    if (chosen.kind === 'undo' || chosen.kind === 'redo') workspace[chosen.kind](readingId);
    const edit = editFor(chosen, now(), readingId, `annotation-${String((counter += 1))}`);
    const session = chosen.kind === 'note' && chosen.session ? { session: 'typing' } : {};
    if (edit) workspace.run(edit, { scope: readingId, command: chosen.kind, ...session });
    expect(drawn()).toEqual(expectedDrawing(now()));
    expect(workspace.store.getState().annotations.get(readingId)?.counts).toEqual(
      createAnnotationIndex(now()).counts,
    );
    for (const { spans } of now()) {
      for (const item of spans) expect(snapSpan(TEXT.text, item)).toEqual(item);
    }
  }
  await check(records, workspace, readingId);
  const last = now();
  let undone = 0;
  while (workspace.undo(readingId)) undone += 1;
  expect(now()).toEqual([]);
  expect(drawn()).toEqual([]);
  for (; undone > 0; undone -= 1) workspace.redo(readingId);
  expect(now()).toEqual(last);
  return workspace;
}

/** What a new start would load is what memory holds. */
async function check(
  records: RecordStore,
  workspace: Workspace,
  readingId: ReadingId,
): Promise<void> {
  await records.settled();
  const loaded = await records.loadParts({ texts: [], readings: [readingId], scopes: [readingId] });
  if (!loaded.ok) throw new Error(loaded.error);
  const live = loaded.value.filter(({ deleted }) => !deleted).map(({ record }) => record);
  const stored = live.filter((record) => record.kind === 'annotation');
  const state = workspace.store.getState();
  expect(createAnnotationIndex(stored).ordered).toEqual(state.annotations.get(readingId)?.ordered);
  const steps = live
    .filter((record) => record.kind === 'step')
    .toSorted((a, b) => a.order - b.order);
  expect(steps).toEqual(state.steps.get(readingId));
}

test('memory and drawing agree after each command, and undo goes back to the start', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 12 }), async (moves) => {
      const workspace = await run(createMemoryRecordStore(), moves);
      await workspace.close();
    }),
    { numRuns: Math.max(1500, SEQUENCES) },
  );
}, 600_000);

test('and so does the database', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 12 }), async (moves) => {
      const fresh = createFakeBrowser();
      const workspace = await run(fresh.openStore(), moves);
      await workspace.close();
    }),
    { numRuns: SEQUENCES },
  );
}, 600_000);
