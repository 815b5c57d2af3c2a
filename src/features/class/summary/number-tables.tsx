/** The numbers behind the plots, as tables. */
import type { LabelRow, ReaderRow } from '../../../domain/class-view/tables';
import type { Label } from '../../../domain/codebook/label';
import { useTranslate } from '../../../ui/messages-context';
import { LabelName } from '../article/label-name';
import styles from './summary-view.module.css';

interface LabelTableProps {
  readonly labels: readonly Label[];
  readonly rows: readonly LabelRow[];
  /** How many. */
  readonly readers: number;
}

export function LabelTable({ labels, rows, readers }: LabelTableProps) {
  const t = useTranslate();
  const { number } = t.format;
  return (
    <table className={styles.numbers} aria-label={t('class-summary.by-label')}>
      <thead>
        <tr>
          <th scope="col">{t('class-summary.label')}</th>
          <th scope="col">{t('class-summary.total')}</th>
          <th scope="col">{t('class-summary.users')}</th>
          <th scope="col">{t('class-summary.mean')}</th>
          <th scope="col">{t('class-summary.median')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ labelId, total, users, spread }) => (
          <tr key={labelId}>
            <th scope="row">
              <LabelName labelIds={labels.filter(({ id }) => id === labelId).map(({ id }) => id)} />
            </th>
            <td>{number(total)}</td>
            <td>{number(users)}</td>
            <td>{number(Math.round((total / readers) * 10) / 10)}</td>
            <td>{number(spread?.middle ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ReaderTableProps {
  readonly labels: readonly Label[];
  readonly rows: readonly LabelRow[];
  readonly readers: readonly ReaderRow[];
}

export function ReaderTable({ labels, rows, readers }: ReaderTableProps) {
  const t = useTranslate();
  const { number, percent } = t.format;
  return (
    <table className={styles.numbers} aria-label={t('class-summary.by-reader')}>
      <thead>
        <tr>
          <th scope="col">{t('class-summary.reader')}</th>
          <th scope="col">{t('class-summary.marks')}</th>
          {labels.map(({ id, name }) => (
            <th className={styles['per-label']} key={id} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">{t('class-summary.notes')}</th>
          <th scope="col">{t('class-summary.covered')}</th>
        </tr>
      </thead>
      <tbody>
        {readers.map(({ id, name, marks, notes, covered }, index) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{number(marks)}</td>
            {rows.map((row) => (
              <td className={styles['per-label']} key={row.labelId}>
                {number(row.marks[index] ?? 0)}
              </td>
            ))}
            <td>{number(notes)}</td>
            <td>{percent(covered)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
