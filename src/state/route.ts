/** Where in the app we are, as the part of the address after `#`: it can be bookmarked and gone back to. */
import type { CodebookId } from '../domain/codebook/label';
import type { ArticleId } from '../domain/text/article';

export type Route =
  | { readonly page: 'library' }
  | { readonly page: 'article'; readonly id: ArticleId }
  | { readonly page: 'codebook'; readonly id: CodebookId };

export function parseRoute(hash: string): Route {
  const [, page, id] = /^#\/(article|codebook)\/([\w-]+)$/.exec(hash) ?? [];
  if (page === 'article' && id !== undefined) return { page, id: id as ArticleId };
  if (page === 'codebook' && id !== undefined) return { page, id: id as CodebookId };
  return { page: 'library' };
}

export function routeToHash(route: Route): string {
  return route.page === 'library' ? '#/' : `#/${route.page}/${route.id}`;
}
