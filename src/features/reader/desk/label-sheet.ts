/** Keeps the colours of labels in step with the codebook and with the labels that are hidden. */
import { adoptLabelSheet, applyLabelStyles } from '../../../editor/label-styles';
import type { Postil } from '../../../state/postil';
import type { GrowingSlots } from './label-slots';

/** Returns the function that takes the colours off the page again. */
export function followLabelStyles(
  { workspace, session }: Pick<Postil, 'workspace' | 'session'>,
  slots: GrowingSlots,
): () => void {
  const adopted = adoptLabelSheet(document);

  function apply(): void {
    const { hidden } = session.getState();
    const styles = [...workspace.store.getState().labels.values()].map((label) => ({
      slot: slots.get(label.id),
      color: label.color,
      pattern: label.pattern,
      hidden: hidden.has(label.id),
    }));
    applyLabelStyles(adopted.sheet, styles);
  }

  apply();
  const stops = [
    workspace.store.subscribe((state, before) => {
      if (state.labels !== before.labels) apply();
    }),
    session.subscribe((state, before) => {
      if (state.hidden !== before.hidden) apply();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    adopted.close();
  };
}
