/** The student's side of an exercise, loaded when it is first wanted. */
import { lazy } from 'react';
import { withClassWords } from './with-words';

export const ExercisePage = lazy(async () => ({
  default: (await withClassWords(import('../../features/exercise/start/exercise-page')))
    .ExercisePage,
}));

export const FinishedPage = lazy(async () => ({
  default: (await withClassWords(import('../../features/exercise/finished/finished-page')))
    .FinishedPage,
}));

export const FinishDialog = lazy(async () => ({
  default: (await import('../../features/exercise/panel/finish-dialog')).FinishDialog,
}));

export const TaskPanel = lazy(async () => ({
  default: (await withClassWords(import('../../features/exercise/panel/task-panel'))).TaskPanel,
}));
