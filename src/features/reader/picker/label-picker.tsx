/**
 * The label picker: labels with their keys and meaning, at the words they are for and never over them.
 * For the selection; without one for the active annotation; without either it chooses the highlighter's label.
 */
import { useEffect, useLayoutEffect } from 'react';
import type { Annotation } from '../../../domain/annotation/annotation';
import type { Label } from '../../../domain/codebook/label';
import type { Span } from '../../../domain/text/span';
import { usePostil, useSession } from '../../../state/hooks';
import { useTranslate } from '../../../ui/messages-context';
import styles from './label-picker.module.css';
import { PickerList } from './picker-list';
import { useReaderDesk } from '../reader-context';
import { useActiveAnnotation } from '../use-active-annotation';
import { useEscape } from '../use-escape';
import { useFloating } from './use-floating';

interface LabelPickerProps {
  readonly isSheet: boolean;
}

export function LabelPicker({ isSheet }: LabelPickerProps) {
  const isOpen = useSession((state) => state.dialog === 'picker');
  const selection = useSession((state) => state.selection);
  const active = useActiveAnnotation();
  return isOpen ? (
    <Picker active={selection ? null : active} isSheet={isSheet} selection={selection} />
  ) : null;
}

interface PickerProps extends LabelPickerProps {
  readonly selection: Span | null;
  readonly active: Annotation | null;
}

function Picker({ selection, active, isSheet }: PickerProps) {
  const t = useTranslate();
  const { commander, session } = usePostil();
  const { editor } = useReaderDesk();
  const spans = selection ? [selection] : (active?.spans ?? []);
  const isHighlighter = spans.length === 0;
  const panel = useFloating(
    () => (isHighlighter ? [centre()] : spans.flatMap((part) => editor.boxesOf(part))),
    isSheet,
  );
  const start = spans[0]?.start;

  // The words stay in sight: above the sheet, or wherever the panel is beside them.
  useLayoutEffect(() => {
    if (start === undefined) return;
    editor.scrollTo(start, { block: isSheet ? 'start' : 'nearest' });
  }, [editor, isSheet, start]);

  useEffect(() => {
    const leave = (event: PointerEvent): void => {
      if (event.target instanceof Node && panel.current?.contains(event.target)) return;
      session.setState({ dialog: null });
    };
    window.addEventListener('pointerdown', leave, true);
    return () => {
      window.removeEventListener('pointerdown', leave, true);
    };
  }, [session, panel]);

  function close(): void {
    session.setState({ dialog: null });
    editor.focus();
  }

  useEscape(panel, close);

  function apply(label: Label, isNoteWanted: boolean): void {
    if (isHighlighter) {
      session.setState({ sticky: label.id, dialog: null });
      return editor.focus();
    }
    session.setState({ dialog: null });
    commander.execute(`label:${label.id}`);
    if (!isNoteWanted || !commander.execute('edit-note')) editor.focus();
  }

  return (
    <div
      aria-label={t('label-picker.title')}
      className={styles.picker}
      data-sheet={isSheet}
      ref={panel}
      role="dialog"
    >
      {isHighlighter && <p className={styles.purpose}>{t('label-picker.highlighter')}</p>}
      <PickerList
        chosen={active?.labelIds ?? []}
        hasNote={!isHighlighter}
        onApply={apply}
        onClose={close}
      />
    </div>
  );
}

/** The middle of the upper third, where nothing is selected. */
function centre() {
  const x = window.innerWidth / 2 - 160;
  const y = window.innerHeight / 4;
  return { left: x, right: x, top: y, bottom: y };
}
