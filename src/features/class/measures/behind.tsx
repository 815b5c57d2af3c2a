/** What stands behind a number: the passages, of everybody or of two readers, by how they differ. */
import { useEffect, useMemo } from 'react';
import type { LabelId } from '../../../domain/codebook/label';
import { RadioGroup } from '../../../ui/fields/radio-group';
import { useTranslate } from '../../../ui/messages-context';
import { LabelName } from '../article/label-name';
import styles from './measures.module.css';
import type { ContestedPlace, MeasuringInput } from './measuring/messages';
import { useMeasuring } from './measuring/use-measuring';
import { PlacesList, type ListedPlace } from './places-list';

const KINDS = ['all', 'missing', 'boundary', 'label'] as const;
type Kind = (typeof KINDS)[number];

export type BehindWish =
  | { readonly kind: Kind }
  | { readonly kind: 'of-label'; readonly label: LabelId }
  | { readonly kind: 'pair'; readonly first: string; readonly second: string };

interface BehindProps {
  readonly wish: BehindWish;
  readonly onWish: (wish: BehindWish) => void;
  readonly input: MeasuringInput;
  readonly contested: readonly ContestedPlace[];
  readonly names: ReadonlyMap<string, string>;
}

export function Behind({ wish, onWish, input, contested, names }: BehindProps) {
  const t = useTranslate();
  const kind = KINDS.find((name) => name === wish.kind) ?? 'all';
  return (
    <>
      <h2 className={styles.heading}>
        {wish.kind === 'pair'
          ? t('measures.behind-pair', {
              first: names.get(wish.first) ?? '',
              second: names.get(wish.second) ?? '',
            })
          : t('measures.behind')}
      </h2>
      <RadioGroup
        isLabelHidden
        label={t('measures.behind-kinds')}
        look="segments"
        onChange={(next: Kind) => onWish({ kind: next })}
        options={KINDS.map((value) => ({ value, text: t(`measures.kind-${value}`) }))}
        value={kind}
      />
      {wish.kind === 'pair' ? (
        <OfPair first={wish.first} input={input} names={names} second={wish.second} />
      ) : (
        <OfAll contested={contested} wish={wish} />
      )}
    </>
  );
}

function OfAll({
  contested,
  wish,
}: {
  readonly contested: readonly ContestedPlace[];
  readonly wish: Exclude<BehindWish, { kind: 'pair' }>;
}) {
  const t = useTranslate();
  const places = useMemo(
    () =>
      wanted(contested, wish).map((place): ListedPlace => ({
        spans: place.spans,
        about: (
          <>
            <LabelName labelIds={[place.labelId]} />
            <span>{t('measures.answers', place)}</span>
          </>
        ),
      })),
    [contested, wish, t],
  );
  return <PlacesList key={JSON.stringify(wish)} places={places} />;
}

/** Those with such answers, the most of them first. */
function wanted(
  contested: readonly ContestedPlace[],
  wish: Exclude<BehindWish, { kind: 'pair' }>,
): readonly ContestedPlace[] {
  const disputed = contested.filter(
    ({ boundary, label, missing }) => boundary + label + missing > 0,
  );
  switch (wish.kind) {
    case 'all':
      return disputed;
    case 'of-label':
      return disputed.filter(({ labelId }) => labelId === wish.label);
    case 'missing':
    case 'boundary':
    case 'label': {
      const { kind } = wish;
      return disputed.filter((place) => place[kind] > 0).toSorted((a, b) => b[kind] - a[kind]);
    }
  }
}

interface OfPairProps {
  readonly input: MeasuringInput;
  readonly names: ReadonlyMap<string, string>;
  readonly first: string;
  readonly second: string;
}

function OfPair({ input, names, first, second }: OfPairProps) {
  const t = useTranslate();
  const { state, start } = useMeasuring<'pair'>(input);
  useEffect(() => start({ kind: 'pair', first, second }), [start, first, second]);
  const places = useMemo(
    () =>
      state.kind === 'done'
        ? state.result.map(({ spans, kind, said }): ListedPlace => ({
            spans,
            about: (
              <>
                <span>{t(`measures.kind-${kind}`)}</span>
                {[first, second].map((reader, at) => {
                  const label = said[at];
                  return (
                    <span className={styles.said} key={reader}>
                      {names.get(reader)}:{' '}
                      {label ? <LabelName labelIds={[label]} /> : t('measures.said-nothing')}
                    </span>
                  );
                })}
              </>
            ),
          }))
        : [],
    [state, first, second, names, t],
  );
  if (state.kind === 'failed') return <p role="alert">{t('measures.failed')}</p>;
  if (state.kind !== 'done') return <p className={styles.hint}>{t('common.loading')}</p>;
  return <PlacesList key={`${first} ${second}`} places={places} />;
}
