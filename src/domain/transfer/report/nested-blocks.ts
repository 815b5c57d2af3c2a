/** Blocks in their containers, as markup opens and closes them. */
import type { Block, Container } from '../../text/block';

export type Step =
  | { readonly kind: 'open'; readonly container: Container }
  | { readonly kind: 'close'; readonly container: Container }
  | { readonly kind: 'block'; readonly block: Block; readonly index: number };

/** In document order; what was opened is closed in reverse. */
export function nestedBlocks(blocks: readonly Block[]): readonly Step[] {
  const steps: Step[] = [];
  let open: readonly Container[] = [];
  const closeTo = (depth: number): void => {
    for (const container of open.slice(depth).toReversed())
      steps.push({ kind: 'close', container });
    open = open.slice(0, depth);
  };
  for (const [index, block] of blocks.entries()) {
    const { within } = block;
    const differs = within.findIndex((container, at) => container.id !== open[at]?.id);
    closeTo(differs < 0 ? within.length : differs);
    for (const container of within.slice(open.length)) steps.push({ kind: 'open', container });
    open = within;
    steps.push({ kind: 'block', block, index });
  }
  closeTo(0);
  return steps;
}
