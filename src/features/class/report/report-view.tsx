/** Giving back: comments and corrections per student, results for a spreadsheet, reports on paper. */
import { useState } from 'react';
import { correctionFile, isEmptyCorrection } from '../../../domain/class/give-back';
import { exportFileName } from '../../../domain/transfer/file-name';
import { present } from '../../../lib/assert';
import { usePostil, useWorkspace } from '../../../state/hooks';
import { useAnnounce } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { RadioGroup } from '../../../ui/fields/radio-group';
import { saveBlob } from '../../../ui/files/save-file';
import { useTranslate } from '../../../ui/messages-context';
import { useClass } from '../class-desk';
import { PrintedReport, type Printing } from './print/printed-report';
import styles from './report-view.module.css';
import { ResultsDialog } from './results-dialog';
import { StudentCorrection } from './student-correction';
import { useGiveBack } from './use-give-back';

export function ReportView() {
  const t = useTranslate();
  const { clock } = usePostil();
  const announce = useAnnounce();
  const { exercise, article, text, labels } = useClass();
  const codebook = useWorkspace((state) => state.codebooks.get(exercise.codebookId));
  const giveBack = useGiveBack();
  const { rows, compared, offered, correctionOf } = giveBack;
  const [picked, setPicked] = useState(rows[0]?.submission.studentId);
  const [printing, setPrinting] = useState<Printing | null>(null);
  const [savesResults, setSavesResults] = useState(false);
  const current = rows.find(({ submission }) => submission.studentId === picked) ?? rows[0];

  async function save(): Promise<void> {
    const corrections = giveBack.upToDate().filter((item) => !isEmptyCorrection(item));
    if (corrections.length === 0) return announce(t('report.nothing-to-save'));
    giveBack.keep(corrections);
    const [{ serializePostil }, { safeFileName, writeZip }] = await Promise.all([
      import('../../../codecs/postil-json/serialize'),
      import('../../../codecs/zip-files/write-zip'),
    ]);
    const names = new Map(rows.map(({ submission, name }) => [submission.studentId, name]));
    const taken = new Set<string>();
    const parts = {
      exercise,
      article: { article, text },
      codebook: { codebook: present(codebook, 'the codebook'), labels },
    };
    const files = corrections.map((correction) => ({
      name: safeFileName(names.get(correction.studentId) ?? '', '.postil.json', taken),
      text: serializePostil(correctionFile(parts, correction)),
    }));
    const title = exercise.title || article.title;
    const name = exportFileName(clock.now(), title, 'corrections', 'zip');
    saveBlob(name, new Blob([writeZip(files)], { type: 'application/zip' }));
    announce(t('report.saved', { count: files.length }));
  }

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
          <Button icon="export" onPress={() => void save()} variant="primary">
            {t('report.save')}
          </Button>
          <Button icon="export" onPress={() => setSavesResults(true)}>
            {t('report.results')}
          </Button>
          <Button onPress={() => setPrinting('students')}>{t('report.print-students')}</Button>
          <Button onPress={() => setPrinting('class')}>{t('report.print-class')}</Button>
        </div>
      </div>
      <div className={styles.columns}>
        <ul aria-label={t('report.students')} className={styles.students}>
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
        <StudentCorrection giveBack={giveBack} key={current.submission.id} row={current} />
      </div>
      {savesResults && <ResultsDialog onClose={() => setSavesResults(false)} rows={rows} />}
      {printing && (
        <PrintedReport giveBack={giveBack} onDone={() => setPrinting(null)} printing={printing} />
      )}
    </div>
  );
}
