/** What TipTap needs to show an article: the schema, and the plugins given. */
import { Extension, type Extensions } from '@tiptap/core';
import type { Plugin } from '@tiptap/pm/state';
import { ARTICLE_MARKS } from './schema/article-marks';
import { ARTICLE_NODES } from './schema/article-nodes';

export function articleExtensions(plugins: readonly Plugin[]): Extensions {
  const withPlugins = Extension.create({
    name: 'article',
    addProseMirrorPlugins: () => [...plugins],
  });
  return [...ARTICLE_NODES, ...ARTICLE_MARKS, withPlugins];
}
