/** One mark in the list: its number or letter, its labels and its words. Press it to see it in the text. */
import type { ReactNode } from 'react';
import type { AnnotationId } from '../../../domain/annotation/annotation';
import type { Label } from '../../../domain/codebook/label';
import { useTranslate } from '../../../ui/messages-context';
import { Swatch } from '../../../ui/swatch';
import type { LayerMark } from './segments';
import styles from './feedback-list.module.css';

interface MarkProps {
  readonly mark: LayerMark;
  readonly text: string;
  readonly labels: readonly Label[];
  readonly onPick: (id: AnnotationId) => void;
}

interface FeedbackMarkProps extends MarkProps {
  readonly isActive: boolean;
  readonly children?: ReactNode;
}

export function FeedbackMark({ isActive, children, ...rest }: FeedbackMarkProps) {
  return (
    <li className={styles.entry} data-active={isActive} data-entry={rest.mark.id}>
      <Face {...rest} />
      {children}
    </li>
  );
}

/** What a student's mark was compared with, beneath it. */
export function OtherMark(props: MarkProps) {
  return (
    <div className={styles.compared}>
      <Face {...props} />
    </div>
  );
}

function Face({ mark, text, labels, onPick }: MarkProps) {
  const t = useTranslate();
  const known = new Map(labels.map((label) => [label.id, label]));
  return (
    <button className={styles.face} onClick={() => onPick(mark.id)} type="button">
      <span className={mark.layer === 'own' ? styles.number : styles.letter}>
        {t(`feedback.tag-${mark.layer}`, { tag: mark.tag })}
      </span>
      <span className={styles.labels}>
        {mark.labelIds.length === 0 && t('annotation.no-label')}
        {mark.labelIds.map((id) => {
          const label = known.get(id);
          return (
            label && (
              <span className={styles.label} key={id}>
                <Swatch color={label.color} pattern={label.pattern} size={16} />
                <bdi>{label.name}</bdi>
              </span>
            )
          );
        })}
      </span>
      <span className={styles.quote} dir="auto">
        {clipped(mark.spans.map(({ start, end }) => text.slice(start, end)).join(' … '))}
      </span>
      {mark.note !== '' && (
        <span className={styles.note} dir="auto">
          {clipped(mark.note)}
        </span>
      )}
    </button>
  );
}

const CLIP = 240;

function clipped(text: string): string {
  return text.length > CLIP ? `${text.slice(0, CLIP)}…` : text;
}
