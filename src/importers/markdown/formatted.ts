/**
 * A short text in Markdown, such as the task of an exercise, as a tree of blocks to be shown. Through the same
 * import as an article: pictures and HTML are left out, links go to http, https and mailto alone.
 */
import { composeArticle, type ComposedArticle } from '../../domain/intake/compose-article';
import type { Block, Container, InlineMark } from '../../domain/text/block';
import type { FormattedBlock, FormattedInline, FormattedMark } from '../../lib/formatted';
import { parseMarkdown } from './parse';

/** What is nested too deep to be read stands there as it was written. */
export function readFormatted(markdown: string): readonly FormattedBlock[] {
  // A line before it, so that a rule at its start is no front matter.
  const draft = parseMarkdown(`\n${markdown}`);
  if (!draft.ok) return [plain(markdown)];
  const composed = composeArticle(draft.value, { cuts: new Set(), joins: [] });
  return composed.ok ? buildBlocks(composed.value.blocks, 0, composed.value) : [];
}

type Source = Pick<ComposedArticle, 'text' | 'marks'>;

function plain(text: string): FormattedBlock {
  return { kind: 'paragraph', content: [{ text, marks: [] }] };
}

function buildBlocks(
  blocks: readonly Block[],
  depth: number,
  source: Source,
): readonly FormattedBlock[] {
  return runsAt(blocks, depth).flatMap((run): readonly FormattedBlock[] => {
    const container = run[0]?.within[depth];
    switch (container?.kind) {
      case undefined:
        return run.map((block) => leafOf(block, source));
      case 'quote':
        return [{ kind: 'quote', blocks: buildBlocks(run, depth + 1, source) }];
      case 'list':
        return [
          {
            kind: 'list',
            ordered: container.ordered,
            first: container.first,
            items: runsAt(run, depth + 1).map((item) => buildBlocks(item, depth + 2, source)),
          },
        ];
      // A table's cells follow each other as paragraphs: a task needs no more.
      default:
        return buildBlocks(run, depth + 1, source);
    }
  });
}

/** Neighbours in the same container at this depth. Those in none stand alone. */
function runsAt(blocks: readonly Block[], depth: number): readonly (readonly Block[])[] {
  const runs: Block[][] = [];
  let last: Container | undefined;
  for (const block of blocks) {
    const container = block.within[depth];
    const run = runs.at(-1);
    if (run && container && last?.id === container.id) run.push(block);
    else runs.push([block]);
    last = container;
  }
  return runs;
}

function leafOf(block: Block, source: Source): FormattedBlock {
  const content = inlineOf(block, source);
  return block.kind === 'heading'
    ? { kind: 'heading', level: block.level ?? 1, content }
    : { kind: block.kind, content };
}

/** The block's text, cut where a mark begins or ends. */
function inlineOf(block: Block, { text, marks }: Source): readonly FormattedInline[] {
  const own = marks.filter(({ start, end }) => start < block.end && end > block.start);
  const edges = [block.start, block.end, ...own.flatMap(({ start, end }) => [start, end])];
  const cuts = [...new Set(edges)].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? block.end;
    const here = own.filter((mark) => mark.start <= start && end <= mark.end);
    const href = here.find(({ kind }) => kind === 'link')?.href;
    const piece = { text: text.slice(start, end), marks: here.flatMap(markOf) };
    return href === undefined ? piece : { ...piece, href };
  });
}

function markOf({ kind }: InlineMark): readonly FormattedMark[] {
  return kind === 'link' ? [] : [kind];
}
