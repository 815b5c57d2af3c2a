/** The student's side of an exercise, loaded when it is first wanted. */
import { lazy } from 'react';

export const ExercisePage = lazy(async () => ({
  default: (await import('../../features/exercise/start/exercise-page')).ExercisePage,
}));

export const FinishedPage = lazy(async () => ({
  default: (await import('../../features/exercise/finished/finished-page')).FinishedPage,
}));

export const TaskPanel = lazy(async () => ({
  default: (await import('../../features/exercise/panel/task-panel')).TaskPanel,
}));
