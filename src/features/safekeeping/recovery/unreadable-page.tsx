/** In place of every page when the library cannot be opened: why, what is safe, and three ways on. */
import { useEffect, useRef } from 'react';
import type { StoreProblem } from '../../../domain/ports';
import { usePostil } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import styles from './recovery-page.module.css';
import { Way } from './way';

interface UnreadablePageProps {
  readonly problem: StoreProblem;
  readonly onRetry: () => void;
  readonly onGoOn: () => void;
}

export function UnreadablePage({ problem, onRetry, onGoOn }: UnreadablePageProps) {
  const t = useTranslate();
  const { session } = usePostil();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section className={styles.page}>
      <h1 className={styles.title} ref={heading} tabIndex={-1}>
        {t('unreadable.title')}
      </h1>
      <p className={styles.what}>
        {t(`unreadable.why-${problem}`)} {t('unreadable.safe')}
      </p>
      <ul className={styles.ways}>
        <Way hint={t(`unreadable.do-${problem}`)}>
          <Button icon="redo" onPress={onRetry} variant="primary">
            {t('unreadable.retry')}
          </Button>
        </Way>
        <Way hint={t('recovery.save-file-hint')}>
          <Button icon="export" onPress={() => session.setState({ dialog: 'copy' })}>
            {t('recovery.save-file')}
          </Button>
        </Way>
        <Way hint={t('unreadable.go-on-hint')}>
          <Button onPress={onGoOn} variant="quiet">
            {t('unreadable.go-on')}
          </Button>
        </Way>
      </ul>
    </section>
  );
}
