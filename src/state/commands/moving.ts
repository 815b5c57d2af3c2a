/** Commands that move through the article: sentence, next and previous annotation, search, undo. */
import { compareAnnotations, extentOf } from '../../domain/annotation/annotation-index';
import type { Annotation } from '../../domain/annotation/annotation';
import { paragraphAt, sentenceAt } from '../../domain/text/units';
import { LIBRARY_SCOPE } from '../workspace-state';
import { NO_FILTER } from '../session';
import type { Action, Command, CommandContext } from './command';
import { activeOf, deskOf, shownAnnotations } from './desk';
import { nextRedo, nextUndo } from '../history';

export const movingCommands: readonly Command[] = [
  {
    name: 'select-sentence',
    group: 'go',
    title: (t) => t('command.select-sentence'),
    keys: ['s'],
    where: 'article',
    isAvailable: (context) => deskOf(context) !== null,
    perform: selectUnit,
  },
  {
    name: 'next-annotation',
    group: 'go',
    title: (t) => t('command.next-annotation'),
    keys: [']', 'j'],
    where: 'article',
    isAvailable: (context) => shownAnnotations(context).length > 0,
    perform: (context) => step(context, 1),
  },
  {
    name: 'previous-annotation',
    group: 'go',
    title: (t) => t('command.previous-annotation'),
    keys: ['[', 'k'],
    where: 'article',
    isAvailable: (context) => shownAnnotations(context).length > 0,
    perform: (context) => step(context, -1),
  },
  {
    name: 'search',
    group: 'go',
    title: (t) => t('command.search'),
    keys: ['/'],
    where: 'article',
    isAvailable: (context) => deskOf(context) !== null,
    perform: () => [{ kind: 'reader', request: { kind: 'focus-search' } }],
  },
  {
    name: 'clear-filter',
    group: 'go',
    title: (t) => t('command.clear-filter'),
    keys: [],
    where: 'anywhere',
    isAvailable: ({ session }) => session.filter !== NO_FILTER,
    perform: () => [{ kind: 'session', patch: { filter: NO_FILTER } }],
  },
  {
    name: 'show-all-labels',
    group: 'go',
    title: (t) => t('command.show-all-labels'),
    keys: [],
    where: 'anywhere',
    isAvailable: ({ session }) => session.hidden.size > 0,
    perform: () => [{ kind: 'session', patch: { hidden: new Set() } }],
  },
  {
    name: 'undo',
    group: 'page',
    title: (t) => t('command.undo'),
    keys: ['Mod+Z'],
    where: 'anywhere',
    isAvailable: (context) => nextUndo(stepsHere(context)) !== undefined,
    perform: (context) => [{ kind: 'undo', scope: scopeHere(context) }],
  },
  {
    name: 'redo',
    group: 'page',
    title: (t) => t('command.redo'),
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    where: 'anywhere',
    isAvailable: (context) => nextRedo(stepsHere(context)) !== undefined,
    perform: (context) => [{ kind: 'redo', scope: scopeHere(context) }],
  },
];

/** Which history an undo goes back in: that of the page one is on. */
export function scopeHere({ route, session }: CommandContext): string {
  if (route.page === 'article') return session.readingId ?? LIBRARY_SCOPE;
  return route.page === 'library' ? LIBRARY_SCOPE : route.id;
}

function stepsHere(context: CommandContext) {
  return context.workspace.steps.get(scopeHere(context)) ?? [];
}

/** The sentence at the caret; when that is already selected, its paragraph. */
function selectUnit(context: CommandContext): readonly Action[] {
  const desk = deskOf(context);
  if (!desk) return [];
  const { text, blocks } = desk.text;
  const { selection, caret } = context.session;
  const at = selection?.start ?? caret;
  const sentence = sentenceAt(text, blocks, at);
  const isSentence =
    selection && sentence && selection.start === sentence.start && selection.end >= sentence.end;
  const span = isSentence ? paragraphAt(text, blocks, at) : sentence;
  return span ? [{ kind: 'reader', request: { kind: 'select', span } }] : [];
}

/** From the active annotation, else from the caret; at the end it goes round. */
function step(context: CommandContext, by: 1 | -1): readonly Action[] {
  const shown = shownAnnotations(context);
  const next = neighbour(shown, activeOf(context), context.session.caret, by);
  if (!next) return [];
  return [
    { kind: 'session', patch: { active: next.id, choices: [], selection: null } },
    { kind: 'reader', request: { kind: 'reveal', id: next.id } },
  ];
}

function neighbour(
  shown: readonly Annotation[],
  active: Annotation | null,
  caret: number,
  by: 1 | -1,
): Annotation | undefined {
  const isAfter = (item: Annotation): boolean =>
    active ? compareAnnotations(item, active) > 0 : extentOf(item).start >= caret;
  const isBefore = (item: Annotation): boolean =>
    active ? compareAnnotations(item, active) < 0 : extentOf(item).start < caret;
  return by === 1 ? (shown.find(isAfter) ?? shown[0]) : (shown.findLast(isBefore) ?? shown.at(-1));
}
