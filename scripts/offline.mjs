// Finishes a built folder: writes version and hash of the build into the page, and the service worker
// with the list of the files to keep. Nothing here depends on the time or the place of the build.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleScript } from './bundle-script.mjs';
import { ROOT } from './steps.mjs';

const PAGE = 'index.html';
const WORKER = 'src/app/offline/service-worker.ts';
const VERSION_TAG = /(<meta name="postil-version" content=")[^"]*(")/;
const HASH_LENGTH = 12;

/** What the app asks for while it runs or is being installed. Schemas and the like are for people. */
const KEPT = [
  /^$/,
  /^assets\//,
  /^icon\.svg$/,
  /^icons\/.*\.png$/,
  /^manifest\.webmanifest$/,
  /^sample\/sample\.postil\.json$/,
];

/**
 * Answers with the version: `0.1.0+8c1d2e3f4a5b`.
 * @param {string} dist
 * @param {string} [code] of the service worker, where it is built already
 */
export async function finishOffline(dist, code) {
  const file = join(dist, PAGE);
  const others = listFiles(dist).filter(({ path }) => path !== '');
  const { page, version } = stampVersion(readFileSync(file, 'utf8'), others);
  writeFileSync(file, page);

  const postilBuild = JSON.stringify({ version, files: listFiles(dist) });
  const worker = code ?? (await bundleScript(WORKER));
  writeFileSync(join(dist, 'sw.js'), `const postilBuild = ${postilBuild};\n${worker}`);
  return version;
}

/**
 * Writes the version into a page: the package's, and a hash of the page and of what belongs to it.
 * @param {string} source
 * @param {readonly unknown[]} others the other files of the build
 */
export function stampVersion(source, others = []) {
  // As if there were none yet: stamping a stamped page again changes nothing.
  const bare = source.replace(VERSION_TAG, '$1development$2');
  const hash = sha256(JSON.stringify([bare, others])).slice(0, HASH_LENGTH);
  const version = `${JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version}+${hash}`;
  return { version, page: bare.replace(VERSION_TAG, `$1${version}$2`) };
}

/**
 * The files to keep, sorted by path, each with the hash of its bytes. The page's path is empty.
 * @param {string} dist
 */
function listFiles(dist) {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, name: file.slice(dist.length + 1).replaceAll('\\', '/') }))
    .map(({ file, name }) => ({ file, path: name === PAGE ? '' : name }))
    .filter(({ path }) => KEPT.some((pattern) => pattern.test(path)))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ file, path }) => ({ path, sha256: sha256(readFileSync(file)) }));
}

/** @param {string | Uint8Array} content */
function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}
