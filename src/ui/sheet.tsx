/**
 * A panel at the bottom of narrow screens, with the page still in use above it. The handle makes it
 * taller or lower, by a press or by dragging; Esc inside it closes it.
 */
import { useEffect, useId, useRef, type PointerEvent, type ReactNode } from 'react';
import { isComposing } from './composition';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { useTranslate } from './messages-context';
import styles from './sheet.module.css';

interface SheetProps {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly isExpanded: boolean;
  readonly onExpandedChange: (isExpanded: boolean) => void;
  readonly children: ReactNode;
}

/** How far the handle has to be dragged to mean it, in pixels. */
const DRAG = 32;

export function Sheet({
  label,
  isOpen,
  onClose,
  isExpanded,
  onExpandedChange,
  children,
}: SheetProps) {
  const t = useTranslate();
  const id = useId();
  const startedAt = useRef<number | null>(null);
  const wasDragged = useRef(false);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = panel.current;
    if (element === null) return;
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !isComposing(event)) onClose();
    };
    element.addEventListener('keydown', escape);
    return () => {
      element.removeEventListener('keydown', escape);
    };
  }, [isOpen, onClose]);
  if (!isOpen) return null;

  const endDrag = (event: PointerEvent) => {
    const distance = event.clientY - (startedAt.current ?? event.clientY);
    startedAt.current = null;
    wasDragged.current = Math.abs(distance) >= DRAG;
    if (distance <= -DRAG) onExpandedChange(true);
    else if (distance >= DRAG && isExpanded) onExpandedChange(false);
    else if (distance >= DRAG) onClose();
  };

  return (
    <section
      aria-label={label}
      className={`${styles.sheet} ${isExpanded ? styles.expanded : ''}`}
      data-sheet={isExpanded ? 'tall' : 'low'}
      ref={panel}
    >
      <header className={styles.header}>
        <button
          aria-controls={id}
          aria-expanded={isExpanded}
          aria-label={t(isExpanded ? 'common.collapse' : 'common.expand')}
          className={styles.handle}
          onClick={() => {
            if (!wasDragged.current) onExpandedChange(!isExpanded);
            wasDragged.current = false;
          }}
          onPointerDown={(event) => {
            startedAt.current = event.clientY;
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerUp={endDrag}
          type="button"
        >
          <Icon name="handle" />
        </button>
        <IconButton icon="close" label={t('common.close')} onPress={onClose} />
      </header>
      <div className={styles.content} id={id}>
        {children}
      </div>
    </section>
  );
}
