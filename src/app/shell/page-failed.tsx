/** What stands in place of a page that stopped working. */
import { Button } from '../../ui/button';
import { useTranslate } from '../../ui/messages-context';
import styles from './shell.module.css';

interface PageFailedProps {
  readonly detail: string;
}

export function PageFailed({ detail }: PageFailedProps) {
  const t = useTranslate();
  return (
    <section className={styles.failed} role="alert">
      <h1>{t('problem.page-failed')}</h1>
      <p>{t('problem.page-failed-detail', { detail })}</p>
      <Button variant="primary" onPress={() => window.location.reload()}>
        {t('problem.reload')}
      </Button>
    </section>
  );
}
