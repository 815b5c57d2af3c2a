// Part of npm run check, without a network: what is installed is what was agreed to, none of it runs on
// installing, and none of it is older than the repair of a known hole.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockedPackages, readJson } from './lockfile.mjs';
import { SBOM, sbomText } from './sbom.mjs';
import { ROOT } from './steps.mjs';

/** The first version without the hole; a package may also be absent. */
const FLOORS = {
  'prosemirror-view': ['1.42.3', 'GHSA-c8x8-7fp4-3x9w: pasted HTML runs'],
  linkifyjs: ['4.3.2', 'GHSA-95jq-xph2-cx9h: prototype pollution'],
  dompurify: ['3.2.4', 'CVE-2025-26791: mutation passes the sanitiser'],
};

/** Packages that have install scripts and work without them, and why. There are none now. */
/** @type {Readonly<Record<string, string>>} */
const WORKS_WITHOUT_ITS_SCRIPT = {};

const NPMRC = ['ignore-scripts=true', 'omit-lockfile-registry-resolved=true', 'save-exact=true'];

/** @type {string[]} */
const problems = [];
const expectThat = (/** @type {unknown} */ holds, /** @type {string} */ problem) => {
  if (!holds) problems.push(problem);
};

const npmrc = readFileSync(join(ROOT, '.npmrc'), 'utf8').split(/\r?\n/);
for (const line of NPMRC) expectThat(npmrc.includes(line), `.npmrc lacks ${line}`);

const project = readJson('package.json');
const lock = readJson('package-lock.json');
expectThat(lock.lockfileVersion === 3, 'package-lock.json is not of version 3');
for (const kind of ['dependencies', 'devDependencies', 'overrides']) {
  for (const [name, version] of Object.entries(project[kind] ?? {})) {
    expectThat(/^\d+\.\d+\.\d+$/.test(String(version)), `${name}: ${version} is no exact version`);
    if (kind === 'overrides') continue;
    const locked = lock.packages[`node_modules/${name}`]?.version;
    expectThat(locked === version, `${name}: package.json says ${version}, the lockfile ${locked}`);
  }
}

const packages = lockedPackages();
for (const { path, name, version, integrity, resolved, link, hasInstallScript } of packages) {
  expectThat(/^sha512-[\w+/]{86}==$/.test(integrity ?? ''), `${path} has no SHA-512`);
  expectThat(!resolved && !link, `${path} comes from a place of its own: ${resolved ?? 'a link'}`);
  expectThat(
    !hasInstallScript || name in WORKS_WITHOUT_ITS_SCRIPT,
    `${path} wants to run a script on installing`,
  );
  const [floor, why] = Object.entries(FLOORS).find(([floored]) => floored === name)?.[1] ?? [];
  if (floor) expectThat(!isBelow(version, floor), `${path} ${version} is below ${floor} (${why})`);
}

const installed = 'node_modules/.package-lock.json';
if (existsSync(join(ROOT, installed))) {
  const locked = new Map(packages.map((found) => [found.path, found.integrity]));
  for (const { path, integrity } of lockedPackages(installed)) {
    expectThat(locked.get(path) === integrity, `${path} is not the one in the lockfile: npm ci`);
  }
}

const isCurrent =
  existsSync(join(ROOT, SBOM)) && readFileSync(join(ROOT, SBOM), 'utf8') === sbomText();
expectThat(isCurrent, `${SBOM} is not that of the lockfile. Run: npm run sbom`);

const shipped = packages.filter(({ dev }) => !dev).length;
console.log(
  `${packages.length} packages locked by hash (${shipped} ship), ` +
    `${Object.keys(project.dependencies).length} direct dependencies, ` +
    `${packages.filter(({ hasInstallScript }) => hasInstallScript).length} with install scripts`,
);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

/**
 * @param {string} version
 * @param {string} floor
 */
function isBelow(version, floor) {
  const [ours, theirs] = [version, floor].map((text) => text.split(/[.-]/).map(Number));
  for (let at = 0; at < 3; at += 1) {
    if (ours?.[at] !== theirs?.[at]) return (ours?.[at] ?? 0) < (theirs?.[at] ?? 0);
  }
  return version.includes('-');
}
