/** Where students are to mark: everywhere, or in passages chosen by paragraph, by sentence or by selecting words. */
import { useMemo, useRef, useState } from 'react';
import { changeExercise } from '../../../domain/edit/exercise-edits';
import { addPassage, coverageOf, removePassage } from '../../../domain/exercise/passages';
import type { Span } from '../../../domain/text/span';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/fields/checkbox';
import { RadioGroup } from '../../../ui/fields/radio-group';
import { useTranslate } from '../../../ui/messages-context';
import { useMaker } from '../maker-desk';
import { Part } from '../layout/part';
import { useWriter } from '../use-writer';
import { START, useSelectedIn } from './selected-in';
import { piecesOf, type PieceSize } from './text-pieces';
import styles from './passages.module.css';

const EXTENTS = ['whole', 'some'] as const;
const SIZES = ['paragraph', 'sentence'] as const satisfies readonly PieceSize[];

export function Passages() {
  const t = useTranslate();
  const writer = useWriter();
  const { exercise } = useMaker();
  const [isChoosing, setChoosing] = useState(false);
  const isSome = isChoosing || exercise.passages.length > 0;
  return (
    <Part title={t('maker.passages')}>
      <RadioGroup
        isLabelHidden
        label={t('maker.passages')}
        onChange={(extent) => {
          setChoosing(extent === 'some');
          if (extent === 'whole') {
            writer.choose(changeExercise(exercise.id, { passages: [] }), 'change-exercise');
          }
        }}
        options={EXTENTS.map((value) => ({
          value,
          text: t(`maker.passages-${value}`),
          ...(value === 'some' && { hint: t('maker.passages-some-hint') }),
        }))}
        value={isSome ? 'some' : 'whole'}
      />
      {isSome && <PassageList />}
    </Part>
  );
}

function PassageList() {
  const t = useTranslate();
  const writer = useWriter();
  const list = useRef<HTMLUListElement>(null);
  const [size, setSize] = useState<PieceSize>('paragraph');
  const selected = useSelectedIn(list);
  const { exercise, article, text } = useMaker();
  const { passages } = exercise;
  const pieces = useMemo(
    () => piecesOf(text.text, text.blocks, size, article.language),
    [text, size, article.language],
  );
  const change = (next: readonly Span[]): void => {
    writer.choose(changeExercise(exercise.id, { passages: next }), 'change-exercise');
  };
  const chosen = passages.reduce((sum, { start, end }) => sum + end - start, 0);
  return (
    <>
      <div className={styles.tools}>
        <RadioGroup
          isLabelHidden
          label={t('maker.passages-by')}
          look="segments"
          onChange={setSize}
          options={SIZES.map((value) => ({ value, text: t(`maker.passages-by-${value}`) }))}
          value={size}
        />
        <Button
          icon="add"
          isDisabled={selected === null}
          onPress={() => {
            if (selected) change(addPassage(text.text, passages, selected));
          }}
        >
          {t('maker.passages-add-selection')}
        </Button>
        <p className={styles.count}>
          {passages.length === 0
            ? t('maker.passages-none')
            : t('maker.passages-chosen', {
                count: passages.length,
                share: chosen / Math.max(1, text.text.length),
              })}
        </p>
      </div>
      <ul
        aria-label={t('maker.passages-list')}
        className={styles.list}
        lang={article.language || undefined}
        ref={list}
      >
        {pieces.map(({ place, kind, isFirst }) => {
          const coverage = coverageOf(passages, place);
          return (
            <li
              className={`${styles.piece} ${isFirst ? styles.first : ''}`}
              data-coverage={coverage}
              data-kind={kind}
              key={place.start}
            >
              <Checkbox
                isMixed={coverage === 'part'}
                isSelected={coverage === 'whole'}
                label={
                  <span dir="auto" {...{ [START]: place.start }}>
                    {text.text.slice(place.start, place.end)}
                  </span>
                }
                onChange={(isIn) => {
                  change((isIn ? addPassage : removePassage)(text.text, passages, place));
                }}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
