/** Serves the built app on an origin that stays while builds and browsers come and go. */
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { createStaticServer } from '../../../scripts/serve.mjs';

export interface AppServer {
  readonly address: string;
  /** An empty page of the same origin: to work on its storage from outside the app. */
  readonly blank: string;
  /** A page whose header asks the browser to clear what the site has stored (`Clear-Site-Data`). */
  readonly clearing: string;
  /** From now on this build is served. */
  serve(dist: string): void;
  close(): void;
}

export const DIST = resolve(process.env.POSTIL_DIST ?? 'dist');

const BLANK = '/blank';
const CLEARING = '/clearing';

export async function startAppServer(): Promise<AppServer> {
  let build: Server = createStaticServer(DIST);
  const server = createServer((request, response) => {
    if (request.url !== BLANK && request.url !== CLEARING) {
      return void build.emit('request', request, response);
    }
    if (request.url === CLEARING) response.setHeader('Clear-Site-Data', '"storage"');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>Blank</title>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/`;
  return {
    address,
    blank: `${address}${BLANK.slice(1)}`,
    clearing: `${address}${CLEARING.slice(1)}`,
    serve(dist) {
      build = createStaticServer(resolve(dist));
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
