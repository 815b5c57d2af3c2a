/** No page can see whether a download arrived: the student gives the file back, and it is opened and counted. */
import { useRef, useState } from 'react';
import { usePostil } from '../../../state/hooks';
import { useAnnounce } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { DropOverlay } from '../../../ui/files/drop-overlay';
import { FileInput, type FileInputHandle } from '../../../ui/files/file-input';
import { useTranslate } from '../../../ui/messages-context';
import styles from './hand-in-dialog.module.css';
import { readHandIn, type PreparedHandIn } from './prepare-hand-in';

interface CheckFileProps {
  readonly file: PreparedHandIn;
}

export function CheckFile({ file }: CheckFileProps) {
  const t = useTranslate();
  const announce = useAnnounce();
  const postil = usePostil();
  const input = useRef<FileInputHandle>(null);
  const [answer, setAnswer] = useState<string | null>(null);

  async function check([chosen]: readonly File[]): Promise<void> {
    if (!chosen) return;
    const text = await chosen.text().catch(() => '');
    const found = await readHandIn(postil, text);
    const count = found ? found.marks.length + found.unplaced.length : 0;
    const what = !found ? 'broken' : found.contentHash === file.contentHash ? 'right' : 'another';
    const said = t(`hand-in.check-${what}`, { file: chosen.name, count });
    setAnswer(said);
    announce(said);
  }

  return (
    <div className={styles.check}>
      <Button icon="check" onPress={() => input.current?.open()}>
        {t('hand-in.check')}
      </Button>
      <FileInput
        accept=".json,application/json,text/plain"
        isMultiple={false}
        label={t('hand-in.check')}
        onFiles={(files) => void check(files)}
        ref={input}
      />
      <DropOverlay onDrop={(files) => void check(files)} text={t('hand-in.check-drop')} />
      {answer !== null && <p>{answer}</p>}
    </div>
  );
}
