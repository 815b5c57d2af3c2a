/** Commands that take something of the article away: as a quotation, or on paper. They change nothing. */
import type { Span } from '../../domain/text/span';
import type { Action, Command, CommandContext } from './command';
import { activeOf, deskOf } from './desk';

export const takingCommands: readonly Command[] = [
  {
    name: 'copy-quotation',
    group: 'page',
    title: (t) => t('command.copy-quotation'),
    keys: ['c'],
    where: 'article',
    isAvailable: (context) => wordsOf(context) !== null,
    perform: (context) => copy(context, 'rich'),
  },
  {
    name: 'copy-markdown',
    group: 'page',
    title: (t) => t('command.copy-markdown'),
    keys: [],
    where: 'article',
    isAvailable: (context) => wordsOf(context) !== null,
    perform: (context) => copy(context, 'markdown'),
  },
  {
    name: 'print-article',
    group: 'page',
    title: (t) => t('command.print-article'),
    keys: [],
    where: 'anywhere',
    isAvailable: (context) => deskOf(context) !== null,
    perform: () => [{ kind: 'reader', request: { kind: 'print' } }],
  },
];

function copy(context: CommandContext, form: 'rich' | 'markdown'): readonly Action[] {
  const spans = wordsOf(context);
  return spans ? [{ kind: 'reader', request: { kind: 'copy', form, spans } }] : [];
}

/** What is selected, else the active annotation's. */
function wordsOf(context: CommandContext): readonly Span[] | null {
  const { selection } = context.session;
  if (deskOf(context) && selection !== null) return [selection];
  return activeOf(context)?.spans ?? null;
}
