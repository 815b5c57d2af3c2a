/** One label in the tree: its look, its name, its key, how often it is used. */
import type { ComponentProps, KeyboardEvent } from 'react';
import type { LabelNode } from '../../../domain/codebook/label-tree';
import { findSpoof } from '../../../domain/text/spoof';
import { Icon } from '../../../ui/icon';
import { Kbd } from '../../../ui/kbd';
import { useTranslate } from '../../../ui/messages-context';
import { NameWarning } from '../../../ui/name-warning';
import { Swatch } from '../../../ui/swatch';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import styles from './tree-row.module.css';

interface TreeRowProps {
  readonly node: LabelNode;
  readonly position: RowPosition;
  readonly uses: number;
  /** Pixels per level. */
  readonly indent: number;
  readonly isChosen: boolean;
  readonly isMoving: boolean;
  readonly handle: ComponentProps<'span'>;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Among its siblings, counted from 1. */
export interface RowPosition {
  readonly at: number;
  readonly of: number;
}

export function TreeRow(props: TreeRowProps) {
  const { node, position, uses, indent, isChosen, isMoving, handle } = props;
  const { onChoose, onOpen, onKeyDown } = props;
  const t = useTranslate();
  const spoof = findSpoof(node.label.name);
  const { label, depth } = node;
  return (
    <li
      aria-level={depth + 1}
      aria-posinset={position.at}
      aria-selected={isChosen}
      aria-setsize={position.of}
      className={styles.row}
      data-archived={label.archived}
      data-label={label.id}
      data-moving={isMoving}
      onClick={onOpen}
      onFocus={onChoose}
      onKeyDown={onKeyDown}
      role="treeitem"
      style={{ paddingInlineStart: depth * indent }}
      tabIndex={isChosen ? 0 : -1}
    >
      <span
        {...handle}
        aria-hidden
        className={styles.handle}
        onClick={(event) => {
          event.stopPropagation();
        }}
        title={t('codebook.drag', { label: label.name })}
      >
        <Icon name="grip" size={16} />
      </span>
      <Swatch color={label.color} pattern={label.pattern} />
      <bdi className={styles.name}>{label.name}</bdi>
      {spoof && <NameWarning text={t('common.spoof', { spoof })} />}
      {label.archived && <span className={styles.archived}>{t('codebook.archived')}</span>}
      <span aria-hidden className={styles.uses}>
        {uses > 0 && t.format.number(uses)}
      </span>
      <span className={styles.key}>
        {label.shortcut !== null && !label.archived && <Kbd keys={label.shortcut} />}
      </span>
      <VisuallyHidden>{t('codebook.uses', { count: uses })}</VisuallyHidden>
    </li>
  );
}
