/** Which readings of one article leave; nothing to see where there is only one. */
import type { Reading, ReadingId } from '../../../domain/reading/reading';
import { useWorkspace } from '../../../state/hooks';
import { Checkbox } from '../../../ui/fields/checkbox';
import { useTranslate } from '../../../ui/messages-context';
import styles from './readings-choice.module.css';

interface ReadingsChoiceProps {
  readonly readings: readonly Reading[];
  /** Those that stay here. */
  readonly without: ReadonlySet<ReadingId>;
  readonly onChange: (without: ReadonlySet<ReadingId>) => void;
}

export function ReadingsChoice({ readings, without, onChange }: ReadingsChoiceProps) {
  const t = useTranslate();
  const tallies = useWorkspace((state) => state.tallies);
  if (readings.length < 2) return null;
  return (
    <fieldset className={styles.readings}>
      <legend className={styles.legend}>{t('export.readings')}</legend>
      {readings.map(({ id, reader }) => (
        <Checkbox
          isSelected={!without.has(id)}
          key={id}
          label={t('export.reading', { reader, count: tallies.get(id)?.total ?? 0 })}
          onChange={(isChosen) => {
            const rest = new Set(without);
            if (isChosen) rest.delete(id);
            else rest.add(id);
            onChange(rest);
          }}
        />
      ))}
      {readings.every(({ id }) => without.has(id)) && (
        <p className={styles.problem} role="alert">
          {t('export.no-reading')}
        </p>
      )}
    </fieldset>
  );
}
