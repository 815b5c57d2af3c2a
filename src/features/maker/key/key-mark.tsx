/** One mark of the key: its words, its labels, and why it is right. */
import type { ReasonedMark } from '../../../domain/exercise/exercise';
import { giveReason } from '../../../domain/edit/exercise-edits';
import { TextArea } from '../../../ui/fields/text-area';
import { useTranslate } from '../../../ui/messages-context';
import { Swatch } from '../../../ui/swatch';
import { useMaker } from '../maker-desk';
import { ProblemLine } from '../layout/problem-line';
import { useWriter } from '../use-writer';
import styles from './key-mark.module.css';

interface KeyMarkProps {
  readonly mark: ReasonedMark;
  readonly isOutside: boolean;
  readonly hasStrangeLabel: boolean;
}

const SHORT = 60;

export function KeyMark({ mark, isOutside, hasStrangeLabel }: KeyMarkProps) {
  const t = useTranslate();
  const writer = useWriter();
  const { exercise, text, labels } = useMaker();
  const own = labels.filter(({ id }) => mark.labelIds.includes(id));
  const quote = mark.spans.map(({ start, end }) => text.text.slice(start, end)).join(' … ');
  return (
    <li className={styles.mark}>
      <div className={styles.labels}>
        {own.map(({ id, name, color, pattern }) => (
          <span className={styles.label} key={id}>
            <Swatch color={color} pattern={pattern} size={16} />
            <bdi>{name}</bdi>
          </span>
        ))}
      </div>
      <blockquote className={styles.quote} dir="auto">
        {quote}
      </blockquote>
      {isOutside && <ProblemLine text={t('maker.key-mark-outside')} />}
      {hasStrangeLabel && <ProblemLine text={t('maker.key-mark-labels')} />}
      <TextArea
        isLabelHidden
        label={t('maker.reason-for', {
          quote: quote.length > SHORT ? `${quote.slice(0, SHORT).trimEnd()}…` : quote,
        })}
        onBlur={writer.leave}
        onChange={(reason) => {
          writer.type(giveReason(exercise.id, mark.id, reason), 'give-reason');
        }}
        placeholder={t('maker.reason')}
        rows={2}
        value={mark.reason}
      />
    </li>
  );
}
