/** Every measure with its parameters, for who wants to cite one. */
import { useState } from 'react';
import type { LabelId } from '../../../domain/codebook/label';
import type {
  AgreementReport,
  MeasureEntry,
} from '../../../domain/agreement/report/agreement-report';
import { useTranslate } from '../../../ui/messages-context';
import { LabelName } from '../article/label-name';
import { figure, whyNone } from './figures';
import styles from './measures.module.css';

export function AllMeasures({ report }: { readonly report: AgreementReport }) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.all} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('measures.all', { count: report.entries.length })}</summary>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('measures.measure')}</th>
              <th className={styles.words} scope="col">
                {t('measures.label')}
              </th>
              <th scope="col">{t('measures.value')}</th>
              <th scope="col">{t('measures.interval')}</th>
              <th className={styles.words} scope="col">
                {t('measures.params')}
              </th>
            </tr>
          </thead>
          <tbody>
            {(isOpen ? report.entries : []).map((entry) => (
              <Row entry={entry} key={JSON.stringify([entry.measure, entry.scope, entry.params])} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Row({ entry }: { readonly entry: MeasureEntry }) {
  const t = useTranslate();
  const { measure, scope, result, interval, params } = entry;
  const labels = scope.kind === 'all' ? [] : scope.kind === 'label' ? [scope.label] : scope.labels;
  return (
    <tr>
      <th scope="row">{t(`measures.name-${measure}`)}</th>
      <td className={styles.words}>
        {labels.length === 0 ? (
          t('measures.scope-all')
        ) : (
          <LabelName labelIds={labels.map((label) => label as LabelId)} />
        )}
      </td>
      <td>{whyNone(result, t) || figure(result, t)}</td>
      <td>
        {interval?.result.kind === 'interval'
          ? t('measures.range', { low: interval.result.low, high: interval.result.high })
          : '–'}
      </td>
      <td className={`${styles.words} ${styles.params}`}>
        {Object.entries(params)
          .map(([name, value]) => `${name}: ${value}`)
          .join('; ')}
      </td>
    </tr>
  );
}
