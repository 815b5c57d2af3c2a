/** Builds and serves the page that is nothing but the store: src/storage/testing/store-page.ts. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'vite';

export interface StorePageServer {
  readonly address: string;
  /** The same origin without the store: to work on its storage from outside. */
  readonly blank: string;
  close(): void;
}

const PAGE = '<!doctype html><title>Store</title><script type="module" src="/page.js"></script>';
const BLANK = '<!doctype html><title>Blank</title>';

export async function serveStorePage(): Promise<StorePageServer> {
  const script = await buildPage();
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    if (isScript) response.end(script);
    else response.end(request.url === '/blank' ? BLANK : PAGE);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/`;
  return { address, blank: `${address}blank`, close: () => server.closeAllConnections() };
}

async function buildPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'src/storage/testing/store-page.ts', formats: ['es'], fileName: 'page' },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (!chunk) throw new Error('The store page was not built');
  return chunk.code;
}
