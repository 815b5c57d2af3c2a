/** What `formatting` among the losses counts. */
import type { ArticleText } from '../text/article';

/** Headings, blocks of code, lists, quotes, tables and inline marks. */
export function countFormatting({ blocks, marks }: Pick<ArticleText, 'blocks' | 'marks'>): number {
  const containers = new Set(
    blocks.flatMap(({ within }) =>
      within
        .filter(({ kind }) => kind === 'quote' || kind === 'list' || kind === 'table')
        .map(({ id }) => id),
    ),
  );
  return blocks.filter(({ kind }) => kind !== 'paragraph').length + containers.size + marks.length;
}
