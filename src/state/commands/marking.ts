/** Commands that mark the article: label, note, correct the edges, join, remove. */
import type { AnnotationId } from '../../domain/annotation/annotation';
import type { Label } from '../../domain/codebook/label';
import {
  addAnnotation,
  addSpan,
  removeAnnotation,
  setSpans,
  toggleLabel,
} from '../../domain/edit/annotation-edits';
import { nextGrapheme, previousGrapheme } from '../../domain/text/graphemes';
import type { Span } from '../../domain/text/span';
import type { Action, Command, CommandContext } from './command';
import { activeOf, deskOf } from './desk';

export const markingCommands: readonly Command[] = [
  {
    name: 'open-label-picker',
    group: 'annotate',
    title: (t) => t('command.open-label-picker'),
    keys: ['Enter'],
    where: 'article',
    isAvailable: hasTarget,
    perform: () => [{ kind: 'session', patch: { dialog: 'picker' } }],
  },
  {
    name: 'edit-note',
    group: 'annotate',
    title: (t) => t('command.edit-note'),
    keys: ['n'],
    where: 'article',
    isAvailable: hasTarget,
    perform: openNote,
  },
  {
    name: 'extend-annotation',
    group: 'annotate',
    title: (t) => t('command.extend-annotation'),
    keys: ['+', 'a'],
    where: 'article',
    isAvailable: (context) => activeOf(context) !== null && context.session.selection !== null,
    perform: joinSelection,
  },
  edgeCommand('move-end-on', 'Alt+Shift+ArrowRight', (text, { start, end }) => ({
    start,
    end: nextGrapheme(text, end),
  })),
  edgeCommand('move-end-back', 'Alt+Shift+ArrowLeft', (text, { start, end }) => ({
    start,
    end: previousGrapheme(text, end),
  })),
  edgeCommand('move-start-on', 'Alt+ArrowRight', (text, { start, end }) => ({
    start: nextGrapheme(text, start),
    end,
  })),
  edgeCommand('move-start-back', 'Alt+ArrowLeft', (text, { start, end }) => ({
    start: previousGrapheme(text, start),
    end,
  })),
  {
    name: 'delete-annotation',
    group: 'annotate',
    title: (t) => t('command.delete-annotation'),
    keys: ['Delete', 'Backspace'],
    where: 'article',
    isAvailable: (context) => activeOf(context) !== null,
    perform: removeActive,
  },
  {
    name: 'highlighter',
    group: 'annotate',
    title: (t) => t('command.highlighter'),
    keys: ['l'],
    where: 'article',
    isAvailable: (context) => deskOf(context) !== null,
    perform: (context) =>
      context.session.sticky === null
        ? [{ kind: 'session', patch: { dialog: 'picker', active: null, selection: null } }]
        : [{ kind: 'session', patch: { sticky: null } }],
  },
];

/** One command per offered label: on the selection if there is one, else on the active annotation. */
export function labelCommand(label: Label): Command {
  return {
    name: `label:${label.id}`,
    group: 'annotate',
    title: (t) => t('command.apply-label', { label: label.name }),
    keys: label.shortcut === null ? [] : [label.shortcut],
    where: 'article',
    isAvailable: hasTarget,
    perform: (context) => applyLabel(context, label),
  };
}

/** A new annotation over `spans` with one label, made the active one. */
export function markWith(context: CommandContext, spans: readonly Span[], label: Label): Action[] {
  const desk = deskOf(context);
  if (!desk) return [];
  const id = context.ids.uuid() as AnnotationId;
  return [
    {
      kind: 'edit',
      edit: addAnnotation({
        id,
        readingId: desk.reading.id,
        spans,
        labelIds: [label.id],
        reader: context.settings.reader,
      }),
      step: { scope: desk.reading.id, command: 'add-annotation' },
      then: { active: id, selection: null, choices: [] },
    },
  ];
}

function applyLabel(context: CommandContext, label: Label): readonly Action[] {
  const { selection } = context.session;
  if (selection) return markWith(context, [selection], label);
  const annotation = activeOf(context);
  if (!annotation) return [];
  return [
    {
      kind: 'edit',
      edit: toggleLabel(annotation.id, label.id),
      step: { scope: annotation.readingId, command: 'toggle-label' },
    },
  ];
}

/** On a selection: a new annotation without a label, to be noted first and labelled later. */
function openNote(context: CommandContext): readonly Action[] {
  const desk = deskOf(context);
  const { selection } = context.session;
  const annotation = activeOf(context);
  if (!selection) {
    return annotation ? [{ kind: 'session', patch: { noting: annotation.id } }] : [];
  }
  if (!desk) return [];
  const id = context.ids.uuid() as AnnotationId;
  return [
    {
      kind: 'edit',
      edit: addAnnotation({
        id,
        readingId: desk.reading.id,
        spans: [selection],
        labelIds: [],
        reader: context.settings.reader,
      }),
      step: { scope: desk.reading.id, command: 'add-annotation' },
      then: { active: id, noting: id, selection: null, choices: [] },
    },
  ];
}

function joinSelection(context: CommandContext): readonly Action[] {
  const annotation = activeOf(context);
  const { selection } = context.session;
  if (!annotation || !selection) return [];
  return [
    {
      kind: 'edit',
      edit: addSpan(annotation.id, selection),
      step: { scope: annotation.readingId, command: 'extend-annotation' },
      then: { selection: null },
    },
  ];
}

function removeActive(context: CommandContext): readonly Action[] {
  const annotation = activeOf(context);
  if (!annotation) return [];
  return [
    {
      kind: 'edit',
      edit: removeAnnotation(annotation.id),
      step: { scope: annotation.readingId, command: 'delete-annotation' },
      then: { active: null, noting: null },
    },
  ];
}

type EdgeName = 'move-end-on' | 'move-end-back' | 'move-start-on' | 'move-start-back';

/** Moves an outer edge of the active annotation by one grapheme. It never becomes empty. */
function edgeCommand(
  name: EdgeName,
  key: string,
  move: (text: string, span: Span) => Span,
): Command {
  return {
    name,
    group: 'annotate',
    title: (t) => t(`command.${name}`),
    keys: [key],
    where: 'article',
    isAvailable: (context) => activeOf(context) !== null,
    perform(context) {
      const desk = deskOf(context);
      const annotation = activeOf(context);
      if (!desk || !annotation) return [];
      const at = name.startsWith('move-end') ? annotation.spans.length - 1 : 0;
      const spans = annotation.spans.map((span, index) =>
        index === at ? move(desk.text.text, span) : span,
      );
      return spans.some(({ start, end }) => end <= start)
        ? []
        : [
            {
              kind: 'edit',
              edit: setSpans(annotation.id, spans),
              step: { scope: annotation.readingId, command: name },
            },
          ];
    },
  };
}

function hasTarget(context: CommandContext): boolean {
  return (
    deskOf(context) !== null && (context.session.selection !== null || activeOf(context) !== null)
  );
}
