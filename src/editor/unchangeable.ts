/**
 * An editable view whose text cannot be changed: there is a caret and native selection, and every way
 * in is shut. Three locks: events are cancelled, transactions that change the document are refused, and
 * what an input method writes past both is undone from the document (ProseMirror's DOM observer, and
 * `watchdog.ts` behind it).
 */
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isSafeHref } from '../domain/text/href';

export interface ArticleEvents {
  /** A key pressed outside any composition; true = handled, then its default is prevented. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** A click or tap that was not on a link with Ctrl or Cmd held. */
  readonly onClick: (event: MouseEvent) => void;
  /** The selection is about to be copied. */
  readonly onCopy: () => void;
}

/** The keys whose caret movement ProseMirror assists; all others are the caller's or the browser's. */
const MOVES = /^(?:Arrow|Home$|End$|Page)/;

export function createUnchangeable(events: ArticleEvents): Plugin {
  return new Plugin({
    filterTransaction: (transaction) => !transaction.docChanged,
    props: {
      handleDOMEvents: {
        beforeinput: cancel,
        keypress: cancel,
        cut: cancel,
        paste: cancel,
        drop: cancel,
        // Dragging the article's own words onto the window would offer them as a new article.
        dragstart: cancel,
        // Left to the window, which shows its drop zone for files.
        dragenter: leave,
        dragover: leave,
        // Cannot be cancelled; kept from ProseMirror, so that it restores the text at once.
        compositionstart: leave,
        compositionupdate: leave,
        compositionend: leave,
        // For 200 ms it would take a caret at the beginning for the browser's own, and put the old one back.
        focus: leave,
        copy: () => {
          events.onCopy();
          return false;
        },
        keydown: (_, event) => handleKey(event, events.onKey),
        click: (view, event) => handleClick(view, event, events.onClick),
      },
    },
  });
}

function cancel(_: EditorView, event: Event): boolean {
  event.preventDefault();
  return true;
}

function leave(): boolean {
  return true;
}

function handleKey(event: KeyboardEvent, onKey: ArticleEvents['onKey']): boolean {
  if (event.isComposing || event.keyCode === 229) return true;
  if (onKey(event)) {
    event.preventDefault();
    return true;
  }
  return !MOVES.test(event.key);
}

function handleClick(
  view: EditorView,
  event: MouseEvent,
  onClick: ArticleEvents['onClick'],
): boolean {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  // Never leave the page by reading it.
  if (link) event.preventDefault();
  const href = link?.getAttribute('href') ?? '';
  if ((event.ctrlKey || event.metaKey) && isSafeHref(href)) {
    view.dom.ownerDocument.defaultView?.open(href, '_blank', 'noopener,noreferrer');
  } else {
    onClick(event);
  }
  return false;
}
