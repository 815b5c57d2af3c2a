/** The numbers behind the plots, as tables. */
import { memo } from 'react';
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
        {readers.map((reader, index) => (
          <Row index={index} key={reader.id} reader={reader} rows={rows} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Pick<ReaderTableProps, 'rows'> {
  readonly reader: ReaderRow;
  readonly index: number;
}

/** Drawn once, however many come after it. */
const Row = memo(function Row({ reader, index, rows }: RowProps) {
  const t = useTranslate();
  const { number, percent } = t.format;
  return (
    <tr>
      <th scope="row">{reader.name}</th>
      <td>{number(reader.marks)}</td>
      {rows.map(({ labelId, marks }) => (
        <td className={styles['per-label']} key={labelId}>
          {number(marks[index] ?? 0)}
        </td>
      ))}
      <td>{number(reader.notes)}</td>
      <td>{percent(reader.covered)}</td>
    </tr>
  );
});
