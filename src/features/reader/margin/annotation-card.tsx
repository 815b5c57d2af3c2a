/** One annotation in the margin or the sheet: labels, words, note; the active one can be worked on. */
import { memo, useRef } from 'react';
import type { Annotation } from '../../../domain/annotation/annotation';
import { quoteOf } from '../../../domain/annotation/filter';
import { usePostil, useSession, useWorkspace } from '../../../state/hooks';
import { useTranslate } from '../../../ui/messages-context';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import styles from './annotation-card.module.css';
import { CardTools } from './card-tools';
import { labelsOf } from './describe-annotation';
import { LabelChip } from './label-chip';
import { NoteField } from './note-field';
import { useReaderDesk } from '../reader-context';
import { useAfterPaint } from '../text/use-after-paint';
import { useDescription } from './use-description';
import { useEscape } from '../use-escape';

interface AnnotationCardProps {
  readonly annotation: Annotation;
}

export const AnnotationCard = memo(function AnnotationCard({ annotation }: AnnotationCardProps) {
  const { editor } = useReaderDesk();
  const card = useRef<HTMLElement>(null);
  useEscape(card, () => {
    editor.focus();
  });
  const isActive = useSession((state) => state.active === annotation.id);
  const isNoting = useSession((state) => state.noting === annotation.id);
  const wasActive = useAfterPaint(isActive, false);
  // A wish to write a note cannot wait: the next key belongs to it.
  const isOpen = isActive && (wasActive || isNoting);
  return (
    <article className={styles.card} data-active={isActive} ref={card}>
      <CardFace annotation={annotation} isActive={isActive} isOpen={isOpen} />
      {isOpen && (
        <>
          <NoteField annotation={annotation} />
          <CardTools annotation={annotation} />
        </>
      )}
    </article>
  );
});

interface CardFaceProps extends AnnotationCardProps {
  readonly isActive: boolean;
  /** Its note field is there, so the note need not be shown. */
  readonly isOpen: boolean;
}

/** The button that makes the annotation the active one and shows its words. */
function CardFace({ annotation, isActive, isOpen }: CardFaceProps) {
  const t = useTranslate();
  const { commander, session } = usePostil();
  const { text, article } = useReaderDesk();
  const labels = useWorkspace((state) => state.labels);
  const description = useDescription(annotation);

  function activate(): void {
    session.setState({ active: annotation.id, choices: [] });
    commander.carryOut([{ kind: 'reader', request: { kind: 'reveal', id: annotation.id } }]);
  }

  return (
    <button aria-expanded={isActive} className={styles.face} onClick={activate} type="button">
      <VisuallyHidden>{description}</VisuallyHidden>
      <span aria-hidden className={styles.labels}>
        {annotation.labelIds.length === 0 && t('annotation.no-label')}
        {labelsOf(annotation, labels).map((label) => (
          <LabelChip key={label.id} label={label} />
        ))}
      </span>
      <span className={styles.quote} dir="auto" lang={article.language || undefined}>
        {clipped(quoteOf(annotation, text.text))}
      </span>
      {!isOpen && annotation.note !== '' && (
        <span aria-hidden className={styles.note} dir="auto">
          {clipped(annotation.note)}
        </span>
      )}
    </button>
  );
}

const CLIP = 240;

/** Two lines are shown; the rest of a long quote need not be on the page. */
function clipped(text: string): string {
  return text.length > CLIP ? `${text.slice(0, CLIP)}…` : text;
}
