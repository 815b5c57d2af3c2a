import { expect, test } from 'vitest';
import type { Submission } from '../../../domain/class/submission';
import type { ExerciseId } from '../../../domain/exercise/exercise-id';
import type { SaveStatus } from '../../../domain/ports';
import { aTask } from '../a-task';
import type { Postil } from '../../../state/postil';
import { createCollector, type CollectNotice } from './collector';
import type { HandInReader } from './reading/reader';

const EXERCISE = 'exercise' as ExerciseId;
const NOT_SAVED: SaveStatus = { kind: 'not-saved', problem: 'disk-full' };

/** A collector over a workspace that saves when it is told to. */
function collecting(count: number, run: () => unknown = () => ({ ok: true, value: [] })) {
  const told: CollectNotice[] = [];
  const runs: unknown[] = [];
  let saveStatus: SaveStatus = { kind: 'saved' };
  let waiting: (() => void)[] = [];
  const workspace = {
    store: { getState: () => ({ saveStatus, submissions: new Map<string, Submission>() }) },
    run: () => {
      runs.push(null);
      saveStatus = { kind: 'saving' };
      return run();
    },
    settled: () => new Promise<void>((resolve) => waiting.push(resolve)),
  };
  const submissions = Array.from({ length: count }, (_, at) => submission(`hand-in-${String(at)}`));
  const reader: HandInReader = {
    read: (sources) =>
      Promise.resolve(
        sources.map((source) => ({
          source,
          files: [{ kind: 'handed-in' as const, name: source.name, submissions }],
        })),
      ),
    exerciseIn: () => Promise.resolve(null),
  };
  const collector = createCollector({
    postil: { workspace } as unknown as Postil,
    exerciseId: EXERCISE,
    loadReader: () => Promise.resolve(reader),
    tell: (notice) => told.push(notice),
  });
  return {
    collector,
    told: () => told.map(({ kind }) => kind),
    notices: told,
    runs,
    open: () => collector.open([new File(['x'], 'class.zip')]),
    /** What was written so far is answered for. */
    async settle(outcome: SaveStatus) {
      saveStatus = outcome;
      const done = waiting;
      waiting = [];
      for (const resolve of done) resolve();
      await rest();
    },
    setStatus: (status: SaveStatus) => {
      saveStatus = status;
    },
  };
}

function submission(id: string): Submission {
  return { id, exerciseId: EXERCISE, studentId: id, marks: [] } as unknown as Submission;
}

/** Whoever goes on without waiting would have gone on by then. */
async function rest(): Promise<void> {
  for (let task = 0; task < 5; task += 1) await aTask();
}

test('where nothing may be written, readings are not taken, which is said', () => {
  const { collector, told, runs, setStatus } = collecting(0);
  setStatus({ kind: 'read-only', problem: 'newer-version' });
  collector.takeReadings([]);
  expect([told(), runs]).toEqual([['read-only'], []]);
  expect(collector.getState().state).toEqual({ kind: 'idle' });
});

test.each([1, 20, 21, 50])(
  '%i hand-ins are not taken in before the last is saved',
  async (count) => {
    const { collector, told, runs, open, settle } = collecting(count);
    open();
    await rest();
    const slices = Math.ceil(count / 20);
    for (let slice = 1; slice <= slices; slice += 1) {
      expect([runs.length, told(), collector.getState().state.kind]).toEqual([
        slice,
        [],
        'keeping',
      ]);
      await settle({ kind: 'saved' });
    }
    expect(told()).toEqual(['collected']);
    expect(collector.getState().state).toEqual({ kind: 'idle' });
  },
);

test('what could not be saved yet is told as such', async () => {
  const { notices, open, settle } = collecting(3);
  open();
  await rest();
  await settle(NOT_SAVED);
  expect(notices).toMatchObject([{ kind: 'collected', isSaved: false }]);
});

test('nothing new is taken in at once, whatever saving is busy with', async () => {
  const { notices, open } = collecting(0);
  open();
  await rest();
  expect(notices).toMatchObject([{ kind: 'collected', isSaved: true }]);
});

test('what was taken in before a refusal is told', async () => {
  const answers = [
    { ok: true, value: [] },
    { ok: false, error: { kind: 'read-only' } },
  ];
  const { notices, open, settle } = collecting(50, () => answers.shift());
  open();
  await rest();
  await settle({ kind: 'saved' });
  expect(notices).toEqual([{ kind: 'failed', kept: 20 }]);
});

test('a refusal ends taking readings: it is said, and the next files may come', async () => {
  const refuse = () => ({ ok: false, error: { kind: 'gone' } });
  const { collector, told, open } = collecting(1, refuse);
  const source = { name: 'reading.json', content: new File(['x'], 'reading.json') };
  const submissions = [submission('reading')];
  const outcome = { kind: 'reading' as const, index: 0, name: source.name, submissions };
  collector.takeReadings([{ id: 1, source, outcome }]);
  await rest();
  expect(told()).toEqual(['failed']);
  expect(collector.getState().state).toEqual({ kind: 'idle' });
  open();
  expect(collector.getState().state.kind).toBe('reading');
});
