/** A label as it is named on cards, in the legend and in the picker: its tint, its line, its name. */
import type { Label } from '../../../domain/codebook/label';
import { slotClass } from '../../../editor/label-slots';
import styles from './label-chip.module.css';
import { useReaderDesk } from '../reader-context';

interface LabelChipProps {
  readonly label: Label;
}

export function LabelChip({ label }: LabelChipProps) {
  return (
    <span className={styles.chip}>
      <LabelSample label={label} />
      <bdi>{label.name}</bdi>
    </span>
  );
}

/** The highlight in small: tint and line style, without a name. */
export function LabelSample({ label }: LabelChipProps) {
  const { slots } = useReaderDesk();
  return <span aria-hidden className={`${styles.sample} ${slotClass(slots.get(label.id))}`} />;
}
