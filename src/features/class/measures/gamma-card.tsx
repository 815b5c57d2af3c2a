/** The third question: one number for place and label together. It takes long, so it is asked for. */
import type { CategoryAgreement, GammaResult } from '../../../domain/agreement/gamma/gamma-result';
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
      </dl>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('measures.gamma-labels')}</th>
            <th scope="col">{t('measures.gamma-left-out')}</th>
            <th scope="col">{t('measures.gamma-counted')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('measures.name-gamma-cat')}</th>
            <Both both={gammaCat} />
          </tr>
          {gammaK.map((both) => (
            <tr key={both.category}>
              <th scope="row">
                <LabelName labelIds={[both.category as LabelId]} />
              </th>
              <Both both={both} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>{t('measures.gamma-labels-hint')}</p>
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

function Both({ both }: { readonly both: CategoryAgreement }) {
  const t = useTranslate();
  return (
    <>
      {[both.leftOut, both.counted].map((result, at) => (
        <td key={at === 0 ? 'left-out' : 'counted'} title={whyNone(result, t) || undefined}>
          {figure(result, t)}
        </td>
      ))}
    </>
  );
}

const FIRST_SEED = 1;
