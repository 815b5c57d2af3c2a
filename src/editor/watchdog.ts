/**
 * The last lock on the text: compares what the page shows with the canonical text after every foreign
 * change, and has it drawn anew where they differ (an input method, page translation, an extension).
 */
import type { EditorView } from '@tiptap/pm/view';
import type { ArticleText } from '../domain/text/article';
import type { Leaf, PositionMap } from './position-map';

export interface Watchdog {
  /** Whether the whole page shows exactly the text. Reads all of it: some 20 ms for a large novel. */
  isIntact(): boolean;
  close(): void;
}

const QUIET_MS = 120;

/** @param repair called when the page shows something else than the text */
export function createWatchdog(
  view: EditorView,
  article: ArticleText,
  positions: PositionMap,
  repair: () => void,
): Watchdog {
  const codeStarts = new Set<number>(
    article.blocks.filter((block) => block.kind === 'code').map((block) => block.start),
  );
  const changed = new Set<Node>();
  let timer = 0;

  const observer = new MutationObserver((records) => {
    for (const record of records) changed.add(record.target);
    clearTimeout(timer);
    timer = window.setTimeout(check, QUIET_MS);
  });
  observer.observe(view.dom, { childList: true, characterData: true, subtree: true });

  function check(): void {
    const nodes = [...changed].filter((node) => view.dom.contains(node));
    changed.clear();
    if (areIntact(nodes)) return;
    repair();
    observer.takeRecords();
  }

  function areIntact(nodes: readonly Node[]): boolean {
    const leaves = new Set<number>();
    for (const node of nodes) {
      const leaf = leafOf(node);
      if (leaf === null) return isIntact();
      leaves.add(leaf);
    }
    return [...leaves].every((leaf) => leafElement(leaf)?.textContent === shownText(leaf));
  }

  /** The block a changed node stands in; null when it is above every block. */
  function leafOf(node: Node): number | null {
    if (node === view.dom) return null;
    const index = positions.leafAt(positions.toOffset(view.posAtDOM(node, 0), 'after'), 'after');
    return leafElement(index)?.contains(node) ? index : null;
  }

  function leafElement(index: number): Node | null {
    const leaf = positions.leaves[index];
    return leaf ? view.nodeDOM(leaf.position - 1) : null;
  }

  /** A hard break is an element, except in code, where it is a character. */
  function shownText(index: number): string {
    const { start, end } = positions.leaves[index] as Leaf;
    const text = article.text.slice(start, end);
    return codeStarts.has(start) ? text : text.replaceAll('\n', '');
  }

  function isIntact(): boolean {
    return view.dom.textContent === positions.leaves.map((_, index) => shownText(index)).join('');
  }

  return {
    isIntact,
    close() {
      observer.disconnect();
      clearTimeout(timer);
    },
  };
}
