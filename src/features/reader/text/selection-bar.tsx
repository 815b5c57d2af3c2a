/** After a selection by mouse or finger: the labels to press, a note, the way to the picker, and a copy. */
import type { ReactNode, SyntheticEvent } from 'react';
import type { Span } from '../../../domain/text/span';
import { useIsReadOnly, usePostil, useSession } from '../../../state/hooks';
import { Icon } from '../../../ui/icon';
import { useTranslate } from '../../../ui/messages-context';
import { CommandButton } from '../margin/command-button';
import { LabelChip } from '../margin/label-chip';
import { useReaderDesk } from '../reader-context';
import styles from './selection-bar.module.css';
import { useFloating } from '../picker/use-floating';
import { useOfferedLabels } from '../use-offered-labels';
import { useSettledSelection } from './use-settled-selection';

interface SelectionBarProps {
  /** At the foot of the screen, out of the way of the touch screen's own menu. */
  readonly isSheet: boolean;
}

export function SelectionBar({ isSheet }: SelectionBarProps) {
  const span = useSettledSelection();
  const isBusy = useSession((state) => state.dialog !== null || state.sticky !== null);
  const isReadOnly = useIsReadOnly();
  return span && !isBusy && !isReadOnly ? <Bar isSheet={isSheet} span={span} /> : null;
}

function Bar({ isSheet, span }: SelectionBarProps & { readonly span: Span }) {
  const t = useTranslate();
  const { commander } = usePostil();
  const { editor } = useReaderDesk();
  const labels = useOfferedLabels();
  const panel = useFloating(() => editor.boxesOf(span), isSheet);
  const run = (name: string) => () => {
    commander.execute(name);
  };
  return (
    <div
      aria-label={t('selection.actions')}
      className={styles.bar}
      data-sheet={isSheet}
      onMouseDown={keepSelection}
      onPointerDown={keepSelection}
      ref={panel}
      role="toolbar"
      tabIndex={-1}
    >
      {labels.slice(0, MOST).map((label) => (
        <BarButton key={label.id} onPress={run(`label:${label.id}`)}>
          <LabelChip label={label} />
          {label.shortcut !== null && <kbd className={styles.key}>{label.shortcut}</kbd>}
        </BarButton>
      ))}
      <BarButton onPress={run('edit-note')}>
        <Icon name="note" size={16} />
        {t('annotation.note')}
      </BarButton>
      <BarButton onPress={run('open-label-picker')}>
        <Icon name="label" size={16} />
        {t('selection.more')}
      </BarButton>
      <CommandButton icon="copy" keepsFocus name="copy-quotation" />
    </div>
  );
}

interface BarButtonProps {
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function BarButton({ onPress, children }: BarButtonProps) {
  return (
    <button className={styles.button} onClick={onPress} type="button">
      {children}
    </button>
  );
}

/** More labels than these are in the picker. */
const MOST = 6;

/** A press on the bar must not end the selection it is about. */
function keepSelection(event: SyntheticEvent): void {
  event.preventDefault();
}
