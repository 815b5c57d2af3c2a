// Other builds of the app, for what happens when two of them meet on one origin: the released one, and two
// that are newer than the present. Each is built once and kept in .cache/torture.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from '../steps.mjs';

const CACHE = join(ROOT, '.cache', 'torture');
/** A file beside index.html: the build has come to its end. */
const BUILT_WHOLE = 'built-whole';

/** What readers have: every release so far, by its last commit. */
const RELEASES = [{ name: 'first', commit: '7f6b03e' }];

/** One whose database and records are of a later version, one whose records only are. */
export const NEWER = ['newer', 'newer-records'].map((name) => join(CACHE, name, 'dist'));
/** Missing where the repository's history does not reach that far, or its packages cannot be had. */
export const RELEASED = RELEASES.map(({ name }) => ({ name, dist: join(CACHE, name, 'dist') }));

/** Of the records in the newer build's database. */
export const NEWER_SCHEMA = 99;

export async function makeOtherBuilds() {
  for (const release of RELEASES) await buildRelease(release);
  await buildNewer('newer', RAISES);
  await buildNewer('newer-records', RAISES.slice(1));
}

/** What a build needs besides src. */
const PARTS = ['src', 'public', 'scripts', 'index.html', 'package.json', 'vite.config.ts'];
const DATABASE = 'src/storage/database/database.ts';

/**
 * What the next release would change, one line each.
 * @type {readonly (readonly [RegExp, string])[]}
 */
const RAISES = [
  [/DATABASE_VERSION = \d+/, 'DATABASE_VERSION = 99'],
  [/SCHEMA = \d+/, `SCHEMA = ${NEWER_SCHEMA}`],
];

/**
 * With the packages of its own lockfile, as its readers have got it: the present ones may lack some.
 * @param {{ readonly name: string, readonly commit: string }} release
 */
async function buildRelease({ name, commit }) {
  const folder = join(CACHE, name);
  const dist = join(folder, 'dist');
  if (existsSync(join(dist, BUILT_WHOLE))) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    const archive = execFileSync('git', ['archive', commit], { cwd: ROOT, maxBuffer: 2 ** 28 });
    const { status } = spawnSync('tar', ['-x', '-C', folder], { input: archive });
    if (status !== 0) return;
  } catch {
    return;
  }
  if (installPackages(folder) && (await buildIn(folder)) === 0) {
    writeFileSync(join(dist, BUILT_WHOLE), commit);
  } else {
    // Half a build would be taken for the release.
    rmSync(dist, { recursive: true, force: true });
    console.error(`The release ${name} (${commit}) could not be built.`);
  }
}

/** @param {string} folder */
function installPackages(folder) {
  // Set by npm run.
  const npm = process.env.npm_execpath;
  if (!npm) return false;
  const options = [npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  return spawnSync(process.execPath, options, { cwd: folder, stdio: 'inherit' }).status === 0;
}

/**
 * The present build, but of a later version.
 * @param {string} name
 * @param {typeof RAISES} raises
 */
async function buildNewer(name, raises) {
  const folder = join(CACHE, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  const file = join(folder, DATABASE);
  const source = readFileSync(file, 'utf8');
  const raised = raises.reduce((text, [from, to]) => text.replace(from, to), source);
  const lines = source.split('\n');
  if (raised.split('\n').filter((line, nth) => line !== lines[nth]).length !== raises.length) {
    throw new Error(`${DATABASE} no longer says its versions as this script expects`);
  }
  writeFileSync(file, raised);
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  if ((await buildIn(folder)) !== 0) throw new Error(`The ${name} build could not be made`);
}

/** @param {string} folder */
async function buildIn(folder) {
  return run([join(folder, 'scripts', 'build.mjs')], { POSTIL_DIST: 'dist' });
}
