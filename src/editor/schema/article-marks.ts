/** The inline formatting of an article, and nothing of what a reader marks: that is decorations. */
import { Mark } from '@tiptap/core';
import type { MarkKind } from '../../domain/text/block';
import { isSafeHref } from '../../domain/text/href';

/** Tags are the ones a screen reader announces, where there is a choice. */
const TAGS: Readonly<Record<Exclude<MarkKind, 'link'>, string>> = {
  emphasis: 'em',
  strong: 'strong',
  strike: 's',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
};

const formatting = Object.entries(TAGS).map(([name, tag]) =>
  Mark.create({ name, inclusive: false, renderHTML: () => [tag, 0] }),
);

/** A click on a link places the caret; Ctrl/Cmd+click opens it (`unchangeable.ts`). */
const LinkMark = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null, rendered: false } }),
  renderHTML: ({ mark }) => {
    const href: unknown = mark.attrs.href;
    if (typeof href !== 'string' || !isSafeHref(href)) return ['span', 0];
    return ['a', { href, target: '_blank', rel: 'noopener noreferrer nofollow' }, 0];
  },
});

/** Links first, so that they wrap the rest and stay one element. */
export const ARTICLE_MARKS = [LinkMark, ...formatting];
