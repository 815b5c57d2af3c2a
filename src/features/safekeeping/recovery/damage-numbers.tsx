/** How much was saved, how much is left, and how much comes back. */
import type { Damage } from '../../../domain/ports';
import { useTranslate } from '../../../ui/messages-context';
import styles from './recovery-page.module.css';

interface DamageNumbersProps {
  readonly damage: Damage;
}

export function DamageNumbers({ damage: { expected, found, recoverable } }: DamageNumbersProps) {
  const t = useTranslate();
  const numbers = [
    { key: 'recovery.number-expected', value: expected },
    { key: 'recovery.number-found', value: found },
    { key: 'recovery.number-recoverable', value: recoverable },
  ] as const;
  return (
    <dl aria-label={t('recovery.numbers')} className={styles.numbers}>
      {numbers.map(({ key, value }) => (
        <div className={styles.number} key={key}>
          <dt>{t(key)}</dt>
          <dd>{value === null ? t('recovery.number-unknown') : t.format.number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
