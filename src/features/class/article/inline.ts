/** The leaf blocks of an article with their inline content at offsets, from the document the editor would show. */
import type { ArticleDocument } from '../../../editor/document-json';
import { span, type Span } from '../../../domain/text/span';

type Node = ArticleDocument['json'];

/** A stretch of text under the same formatting; `isBreak`: a hard break, one code unit long. */
export interface Inline extends Span {
  readonly isBreak: boolean;
  readonly marks: NonNullable<Node['marks']>;
}

export type ContainerTag = 'blockquote' | 'ul' | 'ol' | 'li' | 'table' | 'tr' | 'td' | 'th' | 'div';

/** A container with what stands in it, or a leaf: its number and its content. */
export type Part =
  | {
      readonly kind: 'container';
      /** Unique among its neighbours. */
      readonly key: string;
      readonly tag: ContainerTag;
      readonly node: Node;
      readonly parts: readonly Part[];
    }
  | {
      readonly kind: 'leaf';
      readonly key: string;
      readonly node: Node;
      readonly index: number;
      readonly inline: readonly Inline[];
    };

/** Top-level parts, sections taken apart. */
export function partsOf({ json, leaves }: ArticleDocument): readonly Part[] {
  let leaf = 0;
  const take = (node: Node): Part => {
    const index = leaf;
    const key = `${node.type ?? ''} ${index}`;
    if (!LEAVES.has(node.type ?? '')) {
      const tag = TAGS.get(node.type ?? '') ?? 'div';
      return { kind: 'container', key, tag, node, parts: (node.content ?? []).map(take) };
    }
    leaf += 1;
    return { kind: 'leaf', key, node, index, inline: inlineOf(node, leaves[index]?.start ?? 0) };
  };
  return (json.content ?? []).flatMap((section) => (section.content ?? []).map(take));
}

/** The part of `inline` inside `within`, clipped to it. */
export function clipInline(inline: readonly Inline[], within: Span): readonly Inline[] {
  return inline.flatMap((item) => {
    const start = Math.max(item.start, within.start);
    const end = Math.min(item.end, within.end);
    return start < end ? [{ ...item, ...span(start, end) }] : [];
  });
}

const TAGS: ReadonlyMap<string, ContainerTag> = new Map([
  ['blockquote', 'blockquote'],
  ['bulletList', 'ul'],
  ['orderedList', 'ol'],
  ['listItem', 'li'],
  ['table', 'table'],
  ['tableRow', 'tr'],
  ['tableCell', 'td'],
  ['tableHeader', 'th'],
]);

const LEAVES: ReadonlySet<string> = new Set(['paragraph', 'heading', 'codeBlock']);

function inlineOf(node: Node, start: number): readonly Inline[] {
  let at = start;
  return (node.content ?? []).map((child): Inline => {
    const isBreak = child.type === 'hardBreak';
    const from = at;
    at += isBreak ? 1 : (child.text ?? '').length;
    return { ...span(from, at), isBreak, marks: child.marks ?? [] };
  });
}
