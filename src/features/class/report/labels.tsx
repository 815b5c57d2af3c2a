/** The labels of a mark with their swatches, or that it has none. */
import type { Label } from '../../../domain/codebook/label';
import { useTranslate } from '../../../ui/messages-context';
import { Swatch } from '../../../ui/swatch';
import styles from './student-correction.module.css';

interface LabelsProps {
  readonly ids: readonly string[];
  readonly labels: readonly Label[];
}

export function Labels({ ids, labels }: LabelsProps) {
  const t = useTranslate();
  const own = labels.filter(({ id }) => ids.includes(id));
  return (
    <p className={styles.labels}>
      {own.length === 0 && t('report.no-label')}
      {own.map(({ id, name, color, pattern }) => (
        <span className={styles.label} key={id}>
          <Swatch color={color} pattern={pattern} size={14} />
          {name}
        </span>
      ))}
    </p>
  );
}
