// Builds the page that is nothing but the second copy, with its worker.
import { writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../scripts/steps.mjs';

const FOLDER = join(ROOT, '.cache/bench-journal');

/** @returns {Promise<string>} the folder */
export async function buildCopyPage() {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    worker: { format: 'es' },
    build: {
      outDir: FOLDER,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: false,
      rollupOptions: {
        input: join(ROOT, 'src/storage/second-copy/testing/copy-page.ts'),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(
    join(FOLDER, 'index.html'),
    '<!doctype html><title>Second copy</title><script type="module" src="/page.js"></script>',
  );
  return FOLDER;
}
