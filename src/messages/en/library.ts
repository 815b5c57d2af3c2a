/** The library page: the three doors, the list of articles, the sample. */
import type { Entries } from '../entry';
import type { Format } from '../format';

interface Titled {
  readonly title: string;
}

interface Count {
  readonly count: number;
}

export const library = {
  'library.annotations': ({ count }: Count, f: Format) =>
    f.plural(count, {
      '=0': 'No annotations',
      one: '1 annotation',
      other: `${f.number(count)} annotations`,
    }),
  'library.article-actions': ({ title }: Titled) => `Actions for “${title}”`,
  'library.article-deleted': ({ title }: Titled) => `“${title}” deleted`,
  'library.articles': ({ count }: Count, f: Format) =>
    f.plural(count, {
      '=0': 'No articles',
      one: '1 article',
      other: `${f.number(count)} articles`,
    }),
  'library.continue': 'Continue reading',
  'library.copy-title': ({ title }: Titled) => `${title} (copy)`,
  'library.door-class': 'Open a class file',
  'library.door-class-hint': 'A text with a task and a codebook, as handed out by a teacher.',
  'library.door-open': 'Open an article',
  'library.door-open-hint': 'Choose a file, drop it anywhere on this page, or paste the text.',
  'library.door-sample': 'Try the sample',
  'library.door-sample-hint': 'An opinion piece with an annotated reading beside it.',
  'library.empty': 'Your articles will stand here.',
  'library.finished': 'Finished',
  'library.last-read': ({ at }: { readonly at: string }, f: Format) => `Last read ${f.date(at)}`,
  'library.new-title': 'New title',
  'library.no-matches': ({ query }: { readonly query: string }) =>
    `No article has “${query}” in its title or byline.`,
  'library.not-started': 'Not started',
  'library.progress': ({ share }: { readonly share: number }, f: Format) =>
    `Read to ${f.percent(share)}`,
  'library.search': 'Search articles',
  'library.title': 'Library',
} satisfies Entries;
