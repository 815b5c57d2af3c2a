/** How many readers said what of a passage: bars with their numbers, and on request the names. */
import { useState } from 'react';
import type { SubmissionId } from '../../../domain/class/submission';
import type { Said } from '../../../domain/class-view/contested';
import { useTranslate } from '../../../ui/messages-context';
import { LabelName } from '../article/label-name';
import styles from './said-bars.module.css';

interface SaidBarsProps {
  readonly said: readonly Said[];
  readonly readers: number;
  readonly names: ReadonlyMap<SubmissionId, string>;
}

export function SaidBars({ said, readers, names }: SaidBarsProps) {
  return (
    <ul className={styles.bars}>
      {said.map((one) => (
        <li key={one.labelIds.join(' ')}>
          <SaidBar names={names} readers={readers} said={one} />
        </li>
      ))}
    </ul>
  );
}

interface SaidBarProps extends Omit<SaidBarsProps, 'said'> {
  readonly said: Said;
}

/** The names are written when they are asked for: a class may have hundreds. */
function SaidBar({ said, readers, names }: SaidBarProps) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const { labelIds, readers: own } = said;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>
        <span>
          {labelIds.length === 0 ? t('class-passages.nothing') : <LabelName labelIds={labelIds} />}
        </span>
        <span aria-hidden className={styles.track}>
          <span
            className={labelIds.length === 0 ? styles.nothing : styles.bar}
            style={{ inlineSize: `${(own.length / readers) * 100}%` }}
          />
        </span>
        <span className={styles.number}>{t.format.number(own.length)}</span>
      </summary>
      {isOpen && (
        <p className={styles.names}>
          {t('class-passages.people', { names: own.map((id) => names.get(id) ?? '') })}
        </p>
      )}
    </details>
  );
}
