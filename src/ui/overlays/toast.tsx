/**
 * One short word on what was just taken away, with the Undo that brings it back. It says nothing else:
 * what needs no answer goes to the announcer. A newer toast takes the place of an older one.
 */
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type ReactNode,
} from 'react';
import { present } from '../../lib/assert';
import { Button } from '../button';
import { IconButton } from '../icon-button';
import { useTranslate } from '../messages-context';
import styles from './toast.module.css';

export interface Toast {
  readonly text: string;
  /** Left out: there is nothing to undo. */
  readonly onUndo?: () => void;
}

interface Toasts {
  readonly showToast: (toast: Toast) => void;
  /** To be called when Undo would no longer undo what the toast names. */
  readonly dismissToast: () => void;
}

export function useToast(): Toasts {
  return present(use(ToastContext), 'A ToastProvider around this component');
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const dismissToast = useCallback(() => {
    setToast(null);
  }, []);
  const toasts = useMemo(() => ({ showToast: setToast, dismissToast }), [dismissToast]);
  return (
    <ToastContext value={toasts}>
      {children}
      <ToastRegion onDismiss={dismissToast} toast={toast} />
    </ToastContext>
  );
}

const ToastContext = createContext<Toasts | null>(null);

/** Time to read it and to reach it; it stands still while pointed at or focused. */
const SHOWN_MS = 10_000;

interface ToastRegionProps {
  readonly toast: Toast | null;
  readonly onDismiss: () => void;
}

function ToastRegion({ toast, onDismiss }: ToastRegionProps) {
  const t = useTranslate();
  const [isHeld, setHeld] = useState(false);
  const cameFrom = useRef<Element | null>(null);

  useEffect(() => {
    if (toast === null || isHeld) return;
    const timer = setTimeout(onDismiss, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [toast, isHeld, onDismiss]);

  const dismiss = () => {
    setHeld(false);
    onDismiss();
    // The button is about to go; the focus goes back to where it came from.
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    cameFrom.current = null;
  };
  const hold = () => {
    setHeld(true);
  };
  const release = () => {
    setHeld(false);
  };

  return (
    // Above dialogs, and not hidden from screen readers by them.
    <section
      aria-label={t('common.notifications')}
      aria-live="polite"
      className={styles.region}
      data-react-aria-top-layer
    >
      {toast !== null && (
        <div
          className={styles.toast}
          onBlur={release}
          onFocus={(event: FocusEvent) => {
            if (!event.currentTarget.contains(event.relatedTarget)) {
              cameFrom.current = event.relatedTarget;
            }
            hold();
          }}
          onPointerEnter={hold}
          onPointerLeave={release}
        >
          <span className={styles.text}>{toast.text}</span>
          {toast.onUndo && (
            <Button
              onPress={() => {
                toast.onUndo?.();
                dismiss();
              }}
              variant="quiet"
            >
              {t('common.undo')}
            </Button>
          )}
          <IconButton icon="close" label={t('common.close')} onPress={dismiss} size="small" />
        </div>
      )}
    </section>
  );
}
