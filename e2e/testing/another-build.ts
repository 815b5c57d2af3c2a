/**
 * Another build of the app without building it: every script and style gets another name, as it would
 * with other contents, and whoever names it follows. Which build a file belongs to shows in its name.
 */
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finishOffline } from '../../scripts/offline.mjs';

export interface Build {
  readonly dist: string;
  /** As the settings show it. */
  readonly version: string;
}

/** The folder that the tests are run against. */
export const DIST = process.env.POSTIL_DIST ?? 'dist';

const ASSET = /-[\w-]{8}\.(?:js|css)$/;

/** `mark` is two letters or digits; they end the hash in every name. */
export async function makeAnotherBuild(to: string, mark: string): Promise<Build> {
  rmSync(to, { recursive: true, force: true });
  cpSync(DIST, to, { recursive: true });
  const assets = join(to, 'assets');
  const renamed = readdirSync(assets)
    .filter((name) => ASSET.test(name))
    .map((name) => ({ name, next: name.replace(/..(\.\w+)$/, `${mark}$1`) }));
  for (const { name, next } of renamed) renameSync(join(assets, name), join(assets, next));
  const pages = [join(to, 'index.html'), ...renamed.map(({ next }) => join(assets, next))];
  for (const file of pages) {
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      renamed.reduce((whole, { name, next }) => whole.replaceAll(name, next), text),
    );
  }
  const worker = readFileSync(join(DIST, 'sw.js'), 'utf8').replace(/^.*\n/, '');
  return { dist: to, version: await finishOffline(to, worker) };
}

export function versionOf(dist: string): string {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const version = /name="postil-version" content="([^"]+)"/.exec(page)?.[1];
  if (version === undefined) throw new Error(`${dist} has no version`);
  return version;
}
