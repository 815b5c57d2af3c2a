/**
 * Takes out of an HTML source what a page's content security policy would report, although it is never
 * run: browsers complain of `onclick`, `style` and `<base>` as soon as they parse them, in inert documents too.
 * This is no sanitising, which comes after it.
 */
import { endOfRaw, visitTags } from './tags';

/** Style sheets go; handlers and styles become data attributes: `data-style`; `<base>` becomes unknown. */
export function quieten(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  visitTags(html, {
    open(name, start, end) {
      pieces.push(html.slice(at, start));
      at = name === 'style' ? endOfRaw(html, name, end) : end;
      if (name === 'base') pieces.push('<data-', html.slice(start + 1, end));
      else if (name !== 'style') pieces.push(quietTag(html.slice(start, end)));
    },
    close() {},
  });
  pieces.push(html.slice(at));
  return pieces.join('');
}

function quietTag(tag: string): string {
  return tag.replace(/([\s"'/])(on[a-z]+|style)(?=\s*=)/gi, '$1data-$2');
}
