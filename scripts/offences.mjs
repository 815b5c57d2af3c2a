// One offence per enforced rule, and innocent files that no rule may complain of. For
// scripts/prove-rules.mjs.

/**
 * @typedef {object} Offence
 * @property {string} tool
 * @property {string} rule as the tool names it
 * @property {Readonly<Record<string, string>>} files the rule must be named at one of them
 */

const inner = 'export const inner = 1;\n';

/** Something to import in every room. @type {readonly (readonly [string, string])[]} */
const targets = [
  ...['lib', 'domain', 'messages', 'storage', 'editor', 'state', 'ui', 'app'].map(
    (room) => /** @type {const} */ ([`src/${room}/target.ts`, inner]),
  ),
  ...['codecs', 'importers', 'features'].flatMap((room) => [
    /** @type {const} */ ([`src/${room}/one/target.ts`, inner]),
    /** @type {const} */ ([`src/${room}/two/target.ts`, inner]),
  ]),
];

/**
 * @param {string} name
 * @param {readonly string[]} sources
 * @returns {readonly [string, string]}
 */
function importing(name, sources) {
  const lines = sources.map((source) => `import '${source}';\n`);
  return [name, `${lines.join('')}export const fine = 1;\n`];
}

/** @type {readonly (readonly [string, string])[]} */
export const innocents = [
  ...targets,
  importing('src/domain/fine.ts', ['../lib/target']),
  importing('src/domain/fine-index.ts', ['./target']),
  importing('src/domain/fine-user.ts', ['./fine-index']),
  importing('src/state/hooks.ts', ['react', 'zustand/react/shallow']),
  importing('src/messages/fine.ts', ['@internationalized/string', '../lib/target']),
  importing('src/codecs/one/fine.ts', ['../../domain/target', './target']),
  importing('src/importers/one/fine.ts', ['mdast-util-from-markdown', 'micromark-extension-gfm']),
  [
    'src/importers/one/fine-types.ts',
    "import type { Root } from 'mdast';\n\nexport type Tree = Root;\n",
  ],
  importing('src/storage/fine.ts', ['dexie', '../domain/target']),
  importing('src/editor/fine.ts', ['@tiptap/core', '@tiptap/pm/state', 'react']),
  importing('src/state/fine.ts', ['zustand/vanilla', '../messages/target']),
  importing('src/ui/fine.ts', ['react', 'react-aria-components', 'lucide-react']),
  importing('src/features/one/fine.ts', [
    'react',
    '../../ui/target',
    '../../state/target',
    '../../editor/target',
    '../../codecs/one/target',
    '../../importers/one/target',
    '../../messages/target',
  ]),
  importing('src/app/fine.ts', [
    'react-dom/client',
    '@fontsource-variable/inter',
    '../storage/target',
    '../features/one/target',
    './fine.css',
    './one.worker.ts?worker&url',
  ]),
  ['src/app/one.worker.ts', inner],
  ['src/app/fine.css', '.note {\n  margin-inline-start: 1rem;\n  inline-size: 10rem;\n}\n'],
  importing('src/domain/testing/sample.ts', ['../target', 'fast-check']),
  importing('src/lib/fine.test.ts', [
    'vitest',
    'fast-check',
    'node:fs',
    '../domain/testing/sample',
  ]),
  importing('e2e/fine.spec.ts', ['@playwright/test', 'axe-core', '../src/messages/target']),
  importing('src/main.tsx', ['./app/target']),
];

/**
 * @param {string} room
 * @param {string} source
 * @param {string} [folder] inside the room
 * @returns {Offence}
 */
function importOffence(room, source, folder = '') {
  const isPackage = !source.startsWith('.');
  return {
    tool: 'depcruise',
    rule: `${room}-${isPackage ? 'packages' : 'imports-inward-only'}`,
    files: {
      [`src/${room}/${folder}offence-${source.replaceAll(/[^a-z]+/g, '-')}.ts`]: isPackage
        ? `import '${source}';\n`
        : `import type { inner } from '${source}';\n\nexport type Inner = typeof inner;\n`,
    },
  };
}

/**
 * @param {string} rule
 * @param {Readonly<Record<string, string>>} files
 * @returns {Offence}
 */
const cruise = (rule, files) => ({ tool: 'depcruise', rule, files });

/**
 * @param {string} rule
 * @param {string} name
 * @param {string} code
 * @param {string} [folder]
 * @returns {Offence}
 */
const lint = (rule, name, code, folder = 'src/app') => ({
  tool: 'oxlint',
  rule,
  files: { [`${folder}/${name}`]: code },
});

/** @param {string} body */
const inFunction = (body) => `export function offend(element: HTMLElement): void {\n  ${body}\n}\n`;

