/** The link: how long it is, and copying it. Too long a text is told why it has none. */
import { useRef, useState } from 'react';
import { LONGEST_LINK } from '../../../codecs/exercise-link/link';
import { useAnnounce } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { TextArea } from '../../../ui/fields/text-area';
import { useTranslate } from '../../../ui/messages-context';
import styles from './hand-out.module.css';
import { ProblemLine } from '../layout/problem-line';
import { reachOf } from './reach';
import { useHandoutLink } from './use-handout';

interface LinkPartProps {
  /** The exercise's file. */
  readonly file: string;
  readonly pageAddress: string;
}

export function LinkPart({ file, pageAddress }: LinkPartProps) {
  const t = useTranslate();
  const announce = useAnnounce();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<string | null>(null);
  const link = useHandoutLink(file, pageAddress);
  const { host, reach } = reachOf(pageAddress);

  const copy = async (address: string): Promise<void> => {
    const isCopied = await copyText(address);
    if (!isCopied) field.current?.select();
    const sentence = t(isCopied ? 'maker.link-copied' : 'maker.link-copy-failed');
    setSaid(sentence);
    announce(sentence);
  };

  if (link.kind === 'packing') return <p className={styles.hint}>{t('common.loading')}</p>;
  if (link.kind === 'too-long') {
    const lengths = { count: link.length, most: LONGEST_LINK };
    return <p className={styles.hint}>{t('maker.link-too-long', lengths)}</p>;
  }
  return (
    <>
      <p className={styles.hint}>{t('maker.link-hint')}</p>
      {reach !== 'everybody' && <ProblemLine text={t(`maker.link-${reach}`, { host })} />}
      <TextArea
        hint={t('maker.link-length', { count: link.address.length, most: LONGEST_LINK })}
        inputRef={field}
        isLabelHidden
        isReadOnly
        label={t('maker.link')}
        onChange={() => undefined}
        rows={2}
        value={link.address}
      />
      <Button icon="copy" onPress={() => void copy(link.address)}>
        {t('maker.link-copy')}
      </Button>
      {said !== null && <p className={styles.hint}>{said}</p>}
    </>
  );
}

/** False where the browser keeps the clipboard to itself. */
async function copyText(text: string): Promise<boolean> {
  const { clipboard }: Partial<Navigator> = navigator;
  try {
    await clipboard?.writeText(text);
    return clipboard !== undefined;
  } catch {
    return false;
  }
}
