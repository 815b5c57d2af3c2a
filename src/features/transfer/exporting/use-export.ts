/**
 * The export that the dialog's choices make, always under way: what is shown of it is what will be saved. A new
 * choice ends the one before; its answers are never heard.
 */
import { useEffect, useState } from 'react';
import type { StoreProblem } from '../../../domain/ports';
import { usePostil } from '../../../state/hooks';
import { useTranslate } from '../../../ui/messages-context';
import { runExport, type ExportOrder, type ExportProgress, type FinishedExport } from './exporter';
import { readMe } from './read-me';
import { startWorker } from './start-worker';

export type ExportState =
  | ({ readonly kind: 'running' } & ExportProgress)
  | { readonly kind: 'ready'; readonly finished: FinishedExport }
  | { readonly kind: 'failed'; readonly problem: StoreProblem | 'broken' };

/** Whoever chooses articles one by one is not at the end with each. */
const SETTLED_AFTER_MS = 250;

const BEGUN: ExportState = { kind: 'running', done: 0, look: null };

/** null: nothing is to be exported now. `order` must stay the same object while nothing is chosen anew. */
export function useExport(order: ExportOrder | null): ExportState | null {
  const t = useTranslate();
  const { workspace } = usePostil();
  const [said, setSaid] = useState<{ readonly of: ExportOrder; readonly state: ExportState }>();

  useEffect(() => {
    if (order === null) return undefined;
    const current = new AbortController();
    const { signal } = current;
    const say = (state: ExportState): void => {
      if (!signal.aborted) setSaid({ of: order, state });
    };
    const begin = (): void => {
      runExport(order, {
        workspace,
        ask: startWorker(signal),
        onProgress: (progress) => say({ kind: 'running', ...progress }),
        readMe: (sum) => readMe(t, order.format, order.context, sum),
      }).then(
        (result) =>
          say(
            result.ok
              ? { kind: 'ready', finished: result.value }
              : { kind: 'failed', problem: result.error },
          ),
        () => say({ kind: 'failed', problem: 'broken' }),
      );
    };
    const timer = setTimeout(begin, order.articles.length > 1 ? SETTLED_AFTER_MS : 0);
    return () => {
      clearTimeout(timer);
      current.abort();
    };
  }, [order, workspace, t]);

  if (order === null) return null;
  return said?.of === order ? said.state : BEGUN;
}
