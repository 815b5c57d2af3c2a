/** Giving back: comments and corrections per student, results for a spreadsheet, reports on paper. */
import { useCallback, useState } from 'react';
import { isEmptyCorrection } from '../../../domain/class/give-back';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { RadioGroup } from '../../../ui/fields/radio-group';
import { useTranslate } from '../../../ui/messages-context';
import { SavedLine } from '../saved/saved-line';
import { useSaved } from '../saved/use-saved';
import scroll from '../scroll-hint.module.css';
import { PrintedReport, type Printing } from './print/printed-report';
import styles from './report-view.module.css';
import { ResultsDialog } from './results-dialog';
import { StudentCorrection } from './student-correction';
import { useGiveBack } from './use-give-back';
import { useSaveCorrections } from './use-save-corrections';

export function ReportView() {
  const t = useTranslate();
  const giveBack = useGiveBack();
  const save = useSaveCorrections(giveBack);
  const { text: saved, say } = useSaved();
  const { rows, compared, offered, correctionOf } = giveBack;
  const [picked, setPicked] = useState(rows[0]?.submission.studentId);
  const [printing, setPrinting] = useState<Printing | null>(null);
  const endPrinting = useCallback(() => setPrinting(null), []);
  const [savesResults, setSavesResults] = useState(false);
  const current = rows.find(({ submission }) => submission.studentId === picked) ?? rows[0];

  if (!current) {
    return <EmptyState title={t('report.nobody')}>{t('report.nobody-hint')}</EmptyState>;
  }
  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        {offered.length > 0 && (
          <RadioGroup
            label={t('report.compared')}
            look="segments"
            onChange={giveBack.compareWith}
            options={[...offered, 'nothing' as const].map((value) => ({
              value,
              text: t(`report.compared-${value}`),
            }))}
            value={compared}
          />
        )}
        {compared === 'consensus' && (
          <p className={styles.hint}>{t('report.compared-consensus-hint')}</p>
        )}
        <div className={styles.actions}>
          <Button icon="export" onPress={() => void save.all().then(say)} variant="primary">
            {t('report.save')}
          </Button>
          <Button icon="export" onPress={() => setSavesResults(true)}>
            {t('report.results')}
          </Button>
          <Button onPress={() => setPrinting('students')}>{t('report.print-students')}</Button>
          <Button onPress={() => setPrinting('class')}>{t('report.print-class')}</Button>
        </div>
        <SavedLine text={saved} />
      </div>
      {printing && <PrintedReport giveBack={giveBack} onDone={endPrinting} printing={printing} />}
      <div className={styles.columns}>
        <ul aria-label={t('report.students')} className={`${styles.students} ${scroll.more}`}>
          {rows.map((row) => {
            const { studentId } = row.submission;
            const correction = correctionOf(row);
            const isSaid = correction && !isEmptyCorrection({ ...correction, marks: [] });
            return (
              <li key={studentId}>
                <button
                  aria-pressed={row === current}
                  className={styles.student}
                  onClick={() => setPicked(studentId)}
                  type="button"
                >
                  <bdi>{row.name}</bdi>
                  {isSaid && <span className={styles.said}>{t('report.commented')}</span>}
                </button>
              </li>
            );
          })}
        </ul>
        <StudentCorrection
          giveBack={giveBack}
          key={current.submission.id}
          onSave={() => save.one(current)}
          row={current}
        />
      </div>
      {savesResults && (
        <ResultsDialog onClose={() => setSavesResults(false)} onSaved={say} rows={rows} />
      )}
    </div>
  );
}
