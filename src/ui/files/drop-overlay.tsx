/**
 * Files may be dropped anywhere on the window; while they hover, the whole page says so. Of several, the one that
 * was shown last gets them: a dialog's before the page's.
 */
import { useEffect, useRef, useState } from 'react';
import styles from './drop-overlay.module.css';
import { droppedFiles } from './dropped-files';
import { Icon } from '../icon';

interface DropOverlayProps {
  readonly text: string;
  readonly onDrop: (files: readonly File[]) => void;
  readonly isDisabled?: boolean;
}

const shown: object[] = [];

export function DropOverlay({ text, onDrop, isDisabled = false }: DropOverlayProps) {
  const [isOver, setOver] = useState(false);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  }, [onDrop]);

  useEffect(() => {
    const self = {};
    shown.push(self);
    const isOurs = (event: DragEvent): boolean => shown.at(-1) === self && hasFiles(event);
    const over = (event: DragEvent) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = isDisabled ? 'none' : 'copy';
      setOver(!isDisabled);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const dropped = (event: DragEvent) => {
      setOver(false);
      if (!isOurs(event)) return;
      // Even when disabled: the browser would leave the page for the file.
      event.preventDefault();
      event.stopPropagation();
      if (isDisabled) return;
      void droppedFiles(event.dataTransfer).then((files) => {
        if (files.length > 0) drop.current(files);
      });
    };
    // Before the text of an article hears of it.
    const options = { capture: true };
    window.addEventListener('dragenter', over, options);
    window.addEventListener('dragover', over, options);
    window.addEventListener('dragleave', leave, options);
    window.addEventListener('drop', dropped, options);
    return () => {
      shown.splice(shown.indexOf(self), 1);
      window.removeEventListener('dragenter', over, options);
      window.removeEventListener('dragover', over, options);
      window.removeEventListener('dragleave', leave, options);
      window.removeEventListener('drop', dropped, options);
    };
  }, [isDisabled]);

  if (!isOver) return null;
  return (
    <div className={styles.overlay}>
      <p className={styles.text}>
        <Icon name="open" size={28} />
        {text}
      </p>
    </div>
  );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
