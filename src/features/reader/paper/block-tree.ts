/** Blocks in their containers as a tree, which is what elements are. */
import type { Block, Container } from '../../../domain/text/block';
import { nestedBlocks } from '../../../domain/transfer/report/nested-blocks';

export type BlockNode =
  | { readonly kind: 'block'; readonly block: Block; readonly index: number }
  | {
      readonly kind: 'container';
      readonly container: Container;
      readonly children: readonly BlockNode[];
    };

export function blockTree(blocks: readonly Block[]): readonly BlockNode[] {
  const top: BlockNode[] = [];
  const stack = [top];
  for (const step of nestedBlocks(blocks)) {
    const inside = stack.at(-1) ?? top;
    if (step.kind === 'close') {
      stack.pop();
    } else if (step.kind === 'open') {
      const children: BlockNode[] = [];
      inside.push({ kind: 'container', container: step.container, children });
      stack.push(children);
    } else {
      inside.push(step);
    }
  }
  return top;
}
