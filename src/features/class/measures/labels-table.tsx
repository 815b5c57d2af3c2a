/** Per label: how often, how well agreed, and the way to its passages. */
import type { LabelId } from '../../../domain/codebook/label';
import type { AgreementReport } from '../../../domain/agreement/report/agreement-report';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import { LabelName } from '../article/label-name';
import { figure, findEntry, whyNone } from './figures';
import styles from './measures.module.css';

interface LabelsTableProps {
  readonly report: AgreementReport;
  /** Where it leads; on paper nowhere. */
  readonly onShow?: (label: LabelId) => void;
}

const COLUMNS = ['f1-overlap', 'f1-exact', 'alpha-u-marking', 'alpha-u-value'] as const;

export function LabelsTable({ report, onShow }: LabelsTableProps) {
  const t = useTranslate();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('measures.label')}</th>
            <th scope="col">{t('measures.units')}</th>
            {COLUMNS.map((measure) => (
              <th key={measure} scope="col">
                {t(`measures.name-${measure}`)}
              </th>
            ))}
            {onShow && (
              <th className={styles.go} scope="col">
                {t('measures.behind-column')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {report.labels.map((label) => {
            const id = label as LabelId;
            const entries = COLUMNS.map((measure) => findEntry(report, measure, label));
            return (
              <tr key={label}>
                <th scope="row">
                  <LabelName labelIds={[id]} />
                </th>
                <td>{t.format.number(entries[0]?.units ?? 0)}</td>
                {entries.map((entry, at) => (
                  <td key={COLUMNS[at]} title={whyNone(entry?.result, t) || undefined}>
                    {figure(entry?.result, t)}
                  </td>
                ))}
                {onShow && (
                  <td className={styles.go}>
                    <Button onPress={() => onShow(id)}>{t('measures.passages')}</Button>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
