/**
 * A bracket per annotation before the text, in lanes, so that overlaps read like staves. For the pointer:
 * the cards say the same to keyboard and screen reader.
 */
import { memo, useCallback } from 'react';
import type { AnnotationId } from '../../../domain/annotation/annotation';
import { slotClass } from '../../../editor/label-slots';
import { usePostil, useSession, useWorkspace } from '../../../state/hooks';
import { useTranslate } from '../../../ui/messages-context';
import styles from './lane-gutter.module.css';
import { namesWithin, placeNames } from './place-names';
import { isLabelShown } from '../desk/shown-labels';
import { useReaderDesk, useMarks } from '../reader-context';

export function LaneGutter() {
  const t = useTranslate();
  const marks = useMarks();
  const { slots } = useReaderDesk();
  const { session } = usePostil();
  const active = useSession((state) => state.active);
  const hidden = useSession((state) => state.hidden);
  const filter = useSession((state) => state.filter);
  const labels = useWorkspace((state) => state.labels);
  const room = placeNames(marks, NAME_HEIGHT);
  const activate = useCallback(
    (id: AnnotationId) => {
      session.setState({ active: id, choices: [] });
    },
    [session],
  );
  return (
    <div aria-hidden className={styles.gutter}>
      {marks.map(({ annotation, top, bottom, lane }) => {
        const named = annotation.labelIds.flatMap((id) =>
          isLabelShown({ hidden, filter }, id) ? (labels.get(id) ?? []) : [],
        );
        const names = named.length > 0 ? named.map(({ name }) => name) : [t('annotation.no-label')];
        const { shown, more } = namesWithin(names, room.get(annotation.id) ?? 1);
        const label = named[0];
        return (
          <Bracket
            key={annotation.id}
            id={annotation.id}
            height={Math.round(bottom - top)}
            isActive={annotation.id === active}
            lane={Math.min(lane, LANES - 1)}
            hasName={room.has(annotation.id)}
            more={more}
            name={shown}
            onPress={activate}
            slot={slotClass(label && slots.get(label.id))}
            top={Math.round(top)}
          />
        );
      })}
    </div>
  );
}

interface BracketProps {
  readonly id: AnnotationId;
  readonly slot: string;
  /** Those of the labels, one a line. */
  readonly name: string;
  /** How many labels are not named. */
  readonly more: number;
  readonly lane: number;
  readonly top: number;
  readonly height: number;
  readonly isActive: boolean;
  readonly hasName: boolean;
  readonly onPress: (id: AnnotationId) => void;
}

const Bracket = memo(function Bracket(props: BracketProps) {
  const { id, slot, name, more, lane, top, height, isActive, hasName, onPress } = props;
  return (
    <>
      <button
        aria-label={name}
        className={`${styles.bracket} ${slot}`}
        data-active={isActive}
        data-lane={lane}
        onClick={() => {
          onPress(id);
        }}
        style={{ insetBlockStart: top, blockSize: height }}
        tabIndex={-1}
        type="button"
      />
      {hasName && (
        <span className={styles.names} style={{ insetBlockStart: top }}>
          <span className={styles.name}>{name}</span>
          {more > 0 && <span>+{more}</span>}
        </span>
      )}
    </>
  );
});

/** Further lanes share the outermost. */
const LANES = 5;
const NAME_HEIGHT = 18;
