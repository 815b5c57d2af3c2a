// The rings of docs/architecture.md as rules: what each room may import, type-only imports
// included. A rule is never widened to let an import pass: the code moves.
//
// rooms: folders of src/ that a room may import besides itself. packages: what it may take from
// node_modules (a trailing * stands for any ending). islands: its subfolders may not see each other.

/** @type {Record<string, { rooms: string[], packages: string[], islands?: true }>} */
const ROOMS = {
  lib: { rooms: [], packages: [] },
  messages: { rooms: ['lib'], packages: ['@internationalized/*'] },
  domain: { rooms: ['lib'], packages: [] },
  containers: { rooms: ['lib'], packages: ['fflate', 'papaparse', '@rgrove/parse-xml'] },
  codecs: {
    rooms: ['lib', 'domain', 'containers'],
    packages: ['fflate'],
    islands: true,
  },
  importers: {
    rooms: ['lib', 'domain'],
    packages: ['mdast*', 'micromark*', 'dompurify'],
    islands: true,
  },
  storage: { rooms: ['lib', 'domain'], packages: ['dexie'] },
  editor: { rooms: ['lib', 'domain'], packages: ['@tiptap/*', 'react'] },
  // React for the one hooks file only: see react-in-state-stays-in-hooks.
  state: { rooms: ['lib', 'domain', 'messages'], packages: ['zustand', 'react'] },
  ui: {
    rooms: ['lib', 'messages'],
    packages: ['react', 'react-aria-components', 'lucide-react'],
  },
  features: {
    rooms: [
      'lib',
      'domain',
      'messages',
      'containers',
      'codecs',
      'importers',
      'editor',
      'state',
      'ui',
    ],
    // d3-scale for plots only, which are pages of their own: docs/adr tells why.
    packages: ['react', 'd3-scale'],
    islands: true,
  },
  // app and main.tsx may import everything, so they have no rule.
};

const TEST_PACKAGES = ['vitest', 'fast-check', 'fake-indexeddb', 'ajv', 'axe-core'];

const TEST_FILE = '\\.test\\.tsx?$|/testing/';

/** Matches a package wherever it is hoisted, and the types package that stands in for it. */
const packagePattern = (/** @type {string[]} */ names) =>
  `node_modules/(?:@types/)?(?:${names.map((name) => name.replace('*', '[^/]*')).join('|')})/`;

const NODE_MODULES = 'node_modules/';
const NEVER = '^$';

const roomRules = Object.entries(ROOMS).flatMap(([room, { rooms, packages, islands }]) => [
  {
    name: `${room}-imports-inward-only`,
    severity: 'error',
    comment: `src/${room} may import ${rooms.join(', ') || 'no other room'}.`,
    from: { path: `^src/${room}/` },
    to: { path: '^src/', pathNot: [`^src/(?:${[room, ...rooms].join('|')})/`, '/testing/'] },
  },
  {
    name: `${room}-packages`,
    severity: 'error',
    comment: `src/${room} may use ${packages.join(', ') || 'no packages'}.`,
    from: { path: `^src/${room}/`, pathNot: TEST_FILE },
    to: { path: NODE_MODULES, pathNot: packages.length > 0 ? packagePattern(packages) : NEVER },
  },
  {
    name: `${room}-test-packages`,
    severity: 'error',
    comment: `Tests in src/${room} may also use ${TEST_PACKAGES.join(', ')}.`,
    from: { path: `^src/${room}/.*(?:${TEST_FILE})` },
    to: { path: NODE_MODULES, pathNot: packagePattern([...packages, ...TEST_PACKAGES]) },
  },
  ...(islands
    ? [
        {
          name: `${room}-islands`,
          severity: 'error',
          comment: `A folder of src/${room} knows nothing of its neighbours.`,
          from: { path: `^src/${room}/([^/]+)/` },
          to: { path: `^src/${room}/`, pathNot: [`^src/${room}/$1/`, '/testing/'] },
        },
        {
          name: `${room}-islands-from-outside`,
          severity: 'error',
          comment: `A file directly in src/${room} may not gather the islands: app/ does.`,
          from: { path: `^src/${room}/[^/]+$` },
          to: { path: `^src/${room}/[^/]+/` },
        },
      ]
    : []),
]);

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'react-in-state-stays-in-hooks',
      severity: 'error',
      comment: 'The stores are plain; src/state/hooks.ts alone is their React side.',
      from: { path: '^src/state/', pathNot: '^src/state/hooks\\.tsx?$' },
      to: { path: [packagePattern(['react']), 'node_modules/zustand/(?:esm/)?(?:index|react)'] },
    },
    {
      name: 'nobody-imports-the-shell',
      severity: 'error',
      comment: 'app/ and main.tsx sit outermost: only they import app/.',
      from: { path: '^src/', pathNot: '^src/(?:app/|main\\.tsx$)' },
      to: { path: '^src/(?:app/|main\\.tsx$)' },
    },
    {
      name: 'known-rooms-only',
      severity: 'error',
      comment: 'A new folder in src/ needs a row in the table first.',
      from: {
        path: '^src/',
        pathNot: `^src/(?:${Object.keys(ROOMS).join('|')}|app|testing)/|^src/main\\.tsx$`,
      },
      to: {},
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-barrels',
      severity: 'error',
      comment: 'Import the file itself; index.ts does not exist here.',
      from: {},
      to: { path: '/index\\.tsx?$', pathNot: NODE_MODULES },
    },
    {
      name: 'tests-stay-out-of-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST_FILE },
      to: {
        path: ['^src/.*(?:\\.test\\.tsx?$|/testing/)', '^src/testing/', '^(?:e2e|bench|scripts)/'],
      },
    },
    {
      name: 'no-node-in-the-page',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST_FILE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-uses-dependencies-only',
      severity: 'error',
      comment: 'What ships stands under dependencies, not devDependencies.',
      from: { path: '^src/', pathNot: TEST_FILE },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only', 'npm'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'stories-know-the-product-from-outside',
      severity: 'error',
      comment:
        'Browser tests may use the pure rooms and the messages; the rest they see on screen.',
      from: { path: '^e2e/' },
      to: { path: '^src/', pathNot: '^src/(?:lib|domain|containers|codecs|messages)/' },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: NODE_MODULES },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'types', 'default'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.d.ts'],
    },
  },
};
