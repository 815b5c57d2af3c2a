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
  'library.articles': ({ count }: Count, f: Format) =>
    f.plural(count, {
      '=0': 'No articles',
      one: '1 article',
      other: `${f.number(count)} articles`,
    }),
  'library.class': 'Class',
  'library.class-of': ({ title }: Titled) => `Class of “${title}”`,
  'library.codebook-labels': ({ count }: Count, f: Format) =>
    f.plural(count, { '=0': 'No labels', one: '1 label', other: `${f.number(count)} labels` }),
  'library.codebooks': 'Codebooks',
  'library.copy-title': ({ title }: Titled) => `${title} (copy)`,
  'library.door-class-action': 'See a class',
  'library.door-file': 'Open a Postil file',
  'library.door-file-action': 'Choose a Postil file',
  'library.door-file-hint':
    'A text with its marks, an exercise or a codebook that someone gave you. Everything in it opens as it was.',
  'library.door-open': 'Open an article',
  'library.door-open-action': 'Choose files',
  'library.door-open-hint':
    'Plain text, Markdown or a web page: choose it, drop it here, or paste it.',
  'library.door-sample': 'Look around first',
  'library.door-sample-action': 'Try the sample',
  'library.door-sample-hint':
    'A short opinion piece with its claims, evidence and framing marked, and eight invented students who have read it.',
  'library.edit-details': 'Rename',
  'library.exercise-actions': ({ title }: Titled) => `Actions for the exercise “${title}”`,
  'library.exercise-made': 'Made here',
  'library.exercise-received': 'From a teacher',
  'library.exercise-untitled': 'Exercise without a title',
  'library.exercises': 'Exercises and classes',
  'library.exercise-next': ({ title }: Titled) => `${title} (next class)`,
  'library.exercise-remove': 'Remove the exercise',
  'library.exercise-reuse': 'Use again for the next class',
  'library.label-count': ({ label, count }: { readonly label: string } & Count, f: Format) =>
    `${label}: ${f.number(count)}`,
  'library.new-codebook': 'New codebook',
  'library.new-codebook-name': 'New codebook',
  'library.no-matches': ({ query }: { readonly query: string }) => `Nothing for “${query}”`,
  'library.no-matches-hint': 'The search looks for words in titles and bylines, in any order.',
  'library.not-started': 'Not started',
  'library.open-article': 'Open an article',
  'library.paste': 'Paste text',
  'library.privacy':
    'No account, no server: what you open and mark leaves this browser only when you export it.',
  'library.progress': ({ share }: { readonly share: number }, f: Format) =>
    `${f.percent(share)} read`,
  'library.search': 'Search articles',
  'library.search-hint': 'Title or byline',
  'library.show-all': 'Show all articles',
  'library.sort': 'Sort by',
  'library.sort-added': 'Last added',
  'library.sort-read': 'Last read',
  'library.sort-title': 'Title',
  'library.title': 'Library',
  'library.title-empty': 'An article needs a title.',
} satisfies Entries;
