/** The codebook editor, and the labels of the default codebook. */
import type { Entries } from '../entry';
import type { Format } from '../format';
import { postilFile } from './postil-file';

interface Named {
  readonly label: string;
}

interface Count {
  readonly count: number;
}

export const codebook = {
  ...postilFile,
  'codebook.add-label': 'Add label',
  'codebook.add-nested': 'Add inside',
  'codebook.add-nested-to': ({ label }: Named) => `Add inside ${label}`,
  'codebook.archive': 'Archive',
  'codebook.archive-hint': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: 'Used by 1 annotation, so it cannot be deleted. Archived, it stays on that annotation and is no longer offered.',
      other: `Used by ${f.number(count)} annotations, so it cannot be deleted. Archived, it stays on them and is no longer offered.`,
    }),
  'codebook.archived': 'Archived',
  'codebook.archived-hint': 'Archived: it stays on its annotations and is no longer offered.',
  'codebook.articles': ({ count }: Count, f: Format) =>
    f.plural(count, {
      '=0': 'Not used by any article yet',
      one: 'Used by 1 article',
      other: `Used by ${f.number(count)} articles`,
    }),
  'codebook.color': 'Colour',
  'codebook.color-changed': (
    {
      paper,
      ratio,
      line,
      lineRatio,
    }: {
      readonly paper: 'light' | 'dark';
      readonly ratio: number;
      readonly line: string;
      readonly lineRatio: number;
    },
    f: Format,
  ) =>
    paper === 'light'
      ? `On light paper too pale for a line (${f.number(ratio)}:1): drawn darker, as ${line} (${f.number(lineRatio)}:1).`
      : `On dark paper too dark for a line (${f.number(ratio)}:1): drawn lighter, as ${line} (${f.number(lineRatio)}:1).`,
  'codebook.color-code': 'Colour as #rrggbb',
  'codebook.color-custom': 'Custom colour',
  'codebook.color-kept': (
    { paper, ratio }: { readonly paper: 'light' | 'dark'; readonly ratio: number },
    f: Format,
  ) =>
    paper === 'light'
      ? `On light paper drawn as it is (${f.number(ratio)}:1).`
      : `On dark paper drawn as it is (${f.number(ratio)}:1).`,
  'codebook.color-words': ({ ratio }: { readonly ratio: number }, f: Format) =>
    `Words on it stay readable: at least ${f.number(ratio)}:1.`,
  'codebook.copy-name': ({ name }: { readonly name: string }) => `${name} (copy)`,
  'codebook.definition': 'Definition',
  'codebook.delete-hint': 'No annotation uses it.',
  'codebook.drag': ({ label }: Named) => `Drag ${label}`,
  'codebook.duplicate': 'Duplicate',
  'codebook.duplicated': ({ name }: { readonly name: string }) =>
    `“${name}” is a codebook of its own. Articles keep the codebook they have.`,
  'codebook.empty': 'No labels yet',
  'codebook.empty-hint':
    'A label is what you mark a passage with: “Claim”, “Metaphor”, “Source”. Add the first one, or import a codebook someone gave you.',
  'codebook.example': 'Example',
  'codebook.export': 'Export',
  'codebook.export-format': 'Format',
  'codebook.export-losses': 'What is lost',
  'codebook.export-nothing-lost': 'Nothing is lost.',
  'codebook.export-title': ({ name }: { readonly name: string }) => `Export “${name}”`,
  'codebook.format-hint.brat':
    'annotation.conf, visual.conf and kb_shortcuts.conf, in one ZIP file.',
  'codebook.format-hint.csv': 'A table, a row per label: for spreadsheets and scripts.',
  'codebook.format-hint.doccano': 'labels.json, to be imported as labels of a project.',
  'codebook.format-hint.label-studio': 'The code of a labelling interface for text.',
  'codebook.format-hint.postil-codebook': 'For other readers with Postil: everything, lossless.',
  'codebook.format-hint.refi-codebook': '.qdc, for MAXQDA, NVivo, ATLAS.ti, QualCoder and others.',
  'codebook.format-name.brat': 'brat',
  'codebook.format-name.csv': 'CSV',
  'codebook.format-name.doccano': 'doccano',
  'codebook.format-name.label-studio': 'Label Studio',
  'codebook.format-name.postil-codebook': 'Postil codebook',
  'codebook.format-name.refi-codebook': 'REFI-QDA codebook',
  'codebook.import': 'Import',
  'codebook.import-add': 'Add its labels to this codebook',
  'codebook.import-add-hint': ({ name }: { readonly name: string }) =>
    `They come after the labels of “${name}”. Nothing here is changed.`,
  'codebook.import-add-named-hint': ({ name }: { readonly name: string }) =>
    `They come after the labels of “${name}”. A label whose name is here already stays as it is.`,
  'codebook.import-apart': 'Keep it as a codebook of its own',
  'codebook.import-apart-hint': ({ name }: { readonly name: string }) =>
    `“${name}” stands beside this one in the library.`,
  'codebook.import-counts': (
    {
      added,
      updated,
      kept,
    }: { readonly added: number; readonly updated: number; readonly kept: number },
    f: Format,
  ) =>
    f.list([
      f.plural(added, { one: '1 label is new', other: `${f.number(added)} labels are new` }),
      ...(updated > 0 ? [`${f.number(updated)} changed`] : []),
      ...(kept > 0 ? [`${f.number(kept)} already here`] : []),
    ]),
  'codebook.import-drop': 'Drop the file of a codebook',
  'codebook.import-file': 'Import a codebook file',
  'codebook.import-none-inside': ({ file }: { readonly file: string }) =>
    `There is no codebook in “${file}”.`,
  'codebook.import-nothing':
    'Nothing in this file is new or newer than what is here. Importing it changes nothing.',
  'codebook.import-not-codebook': ({ file }: { readonly file: string }) =>
    `“${file}” is not a codebook file.`,
  'codebook.import-replace': ({ name }: { readonly name: string }) =>
    `Change the labels of “${name}” to what the file says`,
  'codebook.import-replace-hint':
    'Labels it holds too, also by their names, become what they are in the file, even where yours are newer. They stay in their places; new ones come after them. Nothing is removed.',
  'codebook.import-replace-named-hint':
    'Labels of the same name become what the file says. What it leaves empty stays, and so do their places; new ones come after them. Nothing is removed.',
  'codebook.import-several': (
    { file, inside }: { readonly file: string; readonly inside: readonly string[] },
    f: Format,
  ) =>
    `There are several codebooks in “${file}”: ${f.list(inside)}. Unpack it and choose one of them.`,
  'codebook.import-title': ({ name }: { readonly name: string }) => `Import “${name}”`,
  'codebook.import-unreadable': ({ file }: { readonly file: string }) =>
    `“${file}” could not be read.`,
  'codebook.import-whole-file': ({ file }: { readonly file: string }) =>
    `“${file}” holds articles too. Open it with “Open files”: its codebook comes with it.`,
  'codebook.import-without-key': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 label comes without its key, which another label has.',
      other: `${f.number(count)} labels come without their keys, which other labels have.`,
    }),
  'codebook.import-update': ({ name }: { readonly name: string }) =>
    `Bring “${name}” in the library up to date`,
  'codebook.import-update-same':
    'This file holds the codebook you are looking at. Its labels become what the file says; what it leaves empty stays. Nothing is removed.',
  'codebook.import-update-hint':
    'Labels new to it are added; where a label differs, the newer one is kept. Nothing is removed.',
  'codebook.imported': ({ count }: Count, f: Format) =>
    f.plural(count, { one: '1 label imported', other: `${f.number(count)} labels imported` }),
  'codebook.label-archived': ({ label }: Named) => `${label} archived`,
  'codebook.label-name': 'Name',
  'codebook.label-restored': ({ label }: Named) => `${label} is offered again`,
  'codebook.label-restored-without-key': ({ label }: Named) =>
    `${label} is offered again, without its key: another label has it now`,
  'codebook.labels': 'Labels',
  'codebook.labels-hint':
    'Drag a row, or move the chosen one with the arrows or Alt and an arrow key.',
  'codebook.look-twin': ({ label }: Named) => `${label} has the same colour and line.`,
  'codebook.move-down': 'Move down',
  'codebook.move-in': 'Move inside the label above',
  'codebook.move-out': 'Move out one level',
  'codebook.move-up': 'Move up',
  'codebook.name': 'Name of the codebook',
  'codebook.name-taken': ({ name }: { readonly name: string }) =>
    `Another label is called “${name}” too.`,
  'codebook.new-label': 'New label',
  'codebook.pattern': 'Line',
  'codebook.preview': 'In an article',
  'codebook.preview-after': ', the letter says, because nobody has counted the seats.',
  'codebook.preview-before': 'The council may hesitate, but ',
  'codebook.preview-marked': 'a free bus would be full within a week',
  'codebook.preview-paper': ({ paper }: { readonly paper: 'light' | 'dark' }) =>
    paper === 'light' ? 'On light paper: ' : 'On dark paper: ',
  'codebook.rename': 'Rename the codebook',
  'codebook.restore': 'Offer again',
  'codebook.shortcut': 'Key',
  'codebook.shortcut-command': ({
    key,
    command,
  }: {
    readonly key: string;
    readonly command: string;
  }) =>
    `In an article ${key} also means “${command}”. The label goes first; the command can be given another key under “Show the keys”.`,
  'codebook.shortcut-hint': 'A digit or a letter; empty for none.',
  'codebook.shortcut-off': 'Single keys are switched off in the settings.',
  'codebook.shortcut-wrong': ({ typed }: { readonly typed: string }) =>
    `“${typed}” cannot be a key: it takes one digit or one letter.`,
  'codebook.to-labels': 'All labels',
  'codebook.uses': ({ count }: Count, f: Format) =>
    f.plural(count, {
      '=0': 'Not used yet',
      one: 'On 1 annotation',
      other: `On ${f.number(count)} annotations`,
    }),
  'codebook.when-not': 'When not to use it',
  'codebook.when-to-use': 'When to use it',
  'color.blue': 'Blue',
  'color.bluish-green': 'Green',
  'color.orange': 'Orange',
  'color.reddish-purple': 'Pink',
  'color.sky-blue': 'Sky blue',
  'color.vermillion': 'Red',
  'color.yellow': 'Yellow',
  'pattern.dashed': 'Dashed',
  'pattern.dotted': 'Dotted',
  'pattern.double': 'Double',
  'pattern.solid': 'Solid',
  'pattern.wavy': 'Wavy',
} satisfies Entries;
