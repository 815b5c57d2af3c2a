/** Writes the inline content of a Markdown syntax tree as text and marks. */
import type { Definition, Html, LinkReference, Node, PhrasingContent } from 'mdast';
import type { MarkedTextBuilder } from '../../domain/intake/marked-text';
import type { MarkKind } from '../../domain/text/block';
import { isSafeHref } from '../../domain/text/href';
import { isActiveHtml, readTag } from './raw-html';
import type { Tally } from './tally';

export interface InlineContext {
  readonly run: MarkedTextBuilder;
  readonly tally: Tally;
  readonly definitions: ReadonlyMap<string, Definition>;
}

interface OpenTag {
  readonly name: string;
  readonly kind: MarkKind;
  readonly start: number;
}

export function walkInline(nodes: readonly Node[], context: InlineContext): void {
  const { run, tally } = context;
  const openTags: OpenTag[] = [];
  for (const node of nodes as readonly PhrasingContent[]) {
    switch (node.type) {
      case 'text':
        // A line end in the source only ends the source's line.
        run.add(node.value.replaceAll('\n', ' '));
        break;
      case 'emphasis':
        marked('emphasis', node.children, context);
        break;
      case 'strong':
        marked('strong', node.children, context);
        break;
      case 'delete':
        marked('strike', node.children, context);
        break;
      case 'inlineCode': {
        const start = run.length();
        run.add(node.value.replaceAll('\n', ' '));
        run.mark('code', start);
        break;
      }
      case 'break':
        run.add('\n');
        break;
      case 'link':
        linked(node.url, node.children, context);
        break;
      case 'linkReference':
        referenced(node, context);
        break;
      case 'image':
      case 'imageReference':
        tally.count('images-left-out');
        break;
      case 'footnoteReference': {
        const start = run.length();
        run.add(`[${node.label ?? node.identifier}]`);
        run.mark('superscript', start);
        break;
      }
      case 'html':
        walkTag(node, openTags, context);
        break;
    }
  }
}

function marked(kind: MarkKind, children: readonly Node[], context: InlineContext): void {
  const start = context.run.length();
  walkInline(children, context);
  context.run.mark(kind, start);
}

function linked(href: string, children: readonly Node[], context: InlineContext): void {
  const start = context.run.length();
  walkInline(children, context);
  if (isSafeHref(href)) context.run.mark('link', start, href);
  else context.tally.count('unsafe-links');
}

function referenced(node: LinkReference, context: InlineContext): void {
  const definition = context.definitions.get(node.identifier);
  if (definition === undefined) walkInline(node.children, context);
  else linked(definition.url, node.children, context);
}

/** Tags that only say how the text looks become marks; all others go, the text between them stays. */
function walkTag({ value }: Html, openTags: OpenTag[], { run, tally }: InlineContext): void {
  const tag = readTag(value);
  const kind = tag === null ? undefined : MARKS.get(tag.name);
  if (tag?.name === 'br') run.add('\n');
  else if (tag !== null && kind !== undefined && tag.isClosing) {
    const index = openTags.findLastIndex((open) => open.name === tag.name);
    const open = openTags[index];
    if (open === undefined) return;
    openTags.splice(index, 1);
    run.mark(open.kind, open.start);
  } else if (tag !== null && kind !== undefined) {
    openTags.push({ name: tag.name, kind, start: run.length() });
  } else {
    tally.count(isActiveHtml(value) ? 'active-content-left-out' : 'tags-left-out');
  }
}

const MARKS: ReadonlyMap<string, MarkKind> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['cite', 'emphasis'],
  ['s', 'strike'],
  ['del', 'strike'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
]);
