/** A report on paper: of the class, or a page per student. On the page only while it is being printed. */
import { useEffect } from 'react';
import { useTranslate } from '../../../../ui/messages-context';
import { useClass } from '../../class-desk';
import { resultTables } from '../result-tables';
import type { GiveBack } from '../use-give-back';
import { StudentPage } from './student-page';
import styles from './printed-report.module.css';

export type Printing = 'students' | 'class';

interface PrintedReportProps {
  readonly printing: Printing;
  readonly giveBack: GiveBack;
  readonly onDone: () => void;
}

export function PrintedReport({ printing, giveBack, onDone }: PrintedReportProps) {
  useEffect(() => {
    // The browser's print window holds the page up until it is closed.
    const frame = requestAnimationFrame(() => {
      window.print();
    });
    window.addEventListener('afterprint', onDone);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', onDone);
    };
  }, [onDone]);
  return (
    <div className={styles.paper} data-printing>
      {printing === 'class' ? (
        <ClassReport giveBack={giveBack} />
      ) : (
        giveBack.rows.map((row) => (
          <StudentPage giveBack={giveBack} key={row.submission.id} row={row} />
        ))
      )}
    </div>
  );
}

function ClassReport({ giveBack }: { readonly giveBack: GiveBack }) {
  const t = useTranslate();
  const { exercise, article, text, labels } = useClass();
  const { students } = resultTables(giveBack.rows, labels, text.text, t);
  const [, ...words] = students.columns;
  return (
    <section className={styles.page}>
      <h1>{t('report.class-title', { title: exercise.title || article.title })}</h1>
      <table className={styles.table}>
        <thead>
          <tr>
            {students.columns.map((name, at) => (
              <th data-kind={typeof students.rows[0]?.[at]} key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {students.rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              {cells.map((cell, at) => (
                <td data-kind={typeof cell} key={words[at]}>
                  {typeof cell === 'string' ? cell.replace(MOMENT, '$1 $2') : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A moment as results have it; on paper without its seconds. */
const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):.*Z$/u;
