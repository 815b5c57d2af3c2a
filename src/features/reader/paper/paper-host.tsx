/** Stands by for printing: the printed article is on the page only while the browser prints. */
import { useEffect, useState, useSyncExternalStore, type ComponentType } from 'react';
import { addWords } from '../../../messages/late-words';
import { usePostil } from '../../../state/hooks';

export function PaperHost() {
  const { commander } = usePostil();
  const isPrinting = useSyncExternalStore(listen, () => state.isPrinting);
  const [Paper, setPaper] = useState<ComponentType | null>(null);
  useEffect(() => {
    const load = async (): Promise<void> => {
      const [{ Paper: Loaded }, { printed }] = await Promise.all([
        import('./paper'),
        import('../../../messages/en/printed'),
      ]);
      addWords(printed);
      setPaper(() => Loaded);
    };
    // The browser's own way to print does not wait for anything to be loaded.
    const timer = setTimeout(() => void load(), AT_REST_AFTER_MS);
    const stop = commander.readerRequests.listen((request) => {
      if (request.kind === 'print') void load().then(() => setTimeout(() => window.print()));
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [commander]);
  return isPrinting && Paper ? <Paper /> : null;
}

const AT_REST_AFTER_MS = 1500;

const state = { isPrinting: false };

/** An outside store, since what it tells is drawn before the event is over, and the page printed after it. */
function listen(tell: () => void): () => void {
  const set = (isPrinting: boolean) => () => {
    state.isPrinting = isPrinting;
    tell();
  };
  const before = set(true);
  const after = set(false);
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    state.isPrinting = false;
  };
}
