/** Hands a finished reading in as a file that has been opened again and counted. */
import { useEffect, useRef, useState } from 'react';
import { countHandIn } from '../../../domain/edit/answer-edits';
import type { ReadingId } from '../../../domain/reading/reading';
import { usePostil } from '../../../state/hooks';
import { useAnnounce } from '../../../ui/announcer';
import { useTranslate } from '../../../ui/messages-context';
import { Dialog } from '../../../ui/overlays/dialog';
import { ProgressBar } from '../../../ui/progress-bar';
import { CheckFile } from './check-file';
import styles from './hand-in-dialog.module.css';
import { prepareHandIn, type PreparedHandIn } from './prepare-hand-in';
import { WaysOut, type HandedIn } from './ways-out-buttons';

interface HandInDialogProps {
  readonly readingId: ReadingId;
  readonly onClose: () => void;
}

type State = { readonly kind: 'making' | 'failed' } | MadeState;
interface MadeState {
  readonly kind: 'made';
  readonly file: PreparedHandIn;
}

export function HandInDialog({ readingId, onClose }: HandInDialogProps) {
  const t = useTranslate();
  const postil = usePostil();
  const [state, setState] = useState<State>({ kind: 'making' });
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    prepareHandIn(postil, readingId).then(
      (file) => setState(file ? { kind: 'made', file } : { kind: 'failed' }),
      () => setState({ kind: 'failed' }),
    );
  }, [postil, readingId]);
  return (
    <Dialog isDismissable={false} isOpen onClose={onClose} size="small" title={t('hand-in.title')}>
      {state.kind === 'making' && <ProgressBar label={t('hand-in.making')} value={null} />}
      {state.kind === 'failed' && (
        <p className={styles.problem} role="alert">
          {t('hand-in.not-whole')}
        </p>
      )}
      {state.kind === 'made' && <Made readingId={readingId} sample={state.file} />}
    </Dialog>
  );
}

interface Given {
  readonly how: HandedIn;
  readonly file: PreparedHandIn;
}

interface MadeProps {
  /** As it would be handed in now. */
  readonly sample: PreparedHandIn;
  readonly readingId: ReadingId;
}

function Made({ sample, readingId }: MadeProps) {
  const t = useTranslate();
  const announce = useAnnounce();
  const postil = usePostil();
  const [given, setGiven] = useState<Given | null>(null);

  function tell(how: HandedIn, file: PreparedHandIn): void {
    setGiven({ how, file });
    announce(t(`hand-in.${how}`, { count: file.marks, file: file.name }));
    if (given) return;
    const step = { scope: null, command: 'hand-in' };
    const edit = countHandIn(readingId, file.handedIn);
    postil.commander.carryOut([{ kind: 'edit', edit, step }]);
  }

  const { marks, unplaced, name, isFinished } = given?.file ?? sample;
  return (
    <div className={styles.body}>
      {!isFinished && <p className={styles.problem}>{t('hand-in.unfinished')}</p>}
      <p>{t('hand-in.contents', { count: marks, unplaced })}</p>
      <p className={styles.name}>{name}</p>
      {given && (
        <div className={styles.done}>
          <p>{t(`hand-in.${given.how}`, { count: marks, file: name })}</p>
          {given.how === 'offered' && <p>{t('hand-in.look-for-it')}</p>}
          <p>{t('hand-in.send-it')}</p>
        </div>
      )}
      <WaysOut
        isAgain={given !== null}
        // What was handed in once is the same file every time.
        make={async () => given?.file ?? prepareHandIn(postil, readingId)}
        onHandedIn={tell}
        sample={sample}
      />
      {given && <CheckFile file={given.file} />}
    </div>
  );
}
