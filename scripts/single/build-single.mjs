// npm run build:single: the whole app as one HTML file that runs from a disk or a USB stick.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { stampVersion } from '../offline.mjs';
import { ROOT } from '../steps.mjs';
import { makeOneFile } from './one-file.mjs';
import { workersInThePage } from './workers-in-the-page.mjs';

const TARGET = join(ROOT, process.env.POSTIL_SINGLE ?? 'dist-single');
const PARTS = join(TARGET, 'parts');

await build({
  root: ROOT,
  mode: 'single',
  logLevel: 'warn',
  plugins: [workersInThePage()],
  build: {
    outDir: PARTS,
    copyPublicDir: false,
    cssCodeSplit: false,
    assetsInlineLimit: () => true,
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
mkdirSync(TARGET, { recursive: true });
const { page, version } = stampVersion(makeOneFile(PARTS, join(ROOT, 'public')));
const file = join(TARGET, 'postil.html');
writeFileSync(file, page);
rmSync(PARTS, { recursive: true });

const bytes = Buffer.byteLength(page);
const megabytes = (/** @type {number} */ size) => `${(size / 1e6).toFixed(2)} MB`;
console.log(`Postil ${version}: ${file}`);
console.log(`${megabytes(bytes)}, ${megabytes(gzipSync(page).length)} gzipped`);
