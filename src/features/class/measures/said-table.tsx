/** "Where one reader said this, another said that", in units of all pairs of readers. */
import type { LabelId } from '../../../domain/codebook/label';
import type { LabelTable } from '../../../domain/agreement/passages/label-table';
import { useTranslate } from '../../../ui/messages-context';
import { LabelName } from '../article/label-name';
import styles from './measures.module.css';

export function SaidTable({ table }: { readonly table: LabelTable }) {
  const t = useTranslate();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('measures.said-one')}</th>
            {table.columns.map((column) => (
              <th key={column ?? ''} scope="col">
                {column === null ? (
                  t('measures.said-nothing')
                ) : (
                  <LabelName labelIds={[column as LabelId]} />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => {
            const cells = table.cells[at] ?? [];
            const sum = cells.reduce((all, cell) => all + cell, 0);
            return (
              <tr key={row}>
                <th scope="row">
                  <LabelName labelIds={[row as LabelId]} />
                </th>
                {cells.map((cell, column) => (
                  <td
                    className={table.columns[column] === row ? styles.same : undefined}
                    key={table.columns[column] ?? ''}
                  >
                    {sum === 0 ? '–' : t.format.percent(cell / sum)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
