/** Commands for marks in a text that has changed: bring them over, look at those without a certain place. */
import type { Command, CommandContext } from './command';
import { deskOf } from './desk';

export const anchoringCommands: readonly Command[] = [
  {
    name: 'review',
    group: 'go',
    title: (t) => t('command.review'),
    keys: ['r'],
    where: 'article',
    isAvailable: hasOrphans,
    perform: () => [{ kind: 'reader', request: { kind: 'focus-review' } }],
  },
  {
    name: 'bring-marks',
    group: 'page',
    title: (t) => t('command.bring-marks'),
    keys: [],
    where: 'anywhere',
    isAvailable: (context) => deskOf(context) !== null && context.workspace.articles.size > 1,
    perform: () => [{ kind: 'page', request: 'bring-marks' }],
  },
];

function hasOrphans(context: CommandContext): boolean {
  const desk = deskOf(context);
  return (
    desk !== null &&
    [...context.workspace.orphans.values()].some(({ readingId }) => readingId === desk.reading.id)
  );
}
