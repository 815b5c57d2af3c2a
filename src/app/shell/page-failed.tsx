/** What stands in place of a page that stopped working. */
import { usePostil } from '../../state/hooks';
import { Button } from '../../ui/button';
import { useTranslate } from '../../ui/messages-context';
import styles from './shell.module.css';

interface PageFailedProps {
  readonly detail: string;
}

export function PageFailed({ detail }: PageFailedProps) {
  const t = useTranslate();
  const { session } = usePostil();
  return (
    <section className={styles.failed} role="alert">
      <h1>{t('problem.page-failed')}</h1>
      <p>{t('problem.page-failed-detail', { detail })}</p>
      <div className={styles.ways}>
        <Button variant="primary" onPress={() => window.location.reload()}>
          {t('problem.reload')}
        </Button>
        <Button icon="export" onPress={() => session.setState({ dialog: 'copy' })}>
          {t('rescue.save')}
        </Button>
      </div>
    </section>
  );
}
