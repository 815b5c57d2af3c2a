/** Refuses HTML nested without end before a parser sees it: sanitising it would take minutes. */
import { visitTags } from './tags';

/** Elements open at the same time. Pages of people have some dozens. */
export const NESTING_LIMIT = 500;

/** Linear. Elements whose end tag may be left out do not count: old pages leave thousands of them open. */
export function isNestedTooDeep(html: string): boolean {
  let depth = 0;
  let deepest = 0;
  visitTags(html, {
    open(name) {
      if (UNCLOSED.has(name)) return;
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    close(name) {
      if (!UNCLOSED.has(name)) depth = Math.max(0, depth - 1);
    },
  });
  return deepest > NESTING_LIMIT;
}

const UNCLOSED: ReadonlySet<string> = new Set(
  'p li dt dd tr td th thead tbody tfoot colgroup col caption option optgroup rp rt html head body br hr img input meta link base area embed source track wbr param frame basefont bgsound'.split(
    ' ',
  ),
);
