/** Takes the measures away: as JSON with all that is needed to check them, or as a table. */
import { useState } from 'react';
import { agreementTable } from '../../../codecs/agreement-json/agreement-table';
import { serializeAgreement, type AgreementFile } from '../../../codecs/agreement-json/serialize';
import { writeCsv } from '../../../codecs/csv-table/write-csv';
import type { GammaResult } from '../../../domain/agreement/gamma/gamma-result';
import type { AgreementReport } from '../../../domain/agreement/report/agreement-report';
import { exportFileName } from '../../../domain/transfer/file-name';
import { usePostil } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { saveFile } from '../../../ui/files/save-file';
import { Switch } from '../../../ui/fields/switch';
import { useTranslate } from '../../../ui/messages-context';
import { useClass } from '../class-desk';
import { SavedLine } from '../saved/saved-line';
import { useSaved } from '../saved/use-saved';
import styles from './measures.module.css';

interface SaveMeasuresProps {
  readonly report: AgreementReport;
  /** null = not measured. */
  readonly gamma: GammaResult | null;
}

export function SaveMeasures({ report, gamma }: SaveMeasuresProps) {
  const t = useTranslate();
  const { clock } = usePostil();
  const { article, exercise, labels, readings } = useClass();
  const [hasNames, setNames] = useState(false);
  const saved = useSaved();

  const file = (): AgreementFile => ({
    report,
    gamma,
    created: clock.now(),
    article: { id: article.id, title: article.title },
    exercise: { id: exercise.id, title: exercise.title },
    labels: labels.map(({ id, name }) => ({ id, name })),
    readers: report.readers.map((id, at) => ({
      id: hasNames ? id : `R${at + 1}`,
      name: hasNames ? (readings.find((reading) => reading.id === id)?.name ?? '') : '',
      was: id,
    })),
  });
  const save = (ending: 'json' | 'csv', type: string, text: string): void => {
    const name = exportFileName(clock.now(), exercise.title || article.title, 'agreement', ending);
    saveFile(name, type, text);
    saved.say(t('class.saved', { file: name }));
  };

  return (
    <div className={styles.save}>
      <Switch isSelected={hasNames} label={t('measures.with-names')} onChange={setNames} />
      <div className={styles.actions}>
        <Button
          icon="export"
          onPress={() => save('json', 'application/json', serializeAgreement(file()))}
        >
          {t('measures.save-json')}
        </Button>
        <Button
          icon="export"
          onPress={() => {
            const options = { separator: ',', byteOrderMark: true } as const;
            save('csv', 'text/csv', writeCsv(agreementTable(file()), options));
          }}
        >
          {t('measures.save-csv')}
        </Button>
      </div>
      <SavedLine text={saved.text} />
    </div>
  );
}
