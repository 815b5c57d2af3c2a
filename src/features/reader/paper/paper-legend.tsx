/** Each label's line, short name, name and count. */
import type { LabelId } from '../../../domain/codebook/label';
import type { LabelCount } from '../../../domain/transfer/report/numbered-marks';
import { useTranslate } from '../../../ui/messages-context';
import { lineOf } from './line';
import styles from './paper.module.css';

interface PaperLegendProps {
  readonly counts: readonly LabelCount[];
  readonly short: ReadonlyMap<LabelId, string>;
  readonly unlabelled: number;
}

export function PaperLegend({ counts, short, unlabelled }: PaperLegendProps) {
  const t = useTranslate();
  if (counts.length === 0 && unlabelled === 0) return null;
  return (
    <ul aria-label={t('printed.labels')} className={styles.legend}>
      {counts.map(({ label, count }) => (
        <li key={label.id}>
          <span className={styles.mark} style={lineOf(label, 0)}>
            {label.name}
          </span>{' '}
          <b>{short.get(label.id)}</b> {t.format.number(count)}
        </li>
      ))}
      {unlabelled > 0 && (
        <li>
          {t('printed.no-label')} {t.format.number(unlabelled)}
        </li>
      )}
    </ul>
  );
}
