// What package-lock.json says is installed, read once for everything that checks or lists it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './steps.mjs';

/**
 * @typedef {object} Locked
 * @property {string} path in the project: node_modules/a/node_modules/b
 * @property {string} name
 * @property {string} version
 * @property {string} [integrity]
 * @property {string} [resolved]
 * @property {boolean} [dev] not part of what ships
 * @property {boolean} [optional]
 * @property {boolean} [link]
 * @property {boolean} [hasInstallScript]
 * @property {string} [license]
 */

/** @param {string} file in the project */
export function readJson(file) {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
}

/**
 * Every package of a lockfile, in the order of their paths.
 * @param {string} [file]
 * @returns {readonly Locked[]}
 */
export function lockedPackages(file = 'package-lock.json') {
  return Object.entries(readJson(file).packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//, ''), ...entry, path }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
