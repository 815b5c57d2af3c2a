/** What the chosen format loses of what was chosen, sentence by sentence. */
import type { FormatUnit } from '../../../domain/transfer/export';
import type { Translate } from '../../../messages/messages';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import type { ExportState } from '../exporting/use-export';
import { lossLines } from '../formats/loss-lines';
import { UNIT_WORDS } from '../formats/unit-words';
import styles from './preview.module.css';

interface LossesProps {
  /** null: stopped, or nothing is chosen. */
  readonly state: ExportState | null;
  readonly isNothing: boolean;
  readonly articles: number;
  readonly unit: FormatUnit;
  readonly onLookAgain: () => void;
}

export function Losses({ state, isNothing, articles, unit, onLookAgain }: LossesProps) {
  const t = useTranslate();
  return (
    <section aria-label={t('export.losses')} className={styles.part}>
      <h3 className={styles.title}>{t('export.losses')}</h3>
      <div className={styles.losses}>{said()}</div>
      <p className={styles.soft}>{t('export.unit', { unit: unit ? UNIT_WORDS[unit] : 'none' })}</p>
    </section>
  );

  function said() {
    switch (state?.kind) {
      case 'ready':
        return (
          <ul className={styles.lines}>
            {lossLines(t, state.finished.losses).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        );
      case 'running':
        return <p className={styles.soft}>{counting(t, state.done, articles)}</p>;
      case 'failed':
        return (
          <p className={styles.problem} role="alert">
            {state.problem === 'broken'
              ? t('export.broken')
              : t('export.failed', { reason: t(`store-problem.${state.problem}`) })}
          </p>
        );
      case undefined:
        return isNothing ? (
          <p className={styles.soft}>{t('export.nothing-chosen')}</p>
        ) : (
          <>
            <p className={styles.soft}>{t('export.stopped')}</p>
            <Button onPress={onLookAgain}>{t('export.look-again')}</Button>
          </>
        );
    }
  }
}

function counting(t: Translate, done: number, of: number): string {
  const begun = t('export.counting');
  return of === 1 ? begun : `${begun} ${t('export.counting-many', { done, of })}`;
}
