/** The third question: one number for place and label together. It takes long, so it is asked for. */
import { Button } from '../../../ui/button';
import { ProgressBar } from '../../../ui/progress-bar';
import { useTranslate } from '../../../ui/messages-context';
import { GammaFigures } from './gamma-figures';
import styles from './measures.module.css';
import type { MeasuringTask } from './measuring/use-measuring';

export function GammaCard({ task }: { readonly task: MeasuringTask<'gamma'> }) {
  const t = useTranslate();
  const { state, start, abort } = task;
  const seed = state.kind === 'done' ? state.result.parameters.seed + 1 : FIRST_SEED;
  return (
    <section className={styles.card}>
      <h3 className={styles.question}>{t('measures.ask-both')}</h3>
      {state.kind === 'done' && <GammaFigures result={state.result} />}
      <p className={styles.hint}>{t('measures.ask-both-hint')}</p>
      {state.kind === 'running' && (
        <ProgressBar
          label={t('measures.gamma-running')}
          onAbort={abort}
          value={Math.min(state.share, 0.99)}
        />
      )}
      {state.kind === 'failed' && <p role="alert">{t('measures.failed')}</p>}
      {state.kind !== 'running' && (
        <div className={styles.actions}>
          <Button onPress={() => start({ kind: 'gamma', seed })}>
            {t(state.kind === 'done' ? 'measures.gamma-again' : 'measures.gamma-run')}
          </Button>
        </div>
      )}
    </section>
  );
}

const FIRST_SEED = 1;
