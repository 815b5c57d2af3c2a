/** What a stranger sees: three ways in, and what happens to the text. */
import type { ReactNode } from 'react';
import { usePostil } from '../../state/hooks';
import { Button } from '../../ui/button';
import { Icon, type IconName } from '../../ui/icon';
import { useTranslate } from '../../ui/messages-context';
import styles from './first-page.module.css';

export function FirstPage() {
  const t = useTranslate();
  const { commander } = usePostil();
  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.title}>{t('product.tagline')}</h1>
        <p className={styles.privacy}>{t('library.privacy')}</p>
      </header>
      <ul className={styles.doors}>
        <Door icon="article" title={t('library.door-open')} hint={t('library.door-open-hint')}>
          <Button icon="open" variant="primary" onPress={() => commander.execute('open-files')}>
            {t('library.door-open-action')}
          </Button>
          <Button icon="paste" onPress={() => commander.execute('paste-article')}>
            {t('library.paste')}
          </Button>
        </Door>
        <Door icon="read" title={t('library.door-sample')} hint={t('library.door-sample-hint')}>
          <Button icon="play" onPress={() => commander.execute('open-sample')}>
            {t('library.door-sample-action')}
          </Button>
          <Button icon="class" onPress={() => commander.execute('open-class-sample')}>
            {t('library.door-class-action')}
          </Button>
        </Door>
        <Door icon="import" title={t('library.door-file')} hint={t('library.door-file-hint')}>
          <Button icon="open" onPress={() => commander.execute('open-files')}>
            {t('library.door-file-action')}
          </Button>
        </Door>
      </ul>
    </>
  );
}

interface DoorProps {
  readonly icon: IconName;
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}

function Door({ icon, title, hint, children }: DoorProps) {
  return (
    <li className={styles.door}>
      <Icon name={icon} size={22} className={styles.icon} />
      <h2 className={styles.name}>{title}</h2>
      <p className={styles.hint}>{hint}</p>
      <div className={styles.actions}>{children}</div>
    </li>
  );
}
