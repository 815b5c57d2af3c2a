// npm run build: dist/ by Vite, what it takes to work offline, then the checks on what was built.
import { join } from 'node:path';
import { build } from 'vite';
import { checkSize } from './check-size.mjs';
import { finishOffline } from './offline.mjs';
import { checkStyleHashes } from './security.mjs';
import { ROOT } from './steps.mjs';

export const DIST = join(ROOT, process.env.POSTIL_DIST ?? 'dist');

checkStyleHashes(join(ROOT, 'node_modules'));
await build({ root: ROOT, build: { outDir: DIST } });
console.log(`Postil ${await finishOffline(DIST)}`);
if (!checkSize(DIST)) process.exitCode = 1;
