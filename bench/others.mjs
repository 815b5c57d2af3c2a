// The other annotators that Postil is measured against. Their packages have a lockfile of their own and
// are installed by the first run of the bench, so that working on Postil never needs them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/steps.mjs';

const FOLDER = join(ROOT, 'bench/others');

/** Installs them unless they are there. Throws where that does not work. */
export function installOthers() {
  if (existsSync(join(FOLDER, 'node_modules/.package-lock.json'))) return;
  console.log('Installing the annotators to compare with, into bench/others/node_modules');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const install = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (install.status !== 0) throw new Error('bench/others could not be installed.');
}

/**
 * The version of one of them that is installed.
 * @param {string} name of the package
 * @returns {string}
 */
export function versionOf(name) {
  const file = join(FOLDER, 'node_modules', name, 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}
