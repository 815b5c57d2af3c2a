/** Asks in which format a codebook leaves, and says beforehand what that format has no place for. */
import { useEffect, useState } from 'react';
import type { CodebookParts } from '../../../../domain/transfer/bundle';
import { usePostil } from '../../../../state/hooks';
import { useAnnounce } from '../../../../ui/announcer';
import { Button } from '../../../../ui/button';
import { RadioGroup } from '../../../../ui/fields/radio-group';
import { saveBlob } from '../../../../ui/files/save-file';
import { useTranslate } from '../../../../ui/messages-context';
import { Dialog } from '../../../../ui/overlays/dialog';
import { CODEBOOK_FORMATS, type CodebookFormat } from '../formats/codebook-formats';
import { makeCodebookFile, type MadeFile } from './make-files';
import styles from './export-codebook-dialog.module.css';

interface ExportCodebookDialogProps {
  readonly codebook: CodebookParts;
  readonly onClose: () => void;
}

export function ExportCodebookDialog({ codebook, onClose }: ExportCodebookDialogProps) {
  const t = useTranslate();
  const announce = useAnnounce();
  const { clock } = usePostil();
  const [opened] = useState({ codebook, now: clock.now() });
  const [format, setFormat] = useState<CodebookFormat>('postil-codebook');
  const [made, setMade] = useState<MadeFile | null>(null);
  useEffect(() => {
    let isLate = false;
    void makeCodebookFile(format, opened.codebook, opened.now).then((file) => {
      if (!isLate) setMade(file);
    });
    return () => {
      isLate = true;
    };
  }, [format, opened]);
  const ready = made?.format === format ? made : null;

  const save = (): void => {
    if (!ready) return;
    saveBlob(ready.name, ready.blob);
    announce(t('export.saved', { file: ready.name }));
    onClose();
  };

  return (
    <Dialog
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button isDisabled={ready === null} onPress={save} variant="primary">
            {t('export.save-file')}
          </Button>
        </>
      }
      isOpen
      onClose={onClose}
      title={t('codebook.export-title', { name: codebook.codebook.name })}
    >
      <div className={styles.content}>
        <RadioGroup
          label={t('codebook.export-format')}
          onChange={setFormat}
          options={CODEBOOK_FORMATS.map((value) => ({
            value,
            text: t(`codebook.format-name.${value}`),
            hint: t(`codebook.format-hint.${value}`),
          }))}
          value={format}
        />
        <section aria-label={t('codebook.export-losses')} className={styles.losses}>
          <h3 className={styles.title}>{t('codebook.export-losses')}</h3>
          <ul aria-live="polite" className={styles.lines}>
            {ready?.losses.map(({ kind, count }) => (
              <li key={kind}>{`${t(`loss.${kind}`, { count })}.`}</li>
            ))}
            {ready?.losses.length === 0 && <li>{t('codebook.export-nothing-lost')}</li>}
          </ul>
        </section>
      </div>
    </Dialog>
  );
}
