// npm run reproduce: builds what is committed twice, in two folders with different names, at different
// times of day and languages, and compares every file. Prints one hash over all of them, to be compared
// with somebody else's.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from './steps.mjs';

const PLACES = [
  { folder: 'one', env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' } },
  {
    folder: join('another place', 'with a much longer name'),
    env: { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
  },
];

const base = mkdtempSync(join(tmpdir(), 'postil-reproduce-'));
process.on('exit', () => rmSync(base, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const [first = new Map(), second = new Map()] = PLACES.map(({ folder, env }) =>
  build(join(base, folder), env),
);
const names = [...new Set([...first.keys(), ...second.keys()])].toSorted((a, b) =>
  a < b ? -1 : 1,
);
const different = names.filter((name) => first.get(name) !== second.get(name));
for (const name of different) console.error(`differs: ${name}`);

const whole = createHash('sha256');
for (const name of names) whole.update(`${first.get(name)}  ${name}\n`);
console.log(`commit  ${String(run('git', ['rev-parse', 'HEAD'], { cwd: ROOT })).trim()}`);
console.log(`files   ${names.length}, different ${different.length}`);
console.log(`sha256  ${whole.digest('hex')}`);
process.exitCode = different.length === 0 && names.length > 0 ? 0 : 1;

/**
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} env
 * @returns {Map<string, string>} the hash of each built file
 */
function build(folder, env) {
  mkdirSync(folder, { recursive: true });
  const archive = run('git', ['archive', 'HEAD'], { cwd: ROOT });
  run('tar', ['-x'], { cwd: folder, input: archive });
  shareFolder(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  run(process.execPath, ['scripts/build.mjs'], {
    cwd: folder,
    env: { ...process.env, ...env, POSTIL_DIST: 'dist' },
  });
  return hashes(join(folder, 'dist'));
}

/**
 * The same files at another place: as real as copies for whoever looks at paths, and made in seconds.
 * @param {string} from
 * @param {string} to
 */
function shareFolder(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    // Caches of tools are no part of a clean build.
    if (entry.name === '.cache' || entry.name.startsWith('.vite')) continue;
    if (entry.isDirectory()) shareFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else share(source, target);
  }
}

/**
 * @param {string} source
 * @param {string} target
 */
function share(source, target) {
  try {
    linkSync(source, target);
  } catch {
    // Another disk.
    copyFileSync(source, target);
  }
}

/** @param {string} folder */
function hashes(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.map((file) => [
      relative(folder, file).replaceAll('\\', '/'),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

/**
 * @param {string} command
 * @param {readonly string[]} options
 * @param {import('node:child_process').SpawnSyncOptions} settings
 */
function run(command, options, settings) {
  const { status, stdout, stderr, error } = spawnSync(command, options, {
    maxBuffer: 2 ** 28,
    ...settings,
  });
  if (status !== 0) throw new Error(`${command} failed:\n${String(error ?? stderr)}`);
  return stdout;
}
