/** Markdown (CommonMark and GitHub's tables, strikethrough, tasks, footnotes) through a syntax tree. */
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfm } from 'micromark-extension-gfm';
import { mergeChanges } from '../../domain/intake/changes';
import type { Draft, IntakeProblem } from '../../domain/intake/draft';
import { prepareText } from '../../domain/intake/prepare-text';
import { err, ok, type Result } from '../../lib/result';
import { readFrontMatter } from './front-matter';
import { isNestedTooDeep, NESTING_LIMIT } from './nesting';
import { splitSections } from './sections';
import { createBlockWalk } from './walk-blocks';

/** Refuses only what is nested too deep to be a text: any other text is Markdown. Worker-safe. */
export function parseMarkdown(raw: string): Result<Draft, IntakeProblem> {
  const prepared = prepareText(raw);
  const { meta, body } = readFrontMatter(prepared.text);
  if (isNestedTooDeep(body)) return err({ kind: 'too-deep', limit: NESTING_LIMIT });
  const walk = createBlockWalk();
  const extensions = [gfm()];
  const mdastExtensions = [gfmFromMarkdown()];
  try {
    for (const { text, lead } of splitSections(body)) {
      walk.add(fromMarkdown(text, { extensions, mdastExtensions }), lead);
    }
  } catch (error) {
    // Emphasis within the budget of `nesting.ts` can still be nested deeper than the call stack.
    if (error instanceof RangeError) return err({ kind: 'too-deep', limit: NESTING_LIMIT });
    throw error;
  }
  const { blocks, changes } = walk.finish();
  return ok({ blocks, meta, changes: mergeChanges(prepared.changes, changes) });
}
