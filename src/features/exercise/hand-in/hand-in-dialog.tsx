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
      {state.kind === 'made' && <Made file={state.file} readingId={readingId} />}
    </Dialog>
  );
}

function Made({
  file,
  readingId,
}: {
  readonly file: PreparedHandIn;
  readonly readingId: ReadingId;
}) {
  const t = useTranslate();
  const announce = useAnnounce();
  const { commander } = usePostil();
  const [handedIn, setHandedIn] = useState<HandedIn | null>(null);
  const isCounted = useRef(false);

  function tell(how: HandedIn): void {
    setHandedIn(how);
    announce(t(`hand-in.${how}`, { count: file.marks, file: file.name }));
    if (isCounted.current) return;
    isCounted.current = true;
    const step = { scope: null, command: 'hand-in' };
    commander.carryOut([{ kind: 'edit', edit: countHandIn(readingId, file.handedIn), step }]);
  }

  return (
    <div className={styles.body}>
      <p>{t('hand-in.contents', { count: file.marks, unplaced: file.unplaced })}</p>
      <p className={styles.name}>{file.name}</p>
      {handedIn !== null && (
        <div className={styles.done}>
          <p>{t(`hand-in.${handedIn}`, { count: file.marks, file: file.name })}</p>
          {handedIn === 'offered' && <p>{t('hand-in.look-for-it')}</p>}
          <p>{t('hand-in.send-it')}</p>
        </div>
      )}
      <WaysOut file={file} isAgain={handedIn !== null} onHandedIn={tell} />
      {handedIn !== null && <CheckFile file={file} />}
    </div>
  );
}
