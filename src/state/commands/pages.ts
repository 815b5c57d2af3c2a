/** Commands of the page as a whole: open, export, library, codebook, settings. */
import type { Command } from './command';
import { deskOf } from './desk';

const always = (): boolean => true;

export const pageCommands: readonly Command[] = [
  {
    name: 'open-files',
    group: 'page',
    title: (t) => t('command.open-files'),
    keys: ['Mod+O'],
    where: 'anywhere',
    isAvailable: always,
    perform: () => [{ kind: 'page', request: 'open-files' }],
  },
  {
    name: 'paste-article',
    group: 'page',
    title: (t) => t('command.paste-article'),
    keys: [],
    where: 'anywhere',
    isAvailable: always,
    perform: () => [{ kind: 'page', request: 'paste' }],
  },
  {
    name: 'open-sample',
    group: 'page',
    title: (t) => t('command.open-sample'),
    keys: [],
    where: 'anywhere',
    isAvailable: always,
    perform: () => [{ kind: 'page', request: 'open-sample' }],
  },
  {
    name: 'open-class-sample',
    group: 'page',
    title: (t) => t('command.open-class-sample'),
    keys: [],
    where: 'anywhere',
    isAvailable: always,
    perform: () => [{ kind: 'page', request: 'open-class' }],
  },
  {
    name: 'open-library',
    group: 'go',
    title: (t) => t('command.open-library'),
    keys: [],
    where: 'anywhere',
    isAvailable: ({ route }) => route.page !== 'library',
    perform: () => [{ kind: 'go', to: { page: 'library' } }],
  },
  {
    name: 'edit-codebook',
    group: 'go',
    title: (t) => t('command.edit-codebook'),
    keys: [],
    where: 'anywhere',
    isAvailable: ({ workspace }) => workspace.codebooks.size > 0,
    perform(context) {
      const id =
        deskOf(context)?.reading.codebookId ?? [...context.workspace.codebooks.keys()].at(0);
      return id === undefined ? [] : [{ kind: 'go', to: { page: 'codebook', id } }];
    },
  },
  dialogCommand('export', 'Mod+S', 'page'),
  dialogCommand('open-palette', 'Mod+K', 'page'),
  dialogCommand('show-keys', '?', 'page'),
  dialogCommand('open-settings', 'Mod+,', 'page'),
  dialogCommand('open-safekeeping', null, 'page'),
  dialogCommand('save-copy', null, 'page'),
  {
    name: 'toggle-theme',
    group: 'page',
    title: (t) => t('command.toggle-theme'),
    keys: [],
    where: 'anywhere',
    isAvailable: always,
    perform: ({ settings }) => [
      { kind: 'settings', patch: { theme: settings.theme === 'dark' ? 'light' : 'dark' } },
    ],
  },
  sizeCommand('increase-text', 10),
  sizeCommand('decrease-text', -10),
];

type DialogName = keyof typeof DIALOGS;

const DIALOGS = {
  export: 'export',
  'open-palette': 'palette',
  'show-keys': 'keys',
  'open-settings': 'settings',
  'open-safekeeping': 'safekeeping',
  'save-copy': 'copy',
} as const;

function dialogCommand(name: DialogName, key: string | null, group: 'page'): Command {
  return {
    name,
    group,
    title: (t) => t(`command.${name}`),
    keys: key === null ? [] : [key],
    where: 'anywhere',
    isAvailable: (context) => name !== 'export' || context.workspace.articles.size > 0,
    perform: () => [{ kind: 'session', patch: { dialog: DIALOGS[name], exporting: [] } }],
  };
}

function sizeCommand(name: 'increase-text' | 'decrease-text', by: number): Command {
  return {
    name,
    group: 'page',
    title: (t) => t(`command.${name}`),
    keys: [],
    where: 'anywhere',
    isAvailable: always,
    perform: ({ settings }) => [
      {
        kind: 'settings',
        patch: { readingSize: Math.min(200, Math.max(75, settings.readingSize + by)) },
      },
    ],
  };
}
