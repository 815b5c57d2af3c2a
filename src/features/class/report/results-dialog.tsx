/** Takes the class's results away for a spreadsheet. */
import { useState } from 'react';
import type { RollRow } from '../../../domain/class/roll';
import { exportFileName } from '../../../domain/transfer/file-name';
import { usePostil } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/fields/checkbox';
import { RadioGroup } from '../../../ui/fields/radio-group';
import { saveBlob } from '../../../ui/files/save-file';
import { useTranslate } from '../../../ui/messages-context';
import { Dialog } from '../../../ui/overlays/dialog';
import { useClass } from '../class-desk';
import {
  RESULT_FORMATS,
  resultBlob,
  resultTables,
  type ResultFormat,
  type ResultTables,
} from './result-tables';
import styles from './results-dialog.module.css';

interface ResultsDialogProps {
  readonly rows: readonly RollRow[];
  readonly onClose: () => void;
  /** With the sentence that says so. */
  readonly onSaved: (text: string) => void;
}

export function ResultsDialog({ rows, onClose, onSaved }: ResultsDialogProps) {
  const t = useTranslate();
  const { clock } = usePostil();
  const { exercise, article, text, labels } = useClass();
  const [format, setFormat] = useState<ResultFormat>('xlsx');
  const [what, setWhat] = useState<keyof ResultTables>('students');
  const [byteOrderMark, setByteOrderMark] = useState(true);
  const isCsv = format !== 'xlsx';

  async function save(): Promise<void> {
    const tables = resultTables(rows, labels, text.text, t);
    const blob = await resultBlob(tables, { format, what, byteOrderMark }, t);
    const kind = isCsv ? what : 'results';
    const ending = isCsv ? 'csv' : 'xlsx';
    const file = exportFileName(clock.now(), exercise.title || article.title, kind, ending);
    saveBlob(file, blob);
    onSaved(t('class.saved', { file }));
    onClose();
  }

  return (
    <Dialog
      actions={
        <Button icon="export" onPress={() => void save()} variant="primary">
          {t('export.save-file')}
        </Button>
      }
      isOpen
      onClose={onClose}
      size="small"
      title={t('report.results')}
    >
      <div className={styles.form}>
        <RadioGroup
          label={t('report.format')}
          onChange={setFormat}
          options={RESULT_FORMATS.map((value) => ({ value, text: t(`report.format-${value}`) }))}
          value={format}
        />
        {isCsv && (
          <>
            <RadioGroup
              label={t('report.what')}
              onChange={setWhat}
              options={(['students', 'marks'] as const).map((value) => ({
                value,
                text: t(`report.what-${value}`),
              }))}
              value={what}
            />
            <Checkbox
              isSelected={byteOrderMark}
              label={t('report.results-bom')}
              onChange={setByteOrderMark}
            />
            <p className={styles.hint}>{t('report.format-hint')}</p>
          </>
        )}
      </div>
    </Dialog>
  );
}
