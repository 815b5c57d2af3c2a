/** For the wall: the heat map alone, big, without names, label by label. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Runs } from '../../../domain/class-view/runs';
import { IconButton } from '../../../ui/icon-button';
import { useTranslate } from '../../../ui/messages-context';
import { MarkedArticle } from '../article/article-text';
import { useClass } from '../class-desk';
import { heatLayers } from './heat/heat-layers';
import { HeatLegend } from './heat/heat-legend';
import styles from './projector.module.css';

interface ProjectorProps {
  readonly runs: Runs;
  readonly onClose: () => void;
}

export function Projector({ runs, onClose }: ProjectorProps) {
  const t = useTranslate();
  const { text, labels } = useClass();
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(0);
  const slides = useMemo(() => [null, ...labels.filter(({ archived }) => !archived)], [labels]);
  const label = slides[at] ?? null;
  const { steps, layers } = useMemo(() => heatLayers(runs, label?.id ?? null), [runs, label]);

  const close = useCallback((): void => {
    if (document.fullscreenElement) void document.exitFullscreen();
    onClose();
  }, [onClose]);

  useEffect(() => {
    const element = dialog.current;
    let isLeft = false;
    const open = (): void => {
      if (!isLeft) element?.showModal();
    };
    // Refused in a frame or without a press: the window is big enough too.
    document.documentElement.requestFullscreen().then(open, open);
    const left = (): void => {
      if (!document.fullscreenElement) onClose();
    };
    document.addEventListener('fullscreenchange', left);
    return () => {
      isLeft = true;
      document.removeEventListener('fullscreenchange', left);
      element?.close();
    };
  }, [onClose]);

  const turn = useCallback(
    (by: 1 | -1): void => {
      setAt((now) => (now + by + slides.length) % slides.length);
      dialog.current?.scrollTo({ top: 0 });
    },
    [slides],
  );

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
      event.preventDefault();
      turn(event.key === 'ArrowRight' ? 1 : -1);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [turn]);

  const name = label?.name ?? t('class-text.all-labels');
  return (
    <dialog
      aria-label={t('class-text.projector')}
      className={styles.projector}
      onCancel={close}
      ref={dialog}
    >
      <header className={styles.head}>
        <div className={styles.slide}>
          <IconButton
            icon="chevron-left"
            label={t('class-text.previous-slide')}
            onPress={() => turn(-1)}
          />
          <p aria-live="polite">
            {t('class-text.slide', { name, number: at + 1, all: slides.length })}
          </p>
          <IconButton
            icon="chevron-right"
            label={t('class-text.next-slide')}
            onPress={() => turn(1)}
          />
        </div>
        <HeatLegend readers={runs.readers} steps={steps} title="" />
        <IconButton icon="close" label={t('class-text.close-projector')} onPress={close} />
      </header>
      <section className={styles.text} aria-label={t('class-text.article')}>
        <MarkedArticle layers={layers} text={text} />
      </section>
    </dialog>
  );
}
