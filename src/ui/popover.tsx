/**
 * A small window beside what it is about: an element, or any rectangle of the page such as the selected
 * words. It opens below or above, never over it. Esc or a press elsewhere closes it, focus returns.
 */
import { useRef, type ReactNode } from 'react';
import { Dialog as DialogBox } from 'react-aria-components/Dialog';
import { Popover as Floating } from 'react-aria-components/Popover';
import styles from './popover.module.css';

interface PopoverProps {
  /** The dialog's name for screen readers. */
  readonly label: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What it stands beside, in viewport pixels; asked again when the page scrolls or resizes. */
  readonly getAnchor: () => DOMRect | null;
  readonly placement?: 'bottom start' | 'bottom' | 'top start' | 'top' | 'end top' | 'start top';
  readonly children: ReactNode;
}

export function Popover({
  label,
  isOpen,
  onClose,
  getAnchor,
  placement = 'bottom start',
  children,
}: PopoverProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} hidden />
      <Floating
        className={styles.popover ?? ''}
        getTargetRect={getAnchor}
        isOpen={isOpen}
        offset={8}
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
        placement={placement}
        triggerRef={anchor}
      >
        <DialogBox aria-label={label} className={styles.dialog ?? ''}>
          {children}
        </DialogBox>
      </Floating>
    </>
  );
}
