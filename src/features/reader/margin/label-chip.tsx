/** A label as it is named on cards, in the legend and in the picker: its tint, its line, its name. */
import type { Label } from '../../../domain/codebook/label';
import { findSpoof } from '../../../domain/text/spoof';
import { slotClass } from '../../../editor/label-slots';
import { useTranslate } from '../../../ui/messages-context';
import { NameWarning } from '../../../ui/name-warning';
import styles from './label-chip.module.css';
import { useReaderDesk } from '../reader-context';

interface LabelChipProps {
  readonly label: Label;
}

export function LabelChip({ label }: LabelChipProps) {
  const t = useTranslate();
  const spoof = findSpoof(label.name);
  return (
    <span className={styles.chip}>
      <LabelSample label={label} />
      <bdi>{label.name}</bdi>
      {spoof && <NameWarning text={t('common.spoof', { spoof })} />}
    </span>
  );
}

/** The highlight in small: tint and line style, without a name. */
export function LabelSample({ label }: LabelChipProps) {
  const { slots } = useReaderDesk();
  return <span aria-hidden className={`${styles.sample} ${slotClass(slots.get(label.id))}`} />;
}
