/** Names an exercise. Apart from it, because a reading names the exercise it answers. */
import type { Brand } from '../../lib/brand';

export type ExerciseId = Brand<string, 'ExerciseId'>;
