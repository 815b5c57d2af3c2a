/** Keeps the colours of labels in step with the codebook, the hidden labels and the filter. */
import { adoptLabelSheet, applyLabelStyles } from '../../../editor/label-styles';
import type { Postil } from '../../../state/postil';
import type { GrowingSlots } from './label-slots';
import { isLabelShown } from './shown-labels';

/** Returns the function that takes the colours off the page again. */
export function followLabelStyles(
  { workspace, session }: Pick<Postil, 'workspace' | 'session'>,
  slots: GrowingSlots,
): () => void {
  const adopted = adoptLabelSheet(document);

  function apply(): void {
    const state = session.getState();
    const styles = [...workspace.store.getState().labels.values()].map((label) => ({
      slot: slots.get(label.id),
      color: label.color,
      pattern: label.pattern,
      hidden: !isLabelShown(state, label.id),
    }));
    const unlabelled = { ...UNLABELLED, hidden: state.filter.labels.size > 0 };
    applyLabelStyles(adopted.sheet, [unlabelled, ...styles]);
  }

  apply();
  const stops = [
    workspace.store.subscribe((state, before) => {
      if (state.labels !== before.labels) apply();
    }),
    session.subscribe((state, before) => {
      if (state.hidden !== before.hidden || state.filter.labels !== before.filter.labels) apply();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    adopted.close();
  };
}

const UNLABELLED = { slot: null, color: '', pattern: 'dotted' } as const;
