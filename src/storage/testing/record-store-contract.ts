/** What every RecordStore does, as tests. Each implementation runs them. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Correction, CorrectionId } from '../../domain/class/correction';
import type { Submission, SubmissionId } from '../../domain/class/submission';
import type { ExerciseId } from '../../domain/exercise/exercise-id';
import type { RecordStore } from '../../domain/ports';
import { recordKey } from '../../domain/record/editable';
import { added } from '../../domain/record/records-diff';
import type { ReadingId } from '../../domain/reading/reading';
import type { Stored } from '../../domain/record/revision';
import {
  annotation,
  article,
  articleText,
  loadReading,
  READING,
  reading,
  removed,
  step,
  tally,
  version,
} from './sample-versions';

function submission(studentId: ReadingId): Submission {
  return {
    kind: 'submission',
    id: '1' as SubmissionId,
    exerciseId: 'e' as ExerciseId,
    studentId,
    reader: CANARY,
    state: 'finished',
    handedIn: '',
    attempt: 1,
    collected: '',
    fileName: CANARY,
    contentHash: '',
    marks: [],
    unplaced: [],
    doubts: [],
  };
}

function correction(studentId: ReadingId): Correction {
  return {
    kind: 'correction',
    id: '1' as CorrectionId,
    exerciseId: 'exercise-1' as ExerciseId,
    studentId,
    contentHash: '',
    marks: [],
    comments: [],
    overall: CANARY,
    created: '2026-01-01T00:00:00Z',
    modified: '2026-01-01T00:00:00Z',
  };
}

const CANARY = 'a canary that must not be found';

/** @param create a store over nothing; it is closed after each test */
export function describeRecordStore(name: string, create: () => RecordStore): void {
  const opened: RecordStore[] = [];

  async function open(): Promise<RecordStore> {
    const store = create();
    opened.push(store);
    expect((await store.load()).ok).toBe(true);
    return store;
  }

  async function written(batch: readonly Stored[]): Promise<RecordStore> {
    const store = await open();
    store.write(batch);
    await store.settled();
    return store;
  }

  async function library(store: RecordStore): Promise<readonly Stored[]> {
    const loaded = await store.load();
    return loaded.ok ? loaded.value : [];
  }

  describe(`${name} keeps the contract of a record store`, () => {
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((store) => store.close()));
    });

    it('is empty at first', async () => {
      expect(await library(await open())).toEqual([]);
    });

    it('loads the library without what is loaded in parts', async () => {
      const shelf = [version(article('1'), 1), version(reading('1'), 2), version(tally(1), 3)];
      const parts = [
        version(articleText('1'), 4),
        version(annotation('1'), 5),
        version(step('1', 6), 6),
      ];
      const store = await written([...shelf, ...parts]);
      expect(await library(store)).toEqual(shelf);
    });

    it('loads the parts that were asked for', async () => {
      const other = 'reading-2' as ReadingId;
      const mine = version(annotation('1'), 1);
      const text = version(articleText('1'), 2);
      const history = version(step('1', 3, 'library'), 3);
      const store = await written([
        mine,
        text,
        history,
        version(annotation('2', '', other), 4),
        version(articleText('2'), 5),
        version(step('2', 6, other), 6),
      ]);
      const loaded = await store.loadParts({
        texts: [text.record.id],
        readings: [READING],
        scopes: ['library'],
      });
      expect(loaded.ok && loaded.value.toSorted((a, b) => a.rev.lamport - b.rev.lamport)).toEqual([
        mine,
        text,
        history,
      ]);
    });

    it('keeps the newest version of a record', async () => {
      const store = await written([version(annotation('1', 'old'), 1)]);
      store.write([version(annotation('1', 'newer'), 2)]);
      store.write([version(annotation('1', 'newest'), 3)]);
      await store.settled();
      expect(await loadReading(store)).toEqual([version(annotation('1', 'newest'), 3)]);
    });

    it('keeps a removed record as a tombstone, which a later version may replace', async () => {
      const first = version(annotation('1'), 1);
      const store = await written([first]);
      store.write([removed(first, 2)]);
      await store.settled();
      expect(await loadReading(store)).toEqual([]);
      store.write([version(annotation('1', 'back'), 3)]);
      await store.settled();
      expect(await loadReading(store)).toEqual([version(annotation('1', 'back'), 3)]);
    });

    it('erases a reading with what was removed from it and its history, and nothing else', async () => {
      const mine = version(annotation('1', CANARY), 1);
      const other = version(annotation('2', 'stays', 'reading-2' as ReadingId), 4);
      const history = { ...step('2', 6, 'library'), diff: [added(annotation('9', CANARY))] };
      const store = await written([
        version(reading(READING), 10),
        version(tally(3), 11),
        mine,
        version(annotation('3', CANARY), 2),
        other,
        version(step('1', 5, READING), 5),
        version(history, 6),
        version(step('3', 7, 'library'), 7),
        version(correction(READING), 8),
        version(submission(READING), 9),
      ]);
      store.write([removed(mine, 12)]);
      const heard: string[] = [];
      store.onForeign((found) => void heard.push(...found.map(({ key }) => key)));
      expect(await store.erase({ readings: [READING] })).toEqual({ ok: true, value: null });
      expect(JSON.stringify(await store.salvage())).not.toContain(CANARY);
      expect(heard.toSorted()).toEqual(
        [
          'annotation:1',
          'annotation:3',
          'correction:1',
          'step:1',
          'step:2',
          'submission:1',
          recordKey(tally(3)),
          recordKey(reading(READING)),
        ].toSorted(),
      );
      const rest = (await store.salvage()).filter(({ deleted }) => !deleted);
      expect(rest.map(({ record }) => record.id).toSorted()).toEqual(['2', '3']);
      expect(await store.erase({ readings: [READING] })).toEqual({ ok: true, value: null });
    });

    it('loads what is not yet written', async () => {
      const store = await open();
      store.write([version(annotation('1'), 1)]);
      expect(await loadReading(store)).toEqual([version(annotation('1'), 1)]);
    });

    it('takes records named like the innards of objects', async () => {
      const odd = ['__proto__', 'constructor', 'toString'].map((id, index) =>
        version(annotation(id), index),
      );
      const store = await written(odd);
      const found = await loadReading(store);
      expect(found.map(({ record }) => record.id).toSorted()).toEqual(
        odd.map(({ record }) => record.id).toSorted(),
      );
    });

    it('stops telling a listener that has left', async () => {
      const store = await open();
      let told = 0;
      const stop = store.onStatus(() => {
        told += 1;
      });
      stop();
      store.write([version(annotation('1'), 1)]);
      await store.settled();
      expect(told).toBe(0);
    });
  });
}
