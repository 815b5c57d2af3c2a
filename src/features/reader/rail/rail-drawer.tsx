/** The rail on screens without room for it: opens over the article. */
import { Dialog } from '../../../ui/overlays/dialog';
import { useTranslate } from '../../../ui/messages-context';
import { Rail } from './rail';
import styles from './rail-drawer.module.css';

interface RailDrawerProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function RailDrawer({ isOpen, onClose }: RailDrawerProps) {
  const t = useTranslate();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} size="small" title={t('reader.rail')}>
      <Rail className={styles.rail} onGone={onClose} />
    </Dialog>
  );
}
