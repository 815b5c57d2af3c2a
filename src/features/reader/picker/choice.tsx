/** One of the annotations under a press. Standing on it shows it in the text. */
import type { Annotation } from '../../../domain/annotation/annotation';
import { quoteOf } from '../../../domain/annotation/filter';
import { useWorkspace } from '../../../state/hooks';
import { useTranslate } from '../../../ui/messages-context';
import styles from '../text/choices-menu.module.css';
import { labelsOf } from '../margin/describe-annotation';
import { LabelChip } from '../margin/label-chip';
import { useReaderDesk } from '../reader-context';

interface ChoiceProps {
  readonly annotation: Annotation;
  readonly onChoose: () => void;
  readonly onPoint: () => void;
}

export function Choice({ annotation, onChoose, onPoint }: ChoiceProps) {
  const t = useTranslate();
  const { text, article } = useReaderDesk();
  const labels = useWorkspace((state) => state.labels);
  return (
    <button
      className={styles.item}
      onClick={onChoose}
      onFocus={onPoint}
      role="menuitem"
      tabIndex={-1}
      type="button"
    >
      <span className={styles.labels}>
        {annotation.labelIds.length === 0 && t('annotation.no-label')}
        {labelsOf(annotation, labels).map((label) => (
          <LabelChip key={label.id} label={label} />
        ))}
      </span>
      <span className={styles.quote} dir="auto" lang={article.language || undefined}>
        {quoteOf(annotation, text.text).slice(0, QUOTE_LENGTH)}
      </span>
    </button>
  );
}

const QUOTE_LENGTH = 120;
