/** How far a class agrees: three questions, never one number, and from every number down to the passages. */
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { LabelId } from '../../../domain/codebook/label';
import type { AgreementReport } from '../../../domain/agreement/report/agreement-report';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { ProgressBar } from '../../../ui/progress-bar';
import { Switch } from '../../../ui/fields/switch';
import { useTranslate } from '../../../ui/messages-context';
import { setLooks, useLooks, useShownReadings } from '../article/looks';
import { useClass } from '../class-desk';
import { ReadersChooser } from '../text/readers-chooser';
import { AllMeasures } from './all-measures';
import { Behind, type BehindWish } from './behind';
import { GammaCard } from './gamma-card';
import { LabelsTable } from './labels-table';
import styles from './measures.module.css';
import type { ContestedPlace, MeasuringInput } from './measuring/messages';
import { useMeasuring } from './measuring/use-measuring';
import { useMeasuringHold } from './measuring-hold';
import { PairsPart } from './pairs-part';
import { Basis, Overlapping, SameLabel, SamePassages } from './questions';
import { SaidTable } from './said-table';
import { SaveMeasures } from './save-measures';

export function MeasuresView() {
  const t = useTranslate();
  const { isAnonymous } = useLooks();
  const hold = useMeasuringHold();
  const input = hold.inputOf(useClass());
  const { state, start, abort } = useMeasuring(input, hold.report);
  /** Hundreds of rows: drawn between the page's other work. */
  const measured = useDeferredValue(state.kind === 'done' ? state.result : null, null);
  useEffect(() => {
    if (hold.report.stateOf(input).kind === 'idle') start({ kind: 'report' });
  }, [hold, input, start]);
  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        <Switch
          isSelected={isAnonymous}
          label={t('class-text.anonymous')}
          onChange={(on) => setLooks({ isAnonymous: on })}
        />
        <ReadersChooser />
      </div>
      {input.readings.length < 2 ? (
        <EmptyState title={t('measures.too-few')}>{t('measures.too-few-hint')}</EmptyState>
      ) : (
        <>
          {state.kind === 'running' && (
            <ProgressBar label={t('measures.running')} onAbort={abort} value={state.share} />
          )}
          {state.kind === 'idle' && (
            <Button onPress={() => start({ kind: 'report' })}>{t('measures.run')}</Button>
          )}
          {state.kind === 'failed' && <p role="alert">{t('measures.failed')}</p>}
          {state.kind === 'done' && measured === state.result && (
            <Report contested={measured.contested} input={input} report={measured.report} />
          )}
        </>
      )}
    </div>
  );
}

interface ReportProps {
  readonly input: MeasuringInput;
  readonly report: AgreementReport;
  readonly contested: readonly ContestedPlace[];
}

function Report({ input, report, contested }: ReportProps) {
  const t = useTranslate();
  const { chosen } = useShownReadings();
  const gamma = useMeasuring(input, useMeasuringHold().gamma);
  const [wish, setWish] = useState<BehindWish>({ kind: 'all' });
  const behind = useRef<HTMLElement>(null);
  const names = useMemo(
    () => new Map<string, string>(chosen.map(({ id, name }) => [id, name])),
    [chosen],
  );
  const show = (next: BehindWish): void => {
    setWish(next);
    behind.current?.scrollIntoView({ block: 'start' });
    behind.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <Basis report={report} />
      <div className={styles.cards}>
        <SamePassages report={report}>
          <div className={styles.actions}>
            <Button onPress={() => show({ kind: 'missing' })}>{t('measures.see-missing')}</Button>
            <Button onPress={() => show({ kind: 'boundary' })}>{t('measures.see-boundary')}</Button>
          </div>
        </SamePassages>
        <SameLabel report={report}>
          <div className={styles.actions}>
            <Button onPress={() => show({ kind: 'label' })}>{t('measures.see-label')}</Button>
          </div>
        </SameLabel>
        <GammaCard task={gamma} />
      </div>
      <Overlapping report={report} />
      <h2 className={styles.heading}>{t('measures.by-label')}</h2>
      <LabelsTable onShow={(label: LabelId) => show({ kind: 'of-label', label })} report={report} />
      <h2 className={styles.heading}>{t('measures.said')}</h2>
      <p className={styles.hint}>{t('measures.said-hint')}</p>
      <SaidTable table={report.labelsByUnits} />
      <h2 className={styles.heading}>{t('measures.pairs')}</h2>
      <p className={styles.hint}>{t('measures.pairs-hint')}</p>
      <PairsPart
        names={names}
        onShow={(first, second) => show({ kind: 'pair', first, second })}
        report={report}
      />
      <section className={styles.behind} ref={behind} tabIndex={-1}>
        <Behind contested={contested} input={input} names={names} onWish={setWish} wish={wish} />
      </section>
      <AllMeasures report={report} />
      <SaveMeasures
        gamma={gamma.state.kind === 'done' ? gamma.state.result : null}
        report={report}
      />
    </>
  );
}
