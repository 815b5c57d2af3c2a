/**
 * Puts an article editor on the page; render it inside the region "Article text". The one React
 * component of this ring. Create the editor in an effect (or outside React) and `close()` it in that
 * effect's cleanup: an editor made during render would be lost under StrictMode.
 */
import { useCallback } from 'react';
import type { ArticleEditor } from './article-editor';
import styles from './article-view.module.css';

export function ArticleView({ editor }: { readonly editor: ArticleEditor }) {
  const place = useCallback(
    (element: HTMLDivElement) => {
      element.append(editor.tiptap.view.dom);
      return () => {
        if (!editor.tiptap.isDestroyed) editor.tiptap.view.dom.remove();
      };
    },
    [editor],
  );
  return <div className={styles.article} ref={place} />;
}
