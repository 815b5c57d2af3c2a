/** A report on paper: of the class, or a page per student. On the page only while it is being printed. */
import { useEffect, type ReactNode } from 'react';
import { useTranslate } from '../../../../ui/messages-context';
import { ProgressBar } from '../../../../ui/progress-bar';
import type { GiveBack } from '../use-give-back';
import { ClassReport } from './class-report';
import { StudentPage } from './student-page';
import styles from './printed-report.module.css';
import { useClassFindings } from './use-class-findings';

export type Printing = 'students' | 'class';

interface PrintedReportProps {
  readonly printing: Printing;
  readonly giveBack: GiveBack;
  readonly onDone: () => void;
}

export function PrintedReport({ printing, giveBack, onDone }: PrintedReportProps) {
  if (printing === 'class') return <PrintedClass giveBack={giveBack} onDone={onDone} />;
  return (
    <Paper onDone={onDone}>
      {giveBack.rows.map((row) => (
        <StudentPage giveBack={giveBack} key={row.submission.id} row={row} />
      ))}
    </Paper>
  );
}

/** Printed as soon as the class is measured. */
function PrintedClass({ giveBack, onDone }: Omit<PrintedReportProps, 'printing'>) {
  const t = useTranslate();
  const findings = useClassFindings();
  if (findings === null) {
    return <ProgressBar label={t('report.preparing')} onAbort={onDone} value={null} />;
  }
  return (
    <Paper onDone={onDone}>
      <ClassReport findings={findings} giveBack={giveBack} />
    </Paper>
  );
}

interface PaperProps {
  readonly onDone: () => void;
  readonly children: ReactNode;
}

function Paper({ onDone, children }: PaperProps) {
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
      {children}
    </div>
  );
}
