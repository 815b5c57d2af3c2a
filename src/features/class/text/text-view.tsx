/** A class on its text: heat map, readings compared, and the wall. */
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { consensusMarks } from '../../../domain/class-view/consensus-marks';
import type { LabelId } from '../../../domain/codebook/label';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { RadioGroup } from '../../../ui/fields/radio-group';
import { Select } from '../../../ui/fields/select';
import { Switch } from '../../../ui/fields/switch';
import { useTranslate } from '../../../ui/messages-context';
import { MarkedArticle } from '../article/article-text';
import { setLooks, useLooks, useShownReadings } from '../article/looks';
import { useRuns } from '../article/use-runs';
import { useClass } from '../class-desk';
import { PictureButtons } from '../picture/picture-buttons';
import { drawElement } from '../picture/draw-element';
import { AskableText } from './askable-text';
import { Compare, type ComparedMarks } from './compare';
import { HeatLegend } from './heat/heat-legend';
import { heatLayers, overlayLayers, type OverlayName } from './heat/heat-layers';
import { Projector } from './projector';
import { ReadersChooser } from './readers-chooser';
import heatMap from './heat/heat-map.module.css';
import styles from './text-view.module.css';
import { WhoPanel } from './who/who-panel';

const LOOKS = ['heat', 'lanes', 'columns'] as const;
type TextLook = (typeof LOOKS)[number];

export function TextView() {
  const t = useTranslate();
  const { text, labels, key, verdicts, article } = useClass();
  const looks = useLooks();
  const shown = useShownReadings();
  /** A big class is drawn between the page's other work. */
  const chosen = useDeferredValue(shown.chosen);
  const [wantedLook, setLook] = useState<TextLook>('heat');
  const look = useDeferredValue(wantedLook);
  const [overlays, setOverlays] = useState<readonly OverlayName[]>([]);
  const [isProjected, setProjected] = useState(false);
  const picture = useRef<HTMLDivElement>(null);
  const who = useRef<HTMLElement>(null);
  const label = labels.find(({ id }) => id === looks.labelId);
  const labelId = label?.id ?? null;
  const runs = useRuns(chosen);
  const heat = useMemo(() => runs && heatLayers(runs, labelId), [runs, labelId]);
  const beside = useMemo((): readonly (ComparedMarks & { readonly id: OverlayName })[] => {
    const marks = { key: key?.marks ?? [], consensus: consensusMarks(verdicts) };
    return overlays.map((id) => ({ id, name: t(`class-text.${id}`), marks: marks[id] }));
  }, [overlays, key, verdicts, t]);
  const layers = useMemo(
    () => [
      ...beside.flatMap(({ id, marks }) => overlayLayers(marks, labelId, id)),
      ...(heat?.layers ?? []),
    ],
    [heat, beside, labelId],
  );
  const place = looks.place && looks.place.end <= text.text.length ? looks.place : null;

  const toWho = useCallback(() => who.current?.focus(), []);
  const toggle = (name: OverlayName) => (isOn: boolean) =>
    setOverlays(OVERLAYS.filter((other) => (other === name ? isOn : overlays.includes(other))));

  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        <Select
          label={t('class-text.label')}
          onChange={(value) => setLooks({ labelId: value === '' ? null : (value as LabelId) })}
          options={[
            { value: '', text: t('class-text.all-labels') },
            ...labels.map(({ id, name }) => ({ value: id as string, text: name })),
          ]}
          value={labelId ?? ''}
        />
        <RadioGroup
          isLabelHidden
          label={t('class-text.look')}
          look="segments"
          onChange={setLook}
          options={LOOKS.map((value) => ({ value, text: t(`class-text.look-${value}`) }))}
          value={wantedLook}
        />
        <div className={styles.switches}>
          <Switch
            isSelected={looks.isAnonymous}
            label={t('class-text.anonymous')}
            onChange={(isAnonymous) => setLooks({ isAnonymous })}
          />
          {key && (
            <Switch
              isSelected={overlays.includes('key')}
              label={t('class-text.show-key')}
              onChange={toggle('key')}
            />
          )}
          {verdicts.length > 0 && (
            <Switch
              isSelected={overlays.includes('consensus')}
              label={t('class-text.show-consensus')}
              onChange={toggle('consensus')}
            />
          )}
        </div>
        <div className={styles.buttons}>
          <Button icon="play" onPress={() => setProjected(true)}>
            {t('class-text.projector')}
          </Button>
          <PictureButtons
            draw={() => (picture.current ? drawElement(picture.current) : null)}
            name={[
              t(`class-text.look-${look}`),
              ...(label ? [label.name] : []),
              ...beside.map(({ name }) => name),
              article.title,
            ].join(' ')}
          />
        </div>
        <ReadersChooser />
      </div>
      {chosen.length === 0 ? (
        <EmptyState title={t('class-text.nobody')}>{t('class-text.nobody-hint')}</EmptyState>
      ) : runs === null || heat === null ? (
        <p>{t('common.loading')}</p>
      ) : (
        <div className={look === 'columns' ? `${styles.body} ${styles.wide}` : styles.body}>
          <div className={styles.picture} ref={picture}>
            {look === 'heat' ? (
              <>
                <HeatLegend
                  overlays={overlays}
                  readers={runs.readers}
                  steps={heat.steps}
                  title={label?.name ?? t('class-text.all-labels')}
                />
                <AskableText
                  className={heatMap.map}
                  labelId={labelId}
                  onEnter={toWho}
                  place={place}
                  runs={runs}
                >
                  <MarkedArticle active={place} layers={layers} text={text} />
                </AskableText>
              </>
            ) : (
              <Compare
                beside={beside}
                key={look}
                labelId={labelId}
                look={look}
                onEnter={toWho}
                place={place}
                readings={chosen}
                runs={runs}
              />
            )}
          </div>
          {place && (
            <div className={styles.side}>
              <WhoPanel place={place} readings={chosen} ref={who} />
            </div>
          )}
        </div>
      )}
      {isProjected && runs && <Projector onClose={() => setProjected(false)} runs={runs} />}
    </div>
  );
}

const OVERLAYS: readonly OverlayName[] = ['key', 'consensus'];
