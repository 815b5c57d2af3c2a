/** Save, share or copy: whatever this browser allows. */
import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { TextArea } from '../../../ui/fields/text-area';
import { useTranslate } from '../../../ui/messages-context';
import styles from './hand-in-dialog.module.css';
import {
  canShare,
  copyText,
  download,
  save,
  savePicker,
  share,
  type OutgoingFile,
} from './ways-out';

/**
 * - `written`: read back from the disk.
 * - `offered`: opened and counted before it was handed to the browser as a download.
 * - `shared`, `copied`: opened and counted before it was given away.
 */
export type HandedIn = 'written' | 'offered' | 'shared' | 'copied';

interface WaysOutProps {
  readonly file: OutgoingFile;
  readonly isAgain: boolean;
  readonly onHandedIn: (how: HandedIn) => void;
}

type Problem = 'given-up' | 'failed' | 'share-failed' | 'copy-yourself';

export function WaysOut({ file, isAgain, onHandedIn }: WaysOutProps) {
  const t = useTranslate();
  const announce = useAnnounce();
  const [problem, setProblem] = useState<Problem | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const isShown = problem === 'copy-yourself';
  // Ready to be copied by key.
  useEffect(() => {
    if (isShown) field.current?.select();
  }, [isShown]);

  function tell(outcome: HandedIn | Problem): void {
    if (isHandedIn(outcome)) {
      setProblem(null);
      onHandedIn(outcome);
    } else {
      setProblem(outcome);
      announce(t(`hand-in.${outcome}`));
    }
  }

  const shareIt = async (): Promise<void> => {
    const outcome = await share(file);
    tell(outcome === 'failed' ? 'share-failed' : outcome);
  };
  const copyIt = async (): Promise<void> =>
    tell((await copyText(file.text)) ? 'copied' : 'copy-yourself');

  return (
    <div className={styles.ways}>
      <div className={styles.buttons}>
        <Button
          icon="export"
          onPress={() => void save(file, savePicker()).then(({ kind }) => tell(kind))}
          variant={isAgain ? 'normal' : 'primary'}
        >
          {t(isAgain ? 'hand-in.save-again' : 'hand-in.save')}
        </Button>
        {canShare(file) && (
          <Button icon="import" onPress={() => void shareIt()}>
            {t('hand-in.share')}
          </Button>
        )}
        <Button icon="copy" onPress={() => void copyIt()}>
          {t('hand-in.copy')}
        </Button>
        {problem === 'failed' && (
          <Button icon="export" onPress={() => tell(download(file).kind)}>
            {t('hand-in.download')}
          </Button>
        )}
      </div>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {t(`hand-in.${problem}`)}
        </p>
      )}
      {isShown && (
        <>
          <TextArea
            inputRef={field}
            isReadOnly
            label={t('hand-in.text')}
            onChange={() => undefined}
            rows={6}
            takesFocus
            value={file.text}
          />
          <div>
            <Button icon="check" onPress={() => tell('copied')}>
              {t('hand-in.copied-myself')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function isHandedIn(outcome: HandedIn | Problem): outcome is HandedIn {
  return ['written', 'offered', 'shared', 'copied'].includes(outcome);
}
