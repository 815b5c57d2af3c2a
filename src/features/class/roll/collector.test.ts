import { expect, test } from 'vitest';
import type { ExerciseId } from '../../../domain/exercise/exercise-id';
import type { Postil } from '../../../state/postil';
import { createCollector, type CollectNotice } from './collector';

test('where nothing may be written, readings are not taken, which is said', () => {
  const told: CollectNotice[] = [];
  const state = { saveStatus: { kind: 'read-only' }, submissions: new Map() };
  const refuse = (): never => {
    throw new Error('written all the same');
  };
  const workspace = { store: { getState: () => state }, run: refuse };
  const collector = createCollector({
    postil: { workspace } as unknown as Postil,
    exerciseId: 'exercise' as ExerciseId,
    loadReader: refuse,
    tell: (notice) => told.push(notice),
  });
  collector.takeReadings([]);
  expect(told).toEqual([{ kind: 'read-only' }]);
  expect(collector.getState().state).toEqual({ kind: 'idle' });
});
