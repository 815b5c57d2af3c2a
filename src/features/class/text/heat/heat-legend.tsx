/** What the steps of the heat map stand for, in readers. */
import type { HeatStep } from '../../../../domain/class-view/heat';
import { useTranslate } from '../../../../ui/messages-context';
import { toneLook, type OverlayName } from './heat-layers';
import styles from './heat.module.css';

interface HeatLegendProps {
  readonly title: string;
  readonly readers: number;
  readonly steps: readonly HeatStep[];
  readonly overlays?: readonly OverlayName[];
}

export function HeatLegend({ title, readers, steps, overlays = [] }: HeatLegendProps) {
  const t = useTranslate();
  return (
    <div className={styles.legend} role="group" aria-label={t('class-text.legend')}>
      <span className={styles['legend-title']}>{title}</span>
      <span>{t('class-text.marked-by', { readers })}</span>
      {steps.map(({ least, most }, index) => (
        <span className={styles.step} key={least}>
          <span
            className={`${styles.sample} ${toneLook(index + 1, steps.length).className}`}
            aria-hidden
          >
            abc
          </span>
          {t('class-text.step', { least, most })}
        </span>
      ))}
      {overlays.map((name) => (
        <span className={styles.step} key={name}>
          <span className={`${styles.sample} ${styles[name] ?? ''}`} aria-hidden>
            abc
          </span>
          {t(`class-text.${name}`)}
        </span>
      ))}
    </div>
  );
}
