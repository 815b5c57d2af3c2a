/** Where in the app we are, as the part of the address after `#`: it can be bookmarked and gone back to. */
import type { CorrectionId } from '../domain/class/correction';
import type { CodebookId } from '../domain/codebook/label';
import type { ExerciseId } from '../domain/exercise/exercise-id';
import type { ReadingId } from '../domain/reading/reading';
import type { ArticleId } from '../domain/text/article';

export type Route =
  | { readonly page: 'library' }
  /** Without a reading: the one its reader worked on last. */
  | { readonly page: 'article'; readonly id: ArticleId; readonly reading?: ReadingId }
  | { readonly page: 'codebook'; readonly id: CodebookId }
  /**
   * Made here: its settings. Received: where a student begins; with feedback: where it is read by somebody whose
   * work is not here.
   */
  | { readonly page: 'exercise'; readonly id: ExerciseId; readonly feedback?: CorrectionId }
  | { readonly page: 'class'; readonly id: ExerciseId; readonly view: ClassView };

export const CLASS_VIEWS = [
  'roll',
  'text',
  'passages',
  'summary',
  'measures',
  'consensus',
  'report',
] as const;
/** What is shown of a class: who handed in, the marks on the text, where it disagrees, and so on. */
export type ClassView = (typeof CLASS_VIEWS)[number];

export function parseRoute(hash: string): Route {
  const [, page, id, part] =
    /^#\/(article|codebook|exercise|class)\/([\w-]+)(?:\/([\w-]+))?$/.exec(hash) ?? [];
  if (id === undefined) return { page: 'library' };
  if (page === 'article') {
    const article = { page, id: id as ArticleId } as const;
    return part === undefined ? article : { ...article, reading: part as ReadingId };
  }
  if (page === 'class') {
    const view = CLASS_VIEWS.find((name) => name === part) ?? 'roll';
    return { page, id: id as ExerciseId, view };
  }
  if (page === 'exercise') {
    const exercise = { page, id: id as ExerciseId } as const;
    return part === undefined ? exercise : { ...exercise, feedback: part as CorrectionId };
  }
  if (part !== undefined) return { page: 'library' };
  return { page: 'codebook', id: id as CodebookId };
}

export function routeToHash(route: Route): string {
  switch (route.page) {
    case 'library':
      return '#/';
    case 'article':
      return withPart(`#/article/${route.id}`, route.reading);
    case 'class':
      return `#/class/${route.id}/${route.view}`;
    case 'codebook':
      return `#/codebook/${route.id}`;
    case 'exercise':
      return withPart(`#/exercise/${route.id}`, route.feedback);
  }
}

function withPart(hash: string, part: string | undefined): string {
  return part === undefined ? hash : `${hash}/${part}`;
}
