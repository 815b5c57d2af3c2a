/** A copy of everything, saved at once, and three more ways out where the browser's downloads fail. */
import { useEffect, useRef, useState } from 'react';
import { usePostil } from '../../../state/hooks';
import { useAnnounce } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { TextArea } from '../../../ui/fields/text-area';
import { FileInput, type FileInputHandle } from '../../../ui/files/file-input';
import { useTranslate } from '../../../ui/messages-context';
import { Dialog } from '../../../ui/overlays/dialog';
import { ProgressBar } from '../../../ui/progress-bar';
import type { Rescued } from './make-rescue';
import styles from './rescue-dialog.module.css';
import { canShare, copyText, download, share, useRescue } from './use-rescue';

export function RescueDialog() {
  const t = useTranslate();
  const { session } = usePostil();
  const rescue = useRescue();
  const rescued = rescue.kind === 'made' && rescue.rescued.files.length > 0 ? rescue.rescued : null;
  return (
    <Dialog
      actions={
        rescued && (
          <Button icon="export" onPress={() => download(rescued.files)}>
            {t('rescue.again')}
          </Button>
        )
      }
      isDismissable={false}
      isOpen
      onClose={() => session.setState({ dialog: null })}
      size="small"
      title={t('rescue.title')}
    >
      {rescue.kind === 'making' && <ProgressBar label={t('rescue.making')} value={null} />}
      {rescue.kind === 'failed' && <p className={styles.problem}>{t('rescue.failed')}</p>}
      {rescue.kind === 'made' && !rescued && <p>{t('rescue.empty')}</p>}
      {rescued && <Saved rescued={rescued} />}
    </Dialog>
  );
}

function Saved({ rescued }: { readonly rescued: Rescued }) {
  const t = useTranslate();
  const { files, articles, annotations, withoutText } = rescued;
  return (
    <div className={styles.saved}>
      {files.map(({ name }) => (
        <p className={styles.name} key={name}>
          {t('rescue.saved', { file: name })}
        </p>
      ))}
      <p>{t('rescue.contents', { articles, annotations })}</p>
      {files.length > 1 && <p>{t('rescue.parts', { count: files.length })}</p>}
      {withoutText > 0 && <p>{t('rescue.without-text', { count: withoutText })}</p>}
      <p className={styles.calm}>{t('rescue.reopen')}</p>
      <CheckFile rescued={rescued} />
      <OtherWays rescued={rescued} />
    </div>
  );
}

/** Nobody can tell a page whether a download arrived: the reader gives the file back, and it is compared. */
function CheckFile({ rescued: { files } }: { readonly rescued: Rescued }) {
  const t = useTranslate();
  const announce = useAnnounce();
  const input = useRef<FileInputHandle>(null);
  const [answer, setAnswer] = useState<string | null>(null);
  const check = async ([file]: readonly File[]): Promise<void> => {
    if (!file) return;
    const found = await file.text().catch(() => null);
    const isWhole = files.some(({ text }) => text === found);
    const said = t(isWhole ? 'rescue.check-right' : 'rescue.check-differs', { file: file.name });
    setAnswer(said);
    announce(said);
  };
  return (
    <div className={styles.way}>
      <Button icon="check" onPress={() => input.current?.open()}>
        {t('rescue.check')}
      </Button>
      <FileInput
        accept=".json,application/json"
        label={t('rescue.check')}
        onFiles={(chosen) => void check(chosen)}
        ref={input}
      />
      {answer !== null && <p>{answer}</p>}
    </div>
  );
}

function OtherWays({ rescued: { files } }: { readonly rescued: Rescued }) {
  const t = useTranslate();
  const announce = useAnnounce();
  const [said, setSaid] = useState<string | null>(null);
  const [isShown, setShown] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const [only] = files.length === 1 ? files : [];
  // Ready to be copied by key.
  useEffect(() => {
    if (isShown) field.current?.select();
  }, [isShown]);
  const say = (sentence: string): void => {
    setSaid(sentence);
    announce(sentence);
  };
  return (
    <section className={styles.ways}>
      <p>{t('rescue.missing')}</p>
      <div className={styles.buttons}>
        {canShare(files) && (
          <Button
            icon="import"
            onPress={() =>
              void share(files).then((isShared) => {
                if (!isShared) say(t('rescue.share-failed'));
              })
            }
          >
            {t('rescue.share')}
          </Button>
        )}
        {only && (
          <Button
            icon="copy"
            onPress={() =>
              void copyText(only.text).then((isCopied) => {
                setShown(!isCopied);
                say(t(isCopied ? 'rescue.copied' : 'rescue.copy-yourself'));
              })
            }
          >
            {t('rescue.copy-text')}
          </Button>
        )}
      </div>
      {said !== null && <p>{said}</p>}
      {isShown && only && (
        <TextArea
          inputRef={field}
          isReadOnly
          label={t('rescue.text')}
          onChange={() => undefined}
          rows={6}
          takesFocus
          value={only.text}
        />
      )}
    </section>
  );
}
