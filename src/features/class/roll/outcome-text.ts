/** One file that did not simply come in, in plain words that name it. */
import type { CollectOutcome } from '../../../domain/class/collect';
import type { Translate } from '../../../messages/messages';

export function outcomeText(outcome: CollectOutcome, t: Translate): string {
  const file = outcome.name;
  switch (outcome.kind) {
    case 'damaged':
      return outcome.isBeyondRescue
        ? t('roll.log-no-rescue', { file })
        : t('postil-file.problem', { file, problem: outcome.problem });
    case 'refused':
      return t('intake.problem', { file, problem: outcome.problem });
    case 'nothing-in-it':
      return t(`roll.log-nothing.${outcome.what}`, { file });
    case 'other-exercise': {
      const exercise = outcome.exercise.title || outcome.articleTitle;
      return t('roll.log-other', { file, exercise });
    }
    case 'reading': {
      const [first] = outcome.submissions;
      const marks = outcome.submissions.reduce((sum, one) => sum + one.marks.length, 0);
      return t('roll.log-reading', { file, reader: first?.reader ?? '', marks });
    }
    case 'taken':
    case 'newer':
    case 'older':
    case 'same':
      return file;
  }
}
