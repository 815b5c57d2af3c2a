// Builds the pages of the bench into folders of their own and serves them with the headers of the app.
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { createStaticServer } from '../scripts/serve.mjs';
import { ROOT } from '../scripts/steps.mjs';

/** @typedef {{ address: string, close: () => void }} Served */

/**
 * Postil's own pages: bench/pages.
 * @param {string} outDir where the built pages go
 */
export function buildPages(outDir) {
  return buildFolder('bench/pages', outDir);
}

/**
 * The pages of other annotators: bench/others/pages. Their packages must be installed: others.mjs.
 * @param {string} outDir where the built pages go
 */
export function buildOthers(outDir) {
  return buildFolder('bench/others/pages', outDir);
}

/**
 * @param {string} folder
 * @param {string} outDir
 */
async function buildFolder(folder, outDir) {
  const root = join(ROOT, folder);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: readdirSync(root)
          .filter((name) => name.endsWith('.html'))
          .map((name) => join(root, name)),
      },
    },
  });
}

/**
 * Serves a folder on a free port.
 * @param {string} folder
 * @returns {Promise<Served>}
 */
export async function servePages(folder) {
  const port = await freePort();
  const server = createStaticServer(folder);
  await new Promise((done) => {
    server.listen(port, '127.0.0.1', () => done(undefined));
  });
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
