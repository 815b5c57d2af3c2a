/** Serves a built folder, another one from some moment on, and as badly as a test wants it. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createStaticServer } from '../../scripts/serve.mjs';

/** What is wrong with one file: not there, cut short, or the host's own page in its place. */
export type Fault = 'missing' | 'short' | 'page-instead';

export interface AppServer {
  readonly address: string;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  show(dist: string): void;
  /** `null`: all is well again. */
  spoil(fault: { readonly file: RegExp; readonly how: Fault } | null): void;
  /** Milliseconds before each answer. */
  slow(delay: number): void;
  /** From now on nobody answers; again after `up`. */
  down(): void;
  up(): void;
  close(): void;
}

export async function startAppServer(dist: string): Promise<AppServer> {
  let folder = createStaticServer(dist);
  let spoiled: { readonly file: RegExp; readonly how: Fault } | null = null;
  let delay = 0;
  let isDown = false;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    if (isDown) {
      request.socket.destroy();
      return;
    }
    const path = request.url ?? '/';
    asked.push(path);
    setTimeout(() => {
      if (spoiled?.file.test(path)) answerBadly(response, spoiled.how);
      else folder.emit('request', request, response);
    }, delay);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    asked,
    show(next) {
      folder = createStaticServer(next);
    },
    spoil(fault) {
      spoiled = fault;
    },
    slow(milliseconds) {
      delay = milliseconds;
    },
    down() {
      isDown = true;
      server.closeAllConnections();
    },
    up() {
      isDown = false;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function answerBadly(response: ServerResponse, how: Fault): void {
  response.setHeader('Cache-Control', 'no-store');
  switch (how) {
    case 'missing':
      response.writeHead(404).end('Not found');
      return;
    case 'short':
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end('export const half');
      return;
    case 'page-instead':
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html>Please log in');
  }
}
