// The budget for the first page: the JavaScript a browser has to fetch before the library page is
// usable, gzipped. That is the entry chunk, what it imports statically, and, where the library page
// is loaded lazily, its chunk and what that imports.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 250;
const FIRST_PAGE = /^src\/features\/library\//;

/**
 * Prints the figure; false when it is over the limit.
 * @param {string} dist
 */
export function checkSize(dist) {
  /** @type {Record<string, { file: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[] }>} */
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const files = new Set();

  /** @param {string} key */
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
    chunk.dynamicImports?.filter((name) => FIRST_PAGE.test(name)).forEach(visit);
  };
  Object.keys(manifest)
    .filter((key) => manifest[key]?.isEntry)
    .forEach(visit);

  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  for (const [, file] of html.matchAll(/(?:src|href)="[^"]*?(assets\/[^"]+\.js)"/g))
    files.add(file);

  let total = 0;
  for (const file of [...files].filter((name) => name.endsWith('.js'))) {
    const kb = gzipSync(readFileSync(join(dist, file))).length / 1000;
    total += kb;
    console.log(`${kb.toFixed(1).padStart(8)} kB  ${file}`);
  }
  const fits = total <= LIMIT_KB;
  console.log(
    `${total.toFixed(1).padStart(8)} kB  JavaScript before the library page is usable (gzip), ` +
      `${fits ? 'within' : 'OVER'} the limit of ${LIMIT_KB} kB`,
  );
  return fits;
}
