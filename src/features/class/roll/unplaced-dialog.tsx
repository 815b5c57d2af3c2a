/** A student's marks that have no certain place in the exercise's text: what they marked, and as what. */
import type { RollRow } from '../../../domain/class/roll';
import type { Label } from '../../../domain/codebook/label';
import { useTranslate } from '../../../ui/messages-context';
import { Dialog } from '../../../ui/overlays/dialog';
import { Swatch } from '../../../ui/swatch';
import styles from './unplaced-dialog.module.css';

interface UnplacedDialogProps {
  readonly row: RollRow;
  readonly labels: readonly Label[];
  readonly onClose: () => void;
}

export function UnplacedDialog({ row, labels, onClose }: UnplacedDialogProps) {
  const t = useTranslate();
  return (
    <Dialog isOpen onClose={onClose} title={t('roll.unplaced-list', { name: row.name })}>
      <ul className={styles.list}>
        {row.submission.unplaced.map(({ id, parts, labelIds, note }) => (
          <li className={styles.mark} key={id}>
            <p className={styles.labels}>
              {labels
                .filter((label) => labelIds.includes(label.id))
                .map((label) => (
                  <span className={styles.label} key={label.id}>
                    <Swatch color={label.color} pattern={label.pattern} size={14} />
                    {label.name}
                  </span>
                ))}
            </p>
            <blockquote className={styles.quote}>
              {parts.map(({ exact }) => exact).join(' … ')}
            </blockquote>
            {note !== '' && <p>{note}</p>}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
