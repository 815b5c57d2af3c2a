/** What a student is given of an exercise: its text, codebook and task, and the key only if it is ever shown. */
import type { ArticleParts, CodebookParts, PostilBundle } from '../transfer/bundle';
import type { AnswerKey, Exercise } from './exercise';

export interface HandoutParts {
  readonly exercise: Exercise;
  readonly key: AnswerKey | null;
  readonly article: ArticleParts;
  readonly codebook: CodebookParts;
}

/** Without readings and submissions: nobody's marks but the key's go out, and not whose reading it was taken from. */
export function handoutOf({ exercise, key, article, codebook }: HandoutParts): PostilBundle {
  return {
    articles: [article],
    codebooks: [codebook],
    readings: [],
    exercises: [
      {
        exercise: { ...exercise, role: 'received' },
        key: key && exercise.keyShown !== 'never' ? { ...key, readingId: null } : null,
        submissions: [],
        verdicts: [],
        corrections: [],
      },
    ],
  };
}
