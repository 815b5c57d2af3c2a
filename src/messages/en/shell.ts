/** The frame around the pages: top bar, what a command did, why an edit was refused. */
import type { Entries } from '../entry';
import type { Format } from '../format';

export const shell = {
  'edit-problem.bad-color': ({ color }: { readonly color: string }) =>
    `“${color}” is not a colour. Write it as #rrggbb.`,
  'edit-problem.empty-name': 'A name cannot be empty.',
  'edit-problem.empty-span': 'There is no text in that selection.',
  'edit-problem.gone-annotation': 'That annotation is no longer there.',
  'edit-problem.gone-article': 'That article is no longer there.',
  'edit-problem.gone-codebook': 'That codebook is no longer there.',
  'edit-problem.gone-exercise': 'That exercise is no longer there.',
  'edit-problem.gone-label': 'That label is no longer there.',
  'edit-problem.gone-reading': 'That reading is no longer there.',
  'edit-problem.label-in-use': ({ uses }: { readonly uses: number }, f: Format) =>
    f.plural(uses, {
      one: 'One annotation has this label. Archive it instead.',
      other: `${f.number(uses)} annotations have this label. Archive it instead.`,
    }),
  'edit-problem.own-descendant': 'A label cannot stand inside itself.',
  'edit-problem.read-only':
    'A newer version of Postil keeps this library. Here it can be read and exported, not changed.',
  'edit-problem.shortcut-taken': ({
    shortcut,
    by,
  }: {
    readonly shortcut: string;
    readonly by: string;
  }) => `The key ${shortcut} already belongs to “${by}”.`,
  'notice.done': ({ step }: { readonly step: string }) => `Done: ${step}`,
  'notice.redone': ({ step }: { readonly step: string }) => `Redone: ${step}`,
  'notice.removed-annotation': 'Annotation deleted',
  'notice.removed-article': 'Article deleted',
  'notice.removed-exercise': 'Exercise removed',
  'notice.removed-key': 'Key removed',
  'notice.removed-label': 'Label deleted',
  'notice.undone': ({ step }: { readonly step: string }) => `Undone: ${step}`,
  'shell.framed': 'Postil does not open inside another page, so that nobody can look on.',
  'shell.open-alone': 'Open it in a tab of its own',
  'shell.to-library': 'All articles',
  'shell.tools': 'Tools',
  'shell.unreadable': ({ reason }: { readonly reason: string }) =>
    `What is kept in this browser could not be opened: ${reason}. It is left as it is, and nothing is saved until it opens.`,
  'step.add-annotation': 'annotation added',
  'step.add-codebook': 'codebook added',
  'step.add-label': 'label added',
  'step.adjust-edges': 'edges adjusted',
  'step.change-exercise': 'exercise changed',
  'step.change-label': 'label changed',
  'step.delete-annotation': 'annotation deleted',
  'step.delete-article': 'article deleted',
  'step.delete-label': 'label deleted',
  'step.drop-key': 'key removed',
  'step.duplicate-article': 'article duplicated',
  'step.edit-note': 'note changed',
  'step.extend-annotation': 'selection added to the annotation',
  'step.give-reason': 'reason changed',
  'step.move-end-back': 'end moved back',
  'step.move-end-on': 'end moved on',
  'step.move-label': 'label moved',
  'step.move-start-back': 'start moved back',
  'step.move-start-on': 'start moved on',
  'step.other': 'a change',
  'step.remove-exercise': 'exercise removed',
  'step.rename-article': 'article renamed',
  'step.rename-codebook': 'codebook renamed',
  'step.take-over-key': 'key taken over',
  'step.toggle-label': 'label switched',
} satisfies Entries;
