/**
 * The note of the active annotation. Every key is written through; one visit is one undo step. What another tab
 * makes of the note meanwhile is kept beside what is typed, and stands in the field once it is left: in the
 * middle of a word it would move the caret.
 */
import { useEffect, useRef, useState } from 'react';
import type { Annotation } from '../../../domain/annotation/annotation';
import { setNote } from '../../../domain/edit/annotation-edits';
import { useIsReadOnly, usePostil, useSession } from '../../../state/hooks';
import { useTranslate } from '../../../ui/messages-context';
import { TextArea } from '../../../ui/fields/text-area';
import styles from './card-tools.module.css';
import { useReaderDesk } from '../reader-context';

interface NoteFieldProps {
  readonly annotation: Annotation;
}

export function NoteField({ annotation }: NoteFieldProps) {
  const t = useTranslate();
  const { commander, ids, session } = usePostil();
  const { editor } = useReaderDesk();
  const field = useRef<HTMLTextAreaElement>(null);
  const visit = useRef<string | null>(null);
  /** From the first key to leaving the field. */
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? annotation.note;
  const isReadOnly = useIsReadOnly();
  const isWanted = useSession((state) => state.noting === annotation.id);

  useEffect(() => {
    if (!isWanted) return;
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, [isWanted]);

  function write(note: string): void {
    setTyped(note);
    visit.current ??= ids.uuid();
    const step = { scope: annotation.readingId, command: 'edit-note', session: visit.current };
    const edit = setNote(annotation.id, note, shown);
    commander.carryOut([{ kind: 'edit', edit, step }]);
  }

  function leave(): void {
    visit.current = null;
    setTyped(null);
    if (session.getState().noting === annotation.id) session.setState({ noting: null });
  }

  const backToArticle = (): void => {
    editor.focus();
  };

  return (
    <div className={styles.note}>
      <TextArea
        inputRef={field}
        isLabelHidden
        isReadOnly={isReadOnly}
        label={t('annotation.note')}
        onBlur={leave}
        onCancel={backToArticle}
        onChange={write}
        onSubmit={backToArticle}
        placeholder={t('annotation.note-hint')}
        rows={2}
        value={shown}
      />
    </div>
  );
}