/**
 * @param {string} property
 * @returns {Offence}
 */
const physical = (property) => ({
  tool: 'stylelint',
  rule: 'csstools/use-logical',
  files: { [`src/ui/offence-${property}.css`]: `.a {\n  ${property}: 1px;\n}\n` },
});

/** @type {readonly Offence[]} */
export const offences = [
  importOffence('lib', '../domain/target'),
  importOffence('lib', 'dexie'),
  importOffence('domain', '../state/target'),
  importOffence('domain', '../messages/target'),
  importOffence('domain', 'dompurify'),
  importOffence('messages', '../domain/target'),
  importOffence('messages', 'react'),
  importOffence('codecs', '../../storage/target', 'one/'),
  importOffence('codecs', 'ajv', 'one/'),
  importOffence('importers', '../../codecs/one/target', 'one/'),
  importOffence('importers', 'dexie', 'one/'),
  importOffence('storage', '../state/target'),
  importOffence('storage', 'zustand'),
  importOffence('editor', '../state/target'),
  importOffence('editor', '../messages/target'),
  importOffence('editor', 'react-aria-components'),
  importOffence('state', '../storage/target'),
  importOffence('state', 'dexie'),
  cruise('react-in-state-stays-in-hooks', { 'src/state/offence-react.ts': "import 'react';\n" }),
  importOffence('ui', '../domain/target'),
  importOffence('ui', 'zustand'),
  importOffence('features', '../../storage/target', 'one/'),
  importOffence('features', '../../app/target', 'one/'),
  importOffence('features', 'react-aria-components', 'one/'),
  ...['codecs', 'importers', 'features'].flatMap((room) => [
    cruise(`${room}-islands`, {
      [`src/${room}/one/offence-island.ts`]: "import '../two/target';\n",
    }),
    cruise(`${room}-islands-from-outside`, {
      [`src/${room}/offence-gather.ts`]: "import './one/target';\n",
    }),
  ]),
  cruise('lib-test-packages', { 'src/lib/offence-packages.test.ts': "import 'dexie';\n" }),
  cruise('nobody-imports-the-shell', {
    'src/ui/offence-shell.ts':
      "import type { inner } from '../app/target';\n\nexport type I = typeof inner;\n",
  }),
  cruise('known-rooms-only', { 'src/utils/offence.ts': "import '../lib/target';\n" }),
  cruise('no-circular', {
    'src/lib/offence-cycle-a.ts':
      "import type { B } from './offence-cycle-b';\n\nexport type A = B | 1;\n",
    'src/lib/offence-cycle-b.ts':
      "import type { A } from './offence-cycle-a';\n\nexport type B = A | 2;\n",
  }),
  cruise('no-barrels', {
    'src/lib/offence-barrel/index.ts': "export * from '../target';\n",
    'src/lib/offence-barrel-user.ts': "import './offence-barrel';\n",
  }),
  cruise('tests-stay-out-of-the-product', {
    'src/domain/offence-testing.ts': "import './testing/sample';\n",
  }),
  cruise('no-node-in-the-page', { 'src/app/offence-node.ts': "import 'node:fs';\n" }),
  cruise('product-uses-dependencies-only', { 'src/app/offence-dev.ts': "import 'ajv';\n" }),
  cruise('stories-know-the-product-from-outside', {
    'e2e/offence.spec.ts': "import '../src/state/target';\n",
  }),
  cruise('not-resolvable', { 'src/app/offence-gone.ts': "import './is-not-there';\n" }),

  lint(
    'eslint(no-restricted-properties)',
    'offence-sink-a.ts',
    inFunction("element.innerHTML = '';"),
  ),
  lint(
    'eslint(no-restricted-properties)',
    'offence-sink-b.ts',
    inFunction("element.outerHTML = '';"),
  ),
  lint(
    'eslint(no-restricted-properties)',
    'offence-sink-c.ts',
    inFunction("element.insertAdjacentHTML('beforeend', '');"),
  ),
  lint('eslint(no-restricted-properties)', 'offence-sink-d.ts', "document.write('');\n"),
  lint(
    'react(no-danger)',
    'offence-danger.tsx',
    "export const a = <p dangerouslySetInnerHTML={{ __html: '' }} />;\n",
  ),
  lint('eslint(no-eval)', 'offence-eval.ts', "eval('1');\n"),
  lint('eslint(no-new-func)', 'offence-function.ts', "export const f = new Function('1');\n"),
  lint('typescript(no-explicit-any)', 'offence-any.ts', 'export const a: any = 1;\n'),
  lint(
    'typescript(no-floating-promises)',
    'offence-floating.ts',
    'const later = async (): Promise<number> => 1;\nlater();\n',
  ),
  lint(
    'typescript(no-misused-promises)',
    'offence-misused.ts',
    "window.addEventListener('click', async () => {\n  await Promise.resolve();\n});\n",
  ),
  lint(
    'typescript(switch-exhaustiveness-check)',
    'offence-switch.ts',
    "export function f(a: 'x' | 'y'): number {\n  switch (a) {\n    case 'x':\n      return 1;\n  }\n  return 2;\n}\n",
  ),
  lint(
    'typescript(no-non-null-assertion)',
    'offence-bang.ts',
    "export const a = document.querySelector('a')!;\n",
  ),
  lint('import(no-default-export)', 'offence-default.ts', 'export default 1;\n'),
  lint('eslint(max-lines)', 'offence-long.ts', 'export {};\n'.repeat(401)),
  lint('unicorn(filename-case)', 'OffenceCase.ts', inner),
  lint('oxc(no-barrel-file)', 'offence-reexport.ts', "export * from './target';\n"),
  lint('jsx-a11y(alt-text)', 'offence-alt.tsx', 'export const a = <img src="a.png" />;\n'),
  lint('react(button-has-type)', 'offence-button.tsx', 'export const a = <button>a</button>;\n'),
  lint(
    'react-hooks(rules-of-hooks)',
    'offence-hook.tsx',
    "import { useState } from 'react';\n\nexport function A(props: { a: boolean }) {\n  if (props.a) useState(1);\n  return null;\n}\n",
  ),
  lint(
    'react-hooks(exhaustive-deps)',
    'offence-deps.tsx',
    "import { useEffect } from 'react';\n\nexport function A(props: { a: string }) {\n  useEffect(() => {\n    document.title = props.a;\n  }, []);\n  return null;\n}\n",
  ),
  lint(
    'eslint(no-restricted-globals)',
    'offence-fetch.ts',
    "void fetch('/');\n",
    'src/features/one',
  ),
  lint('eslint(no-restricted-globals)', 'offence-local.ts', 'localStorage.clear();\n', 'src/state'),
  lint(
    'eslint(no-restricted-properties)',
    'offence-local-b.ts',
    'window.localStorage.clear();\n',
    'src/state',
  ),
  lint('eslint(no-restricted-globals)', 'offence-database.ts', "indexedDB.open('a');\n"),
  lint('eslint(no-restricted-globals)', 'offence-confirm.ts', "confirm('a');\n"),
  lint(
    'eslint(no-restricted-globals)',
    'offence-date.ts',
    'export const a = new Date();\n',
    'src/domain',
  ),
  lint(
    'eslint(no-restricted-globals)',
    'offence-now.ts',
    'export const a = Date.now();\n',
    'src/lib',
  ),
  lint(
    'eslint(no-restricted-properties)',
    'offence-random.ts',
    'export const a = Math.random();\n',
    'src/domain',
  ),
  lint(
    'eslint(no-restricted-globals)',
    'offence-crypto.ts',
    'export const a = crypto.randomUUID();\n',
    'src/lib',
  ),
  lint('eslint(no-console)', 'offence-console.ts', "console.log('a');\n"),

  ...['margin-left', 'padding-top', 'border-right', 'left', 'top', 'width', 'min-height'].map(
    physical,
  ),

  ...[
    ['TS2304', 'element', 'export type A = HTMLElement;\n'],
    ['TS2304', 'encoder', 'export const a = new TextEncoder();\n'],
    ['TS2304', 'clone', 'export const a = structuredClone({});\n'],
  ].map(([rule = '', name, code = '']) => ({
    tool: 'tsc pure',
    rule,
    files: { [`src/domain/offence-pure-${name}.ts`]: code },
  })),
  {
    tool: 'tsc app',
    rule: 'TS2591',
    files: { 'src/app/offence-process.ts': 'export const a = process.env;\n' },
  },
  {
    tool: 'tsc app',
    rule: 'TS2322',
    files: { 'src/app/offence-index.ts': 'export const a = (b: string[]): string => b[0];\n' },
  },
  {
    tool: 'tsc app',
    rule: 'TS2375',
    files: {
      'src/app/offence-optional.ts':
        'interface A {\n  readonly a?: string;\n}\nexport const a = (b: string | undefined): A => ({ a: b });\n',
    },
  },
  { tool: 'knip', rule: 'files', files: { 'src/lib/offence-unused.ts': inner } },
  { tool: 'knip', rule: 'exports', files: { 'src/app/target.ts': inner } },
  {
    tool: 'prettier',
    rule: 'format',
    files: { 'src/lib/offence-format.ts': 'export const a = "1"\n' },
  },
];
