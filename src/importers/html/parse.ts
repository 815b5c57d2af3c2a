/** A web page, or what was copied from one: its article as blocks, its head as metadata. */
import { mergeChanges } from '../../domain/intake/changes';
import type { Draft, IntakeProblem } from '../../domain/intake/draft';
import { err, ok, type Result } from '../../lib/result';
import { findContentRoot } from './content-root';
import { elementName, type HtmlDocument, type HtmlNode } from './node';
import { isNestedTooDeep, NESTING_LIMIT } from './nesting';
import { readPageMeta } from './read-meta';
import { walkPage } from './walk-page';

/** Parses and sanitises: `browser-document.ts` in a page. Nothing in the document may ever run or load. */
export type ParseDocument = (html: string) => HtmlDocument;

/** Refuses what is nested too deep, and a document without any element. Pure, given `parseDocument`. */
export function parseHtml(
  html: string,
  parseDocument: ParseDocument,
): Result<Draft, IntakeProblem> {
  if (isNestedTooDeep(html)) return err({ kind: 'too-deep', limit: NESTING_LIMIT });
  const root = parseDocument(html).documentElement;
  if (root === null) return err({ kind: 'no-text' });
  const { blocks, changes } = walkPage(findContentRoot(bodyOf(root)));
  const active = {
    kind: 'active-content-left-out',
    count: html.match(ACTIVE)?.length ?? 0,
  } as const;
  const heading = blocks.find(({ kind, level }) => kind === 'heading' && level === 1)?.text ?? '';
  return ok({
    blocks,
    meta: readPageMeta(root, heading),
    changes: mergeChanges([active], changes),
  });
}

function bodyOf(root: HtmlNode): HtmlNode {
  for (let child = root.firstChild; child !== null; child = child.nextSibling) {
    if (elementName(child) === 'body') return child;
  }
  return root;
}

/** Counted in the source, since sanitising has taken it out of the document. */
const ACTIVE =
  /<(?:script|iframe|frame|object|embed|applet|form)\b|[\s/]on[a-z]{3,30}\s?=\s?["']|\b(?:href|src)\s?=\s?["']?\s?(?:javascript|vbscript):/gi;
