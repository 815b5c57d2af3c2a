/** The labels as a tree, with what moves and adds them. Rows are dragged, or moved by buttons and keys. */
import { useId, type KeyboardEvent, type Ref } from 'react';
import type { LabelId } from '../../../domain/codebook/label';
import type { LabelNode } from '../../../domain/codebook/label-tree';
import { Button } from '../../../ui/button';
import type { IconName } from '../../../ui/icon';
import { IconButton } from '../../../ui/icon-button';
import { useTranslate } from '../../../ui/messages-context';
import { LabelTree } from './label-tree';
import { directionOfKey, rowAfterKey } from './tree-keys';
import styles from './tree-panel.module.css';
import { DIRECTIONS, placeTowards, type Direction, type LabelPlace } from './tree-places';

interface TreePanelProps {
  readonly nodes: readonly LabelNode[];
  readonly chosen: LabelId;
  readonly uses: ReadonlyMap<LabelId, number>;
  readonly ref: Ref<HTMLElement>;
  /** Before whatever draws the chosen row anew: it keeps the focus. */
  readonly onRedraw: () => void;
  readonly onChoose: (id: LabelId) => void;
  /** Chosen by a press: where only one column fits, the form takes its place. */
  readonly onOpen: (id: LabelId) => void;
  /** Enter or F2: to the name of the label. */
  readonly onEdit: (id: LabelId) => void;
  readonly onMove: (id: LabelId, place: LabelPlace) => void;
  readonly onAdd: (parentId: LabelId | null) => void;
  readonly onRemove: (id: LabelId) => void;
}

const ICONS = { up: 'up', down: 'down', out: 'outdent', in: 'indent' } as const satisfies Readonly<
  Record<Direction, IconName>
>;

const KEYS: Readonly<Record<Direction, string>> = {
  up: 'Alt+ArrowUp',
  down: 'Alt+ArrowDown',
  out: 'Alt+ArrowLeft',
  in: 'Alt+ArrowRight',
};

export function TreePanel(props: TreePanelProps) {
  const { nodes, chosen, uses, ref, onRedraw } = props;
  const { onChoose, onOpen, onEdit, onMove, onAdd, onRemove } = props;
  const t = useTranslate();
  const heading = useId();
  const name = nodes.find(({ label }) => label.id === chosen)?.label.name ?? '';

  const move = (place: LabelPlace | null): void => {
    if (!place) return;
    onRedraw();
    onMove(chosen, place);
  };

  const pressKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    const direction = event.altKey ? directionOfKey(event.key) : null;
    const target = event.altKey ? null : rowAfterKey(nodes, chosen, event.key);
    if (direction) move(placeTowards(nodes, chosen, direction));
    else if (target !== null) {
      onRedraw();
      onChoose(target);
    } else if (event.key === 'Enter' || event.key === 'F2') onEdit(chosen);
    else if (event.key === 'Delete' && !uses.has(chosen)) onRemove(chosen);
    else return;
    // Alt with an arrow would otherwise leave the page.
    event.preventDefault();
  };

  return (
    <section aria-labelledby={heading} className={styles.panel} ref={ref}>
      <header className={styles.header}>
        <h2 className={styles.title} id={heading}>
          {t('codebook.labels')}
        </h2>
        {DIRECTIONS.map((direction) => {
          const place = placeTowards(nodes, chosen, direction);
          return (
            <IconButton
              icon={ICONS[direction]}
              isDisabled={place === null}
              key={direction}
              keys={KEYS[direction]}
              label={t(`codebook.move-${direction}`)}
              onPress={() => {
                move(place);
              }}
            />
          );
        })}
      </header>
      <LabelTree
        chosen={chosen}
        label={t('codebook.labels')}
        nodes={nodes}
        onChoose={onChoose}
        onDrop={onMove}
        onKeyDown={pressKey}
        onOpen={onOpen}
        uses={uses}
      />
      <footer className={styles.footer}>
        <Button
          icon="add"
          onPress={() => {
            onAdd(null);
          }}
        >
          {t('codebook.add-label')}
        </Button>
        <Button
          aria-label={t('codebook.add-nested-to', { label: name })}
          icon="add-inside"
          onPress={() => {
            onAdd(chosen);
          }}
          variant="quiet"
        >
          {t('codebook.add-nested')}
        </Button>
        <p className={styles.hint}>{t('codebook.labels-hint')}</p>
      </footer>
    </section>
  );
}
