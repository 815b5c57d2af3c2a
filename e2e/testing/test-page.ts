/** Builds and serves a page that is nothing but one module of the product and the workers it starts. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'vite';

export interface TestPageServer {
  readonly address: string;
  /** The same origin without the module: to work on its storage from outside. */
  readonly blank: string;
  close(): void;
}

const PAGE = '<!doctype html><title>Page</title><script type="module" src="/page.js"></script>';
const BLANK = '<!doctype html><title>Blank</title>';

/** @param entry path of the module from the project's folder */
export async function serveTestPage(entry: string): Promise<TestPageServer> {
  const files = await buildPage(entry);
  const server = createServer(({ url = '/' }, response) => {
    const script = files.get(url.slice(1));
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(script ?? (url === '/blank' ? BLANK : PAGE));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/`;
  return {
    address,
    blank: `${address}blank`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Scripts by file name. */
async function buildPage(entry: string): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      rollupOptions: { input: entry, output: { entryFileNames: 'page.js' } },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error(`${entry} was not built`);
  return new Map(
    bundle.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
  );
}
