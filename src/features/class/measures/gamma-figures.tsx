/** What gamma came to: the number with its band, the labels alone, and how it was got. */
import type { CategoryAgreement, GammaResult } from '../../../domain/agreement/gamma/gamma-result';
import type { LabelId } from '../../../domain/codebook/label';
import { useTranslate } from '../../../ui/messages-context';
import { LabelName } from '../article/label-name';
import { figure, whyNone } from './figures';
import styles from './measures.module.css';

export function GammaFigures({ result }: { readonly result: GammaResult }) {
  const t = useTranslate();
  const { gamma, band, gammaCat, gammaK, accuracy, parameters, expected } = result;
  const reason = whyNone(gamma, t);
  return (
    <>
      <dl className={styles.figures}>
        <div className={styles.figure}>
          <dt>{t('measures.name-gamma')}</dt>
          <dd>
            <strong>{figure(gamma, t)}</strong>
            {reason !== '' && <span className={styles.band}>{reason}</span>}
            {band && <span className={styles.band}>{t('measures.band', band)}</span>}
          </dd>
        </div>
      </dl>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('measures.gamma-labels')}</th>
            <th scope="col">{t('measures.gamma-left-out')}</th>
            <th scope="col">{t('measures.gamma-counted')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('measures.name-gamma-cat')}</th>
            <Both both={gammaCat} />
          </tr>
          {gammaK.map((both) => (
            <tr key={both.category}>
              <th scope="row">
                <LabelName labelIds={[both.category as LabelId]} />
              </th>
              <Both both={both} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>{t('measures.gamma-labels-hint')}</p>
      {accuracy && expected && (
        <p className={styles.hint}>
          {t(`measures.gamma-${accuracy.alignments}`, {
            seed: parameters.seed,
            samples: expected.samples,
          })}
          {accuracy.gap && ` ${t('measures.gamma-gap', { worst: accuracy.gap.worst })}`}
        </p>
      )}
    </>
  );
}

function Both({ both }: { readonly both: CategoryAgreement }) {
  const t = useTranslate();
  return (
    <>
      {[both.leftOut, both.counted].map((result, at) => (
        <td key={at === 0 ? 'left-out' : 'counted'} title={whyNone(result, t) || undefined}>
          {figure(result, t)}
        </td>
      ))}
    </>
  );
}
