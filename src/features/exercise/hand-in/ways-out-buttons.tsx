/** Save, share or copy: whatever this browser allows. The file is made at the press, so that its time is that one. */
import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { TextArea } from '../../../ui/fields/text-area';
import { useTranslate } from '../../../ui/messages-context';
import styles from './hand-in-dialog.module.css';
import type { PreparedHandIn } from './prepare-hand-in';
import { canShare, copyText, download, save, savePicker, share } from './ways-out';

/**
 * - `written`: read back from the disk.
 * - `offered`: opened and counted before it was handed to the browser as a download.
 * - `shared`, `copied`: opened and counted before it was given away.
 */
export type HandedIn = 'written' | 'offered' | 'shared' | 'copied';

interface WaysOutProps {
  /** As it would be now: to know what can be done with it. */
  readonly sample: PreparedHandIn;
  /** null: it did not open again as what it was. */
  readonly make: () => Promise<PreparedHandIn | null>;
  readonly isAgain: boolean;
  readonly onHandedIn: (how: HandedIn, file: PreparedHandIn) => void;
}

type Problem = 'given-up' | 'failed' | 'share-failed' | 'copy-yourself' | 'not-whole';

type WayOut = (file: PreparedHandIn) => Promise<HandedIn | Problem>;

export function WaysOut({ sample, make, isAgain, onHandedIn }: WaysOutProps) {
  const t = useTranslate();
  const announce = useAnnounce();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [made, setMade] = useState(sample);
  const field = useRef<HTMLTextAreaElement>(null);
  const isShown = problem === 'copy-yourself';
  // Ready to be copied by key.
  useEffect(() => {
    if (isShown) field.current?.select();
  }, [isShown]);

  function tell(outcome: HandedIn | Problem, file: PreparedHandIn): void {
    if (isHandedIn(outcome)) {
      setProblem(null);
      onHandedIn(outcome, file);
    } else {
      setProblem(outcome);
      announce(t(`hand-in.${outcome}`));
    }
  }

  async function give(wayOut: WayOut): Promise<void> {
    const file = await make().catch(() => null);
    if (!file) return tell('not-whole', sample);
    setMade(file);
    tell(await wayOut(file), file);
  }

  return (
    <div className={styles.ways}>
      <div className={styles.buttons}>
        <Button
          icon="export"
          onPress={() => void give(saveIt)}
          variant={isAgain ? 'normal' : 'primary'}
        >
          {t(isAgain ? 'hand-in.save-again' : 'hand-in.save')}
        </Button>
        {canShare(sample) && (
          <Button icon="import" onPress={() => void give(shareIt)}>
            {t('hand-in.share')}
          </Button>
        )}
        <Button icon="copy" onPress={() => void give(copyIt)}>
          {t('hand-in.copy')}
        </Button>
        {problem === 'failed' && (
          <Button icon="export" onPress={() => void give(downloadIt)}>
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
            value={made.text}
          />
          <div>
            <Button icon="check" onPress={() => tell('copied', made)}>
              {t('hand-in.copied-myself')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

const saveIt: WayOut = async (file) => (await save(file, savePicker())).kind;

const shareIt: WayOut = async (file) => {
  const outcome = await share(file);
  return outcome === 'failed' ? 'share-failed' : outcome;
};

const copyIt: WayOut = async ({ text }) => ((await copyText(text)) ? 'copied' : 'copy-yourself');

const downloadIt: WayOut = (file) => Promise.resolve(download(file).kind);

function isHandedIn(outcome: HandedIn | Problem): outcome is HandedIn {
  return ['written', 'offered', 'shared', 'copied'].includes(outcome);
}
