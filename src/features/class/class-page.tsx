/** The page of a class: one exercise, what was handed in for it, and the views of it. */
import {
  lazy,
  Suspense,
  useEffect,
  useState,
  type ComponentType,
  type LazyExoticComponent,
} from 'react';
import type { ExerciseId } from '../../domain/exercise/exercise-id';
import { usePostil } from '../../state/hooks';
import type { ClassView } from '../../state/route';
import { Button } from '../../ui/button';
import { useTranslate } from '../../ui/messages-context';
import { ClassContext } from './class-desk';
import { ClassNav } from './class-nav';
import styles from './class-page.module.css';
import { CollectorContext, type CollectorHold } from './collector-hold';
import { MeasuringContext, type HeldMeasuring } from './measures/measuring-context';
import { useClassDesk } from './use-class-desk';

interface ClassPageProps {
  readonly exerciseId: ExerciseId;
  readonly view: ClassView;
}

type Views = Partial<Record<ClassView, LazyExoticComponent<ComponentType>>>;

/** In the order of the way through a class: collected, seen, measured, decided, given back. */
const VIEWS: Views = {
  roll: lazy(async () => ({ default: (await import('./roll/roll-view')).RollView })),
  text: lazy(async () => ({ default: (await import('./text/text-view')).TextView })),
  passages: lazy(async () => ({
    default: (await import('./passages/passages-view')).PassagesView,
  })),
  summary: lazy(async () => ({ default: (await import('./summary/summary-view')).SummaryView })),
  measures: lazy(async () => ({
    default: (await import('./measures/measures-view')).MeasuresView,
  })),
  consensus: lazy(async () => ({
    default: (await import('./consensus/consensus-view')).ConsensusView,
  })),
  report: lazy(async () => ({ default: (await import('./report/report-view')).ReportView })),
};

export function ClassPage({ exerciseId, view }: ClassPageProps) {
  const t = useTranslate();
  const { go } = usePostil();
  const opened = useClassDesk(exerciseId);
  const [hold] = useState((): CollectorHold => ({ current: null }));
  const [measuring] = useState((): HeldMeasuring => ({ current: null }));
  useEffect(
    () => () => {
      measuring.current?.report.abort();
      measuring.current?.gamma.abort();
    },
    [measuring],
  );
  if (opened.kind === 'opening') return <p className={styles.quiet}>{t('common.loading')}</p>;
  if (opened.kind !== 'open') {
    return (
      <section className={styles.quiet}>
        <p role="alert">
          {opened.kind === 'missing'
            ? t('edit-problem.gone-exercise')
            : t('reader.unreadable', { reason: t(`store-problem.${opened.problem}`) })}
        </p>
        <Button icon="library" onPress={() => go({ page: 'library' })}>
          {t('reader.to-library')}
        </Button>
      </section>
    );
  }
  const View = VIEWS[view] ?? VIEWS.roll;
  return (
    <CollectorContext value={hold}>
      <MeasuringContext value={measuring}>
        <ClassContext value={opened.desk}>
          <div className={styles.page}>
            <ClassNav view={view} views={Object.keys(VIEWS) as ClassView[]} />
            <Suspense fallback={<p className={styles.quiet}>{t('common.loading')}</p>}>
              {View && <View />}
            </Suspense>
          </div>
        </ClassContext>
      </MeasuringContext>
    </CollectorContext>
  );
}
