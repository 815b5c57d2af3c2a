/** The third question: one number for place and label together. It takes long, so it is asked for. */
import { useState } from 'react';
import type { GammaResult } from '../../../domain/agreement/gamma/gamma-result';
import { Button } from '../../../ui/button';
import { ProgressBar } from '../../../ui/progress-bar';
import { useTranslate } from '../../../ui/messages-context';
import { figure, whyNone } from './figures';
import styles from './measures.module.css';
import type { MeasuringTask } from './measuring/use-measuring';
import { LabelName } from '../article/label-name';
import type { LabelId } from '../../../domain/codebook/label';

export function GammaCard({ task }: { readonly task: MeasuringTask<'gamma'> }) {
  const t = useTranslate();
  const [seed, setSeed] = useState(1);
  const { state, start, abort } = task;
  const run = (next: number): void => {
    setSeed(next);
    start({ kind: 'gamma', seed: next });
  };
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
          <Button onPress={() => run(state.kind === 'done' ? seed + 1 : seed)}>
            {t(state.kind === 'done' ? 'measures.gamma-again' : 'measures.gamma-run')}
          </Button>
        </div>
      )}
    </section>
  );
}

function GammaFigures({ result }: { readonly result: GammaResult }) {
  const t = useTranslate();
  const { gamma, band, gammaCat, gammaK, accuracy, parameters, expected } = result;
  const reason = whyNone(gamma, t);
  return (
    <>
      <dl className={styles.figures}>
        <div className={styles.figure}>
          <dt>{t('measures.name-gamma')}</dt>
          <dd>
            <strong>{figure(gamma, t)}</strong>
            {reason !== '' && <span className={styles.band}>{reason}</span>}
            {band && <span className={styles.band}>{t('measures.band', band)}</span>}
          </dd>
        </div>
        <div className={styles.figure}>
          <dt>{t('measures.name-gamma-cat')}</dt>
          <dd>
            <strong>{figure(gammaCat.leftOut, t)}</strong>
          </dd>
        </div>
      </dl>
      <dl className={styles.small}>
        {gammaK.map(({ category, leftOut }) => (
          <div className={styles.smallFigure} key={category}>
            <dt>
              <LabelName labelIds={[category as LabelId]} />
            </dt>
            <dd>{figure(leftOut, t)}</dd>
          </div>
        ))}
      </dl>
      {accuracy && expected && (
        <p className={styles.hint}>
          {t(`measures.gamma-${accuracy.alignments}`, {
            seed: parameters.seed,
            samples: expected.samples,
          })}
          {accuracy.gap && ` ${t('measures.gamma-gap', { worst: accuracy.gap.worst })}`}
        </p>
      )}
    </>
  );
}
