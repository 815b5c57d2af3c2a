/** The exercise of the sample: its class is told to be invented. `sample-class.test.ts` holds it to the file. */
import type { ExerciseId } from '../../domain/exercise/exercise-id';

export const SAMPLE_CLASS = '5a3b1e00-7c1d-4f2e-8b6a-0d9e4c7f1002' as ExerciseId;
