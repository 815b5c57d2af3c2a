/** The teacher's page of an exercise: what it asks, and the way to hand it out. */
import { useState, type ReactNode } from 'react';
import type { ExerciseId } from '../../domain/exercise/exercise-id';
import { usePostil } from '../../state/hooks';
import { Button } from '../../ui/button';
import { useTranslate } from '../../ui/messages-context';
import { MakerContext } from './maker-desk';
import { MakerForm } from './maker-form';
import styles from './maker-page.module.css';
import { useMakerDesk } from './use-maker-desk';

interface MakerPageProps {
  readonly exerciseId: ExerciseId;
  /** Where Postil is open, without what follows `#`; null when a link to it would lead nowhere. */
  readonly pageAddress: string | null;
  /** The page as a student sees it, which writes nothing. */
  readonly renderPreview: (id: ExerciseId) => ReactNode;
}

export function MakerPage({ exerciseId, pageAddress, renderPreview }: MakerPageProps) {
  const t = useTranslate();
  const { go } = usePostil();
  const [isPreview, setPreview] = useState(false);
  const opened = useMakerDesk(exerciseId);
  if (opened.kind === 'opening') return <p className={styles.quiet}>{t('common.loading')}</p>;
  if (opened.kind !== 'open') {
    return (
      <section className={styles.quiet}>
        <p role="alert">
          {opened.kind === 'missing'
            ? t(`edit-problem.gone-${opened.what}`)
            : t('reader.unreadable', { reason: t(`store-problem.${opened.problem}`) })}
        </p>
        <Button icon="library" onPress={() => go({ page: 'library' })}>
          {t('reader.to-library')}
        </Button>
      </section>
    );
  }
  if (isPreview) {
    return (
      <div className={styles.preview}>
        <div className={styles.bar}>
          <p>{t('maker.preview-bar')}</p>
          <Button icon="back" onPress={() => setPreview(false)}>
            {t('maker.back')}
          </Button>
        </div>
        {renderPreview(exerciseId)}
      </div>
    );
  }
  return (
    <MakerContext value={opened.desk}>
      <MakerForm onPreview={() => setPreview(true)} pageAddress={pageAddress} />
    </MakerContext>
  );
}
