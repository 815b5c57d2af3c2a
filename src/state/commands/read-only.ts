/** What may not be done while a newer build keeps the library: everything that would change it. */
import type { Command, CommandContext } from './command';

export function isRefused({ group, name }: Command, { workspace }: CommandContext): boolean {
  return workspace.saveStatus.kind === 'read-only' && (group === 'annotate' || CHANGING.has(name));
}

/** Beside those that mark the article. */
const CHANGING: ReadonlySet<string> = new Set([
  'undo',
  'redo',
  'open-files',
  'paste-article',
  'open-sample',
  'open-class-sample',
  'make-exercise',
]);
