/**
 * The intake against a real article, as found. The article belongs to its author: it lies outside of the
 * project, and no words of it stand here, only what can be counted.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../domain/intake/compose-article';
import { chooseImporter } from '../../domain/intake/format';
import { propose } from '../../domain/intake/propose';
import { parseMarkdown } from './parse';

const folder = join(process.env.POSTIL_SHARED ?? resolve('../shared'), 'corpus');
const files = existsSync(folder) ? readdirSync(folder) : [];
const article = files.find((name) => name.startsWith('000_'));

if (article === undefined) {
  process.stderr.write(
    `LEFT OUT: the check against a real article. It needs ${folder}/000_*.txt (set POSTIL_SHARED).\n`,
  );
}

describe.runIf(article !== undefined)('a real article from the shared corpus', () => {
  const text = article === undefined ? '' : readFileSync(join(folder, article), 'utf8');
  const parsed = parseMarkdown(text);
  const draft = parsed.ok ? parsed.value : { blocks: [], meta: {}, changes: [] };
  const proposals = propose(draft, 'article.txt');

  it('is Markdown, whatever its extension says', () => {
    expect(chooseImporter(article ?? '', 'text/plain', text)).toBe('markdown');
  });

  it('names its title, author, publication and date', () => {
    const { title, byline, publication, date, source, language } = proposals.meta;
    expect(title).toBe(draft.blocks[0]?.text);
    expect(byline).toMatch(/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u);
    expect(publication).toMatch(/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u);
    expect(date).toMatch(/^May \d\d, 2019$/);
    expect([source, language]).toEqual(['article.txt', 'en']);
  });

  it('proposes every block around the body, and nothing of it', () => {
    expect(draft.blocks).toHaveLength(28);
    expect(proposals.cuts.map((cut) => [cut.block, cut.reason])).toEqual([
      [1, 'byline'],
      [2, 'publication-line'],
      [3, 'topic-line'],
      [4, 'topic-line'],
      [14, 'separator'],
      [15, 'share-notice'],
      [16, 'origin-notice'],
      [17, 'author-box'],
      [18, 'origin-notice'],
      [19, 'promotion'],
      [20, 'promotion'],
      [21, 'author-box'],
      [22, 'author-box'],
      [23, 'author-box'],
      [24, 'author-box'],
      [25, 'disclaimer'],
      [26, 'disclaimer'],
      [27, 'contact'],
    ]);
  });

  it('proposes the one join in the body', () => {
    expect(proposals.joins).toEqual([{ block: 10, next: 11 }]);
  });

  it('makes an article of the body alone', () => {
    const composed = composeArticle(draft, {
      cuts: new Set(proposals.cuts.map((cut) => cut.block)),
      joins: proposals.joins,
    });
    expect(composed.ok && composed.value.blocks.map((block) => block.kind)).toEqual([
      'heading',
      ...Array.from({ length: 8 }, () => 'paragraph'),
    ]);
    expect(composed.ok && composed.value.text).not.toMatch(
      /copyright|disclaimer|originally published/i,
    );
  });
});
