// Builds bench/pages into a folder of its own and serves it with the headers of the app.
import { createServer } from 'node:net';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { createStaticServer } from '../scripts/serve.mjs';
import { ROOT } from '../scripts/steps.mjs';

const PAGES = join(ROOT, 'bench/pages');

/** @param {string} outDir where the built pages go */
export async function buildPages(outDir) {
  await build({
    root: PAGES,
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
        input: ['editor', 'file', 'limit', 'recogito'].map((name) => join(PAGES, `${name}.html`)),
      },
    },
  });
}

/**
 * Serves a folder on a free port.
 * @param {string} folder
 * @returns {Promise<{ address: string, close: () => void }>}
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
