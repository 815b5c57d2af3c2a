/** Which link targets an article may carry: http, https and mailto, absolute. Everything else is text. */
const SAFE = /^(https?:\/\/[^\s/?#]|mailto:[^\s@]+@)/i;
const HIDDEN = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]/u;
const LONGEST = 2048;

export function isSafeHref(href: string): boolean {
  return href.length <= LONGEST && !HIDDEN.test(href) && SAFE.test(href);
}
