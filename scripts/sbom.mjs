// npm run sbom: writes docs/results/sbom.json, the bill of materials of everything that ships or builds
// Postil, in CycloneDX 1.5, from the lockfile alone. `npm sbom` was tried: it stamps a time, a random
// serial number and the folder's name, so that no two runs are equal and no check could compare.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lockedPackages, readJson } from './lockfile.mjs';
import { ROOT } from './steps.mjs';

export const SBOM = 'docs/results/sbom.json';

/** The same lockfile makes the same bytes; one line per component, so that a change reads well. */
export function sbomText() {
  const { name, version, license } = readJson('package.json');
  const head = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        'bom-ref': `${name}@${version}`,
        type: 'application',
        name,
        version,
        licenses: [{ license: { id: license } }],
      },
    },
  };
  const components = new Map(lockedPackages().map((found) => [reference(found), component(found)]));
  const lines = [...components.values()].map((one) => `    ${JSON.stringify(one)}`);
  const opening = JSON.stringify(head, null, 2).replace(/\n\}$/, '');
  return `${opening},\n  "components": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** @param {import('./lockfile.mjs').Locked} found */
function component(found) {
  const { name, version, integrity = '', dev, license } = found;
  const [algorithm = '', digest = ''] = integrity.split('-');
  return {
    type: 'library',
    'bom-ref': reference(found),
    name,
    version,
    // Excluded: it builds or tests, and is not in what ships.
    scope: dev ? 'excluded' : 'required',
    hashes: [
      {
        alg: algorithm.replace('sha', 'SHA-'),
        content: Buffer.from(digest, 'base64').toString('hex'),
      },
    ],
    ...(license && {
      licenses: [/[( ]/.test(license) ? { expression: license } : { license: { id: license } }],
    }),
    purl: reference(found),
  };
}

/** @param {import('./lockfile.mjs').Locked} found */
function reference({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(join(ROOT, SBOM), sbomText());
  console.log(`${SBOM}: ${lockedPackages().length} packages`);
}
