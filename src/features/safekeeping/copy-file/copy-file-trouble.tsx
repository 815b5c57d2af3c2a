/** Why the file that follows does not follow, and the one press that helps. */
import { useTranslate } from '../../../ui/messages-context';
import type { Translate } from '../../../messages/messages';
import { Button } from '../../../ui/button';
import { useSafekeeping } from '../browser-side';
import styles from './copy-file.module.css';
import type { Kept } from './file-keeper';

export function CopyFileTrouble({ kept }: { readonly kept: Kept }) {
  const t = useTranslate();
  const { fileKeeper } = useSafekeeping();
  if (!kept.trouble) return null;
  return (
    <div className={styles.trouble}>
      <p>{sentence(kept, t)}</p>
      <Button onPress={() => void fileKeeper.insist()}>{t(PRESSES[kept.trouble.kind])}</Button>
    </div>
  );
}

const PRESSES = {
  asks: 'copy-file.ask-again',
  held: 'copy-file.overwrite',
  failed: 'copy-file.retry',
} as const;

function sentence({ name: file, trouble }: Kept, t: Translate): string {
  switch (trouble?.kind) {
    case 'asks':
      return t('copy-file.asks', { file });
    case 'held':
      return t('copy-file.held', { file });
    case 'failed':
      return t('copy-file.failed', { file, reason: t(`copy-file.reason-${trouble.reason}`) });
    case undefined:
      return '';
  }
}
