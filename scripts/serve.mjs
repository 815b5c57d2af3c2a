// Serves the built dist/ with the headers a real host should send. `npm start` uses it, and so do
// the browser tests. PORT picks the port, HOST the address (default: this computer only).
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { IMMUTABLE, SECURITY_HEADERS } from './security.mjs';
import { ROOT } from './steps.mjs';

const DEFAULT_PORT = 4173;
const PORTS_TO_TRY = 20;

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
};

/**
 * @param {string} dist folder to serve
 */
export function createStaticServer(dist) {
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const file = fileFor(dist, request.url ?? '/');
    if (!file) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Length': statSync(file).size,
      'Cache-Control': file.includes(`${sep}assets${sep}`) ? IMMUTABLE : 'no-cache',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  });
}

/**
 * The file behind an address. An address without an extension is a page of the app: index.html.
 * @param {string} dist
 * @param {string} url
 */
function fileFor(dist, url) {
  let path;
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/, ''));
  } catch {
    return undefined;
  }
  const file = resolve(join(dist, path));
  const hidden = path.split(/[\\/]/).some((part) => part.startsWith('.'));
  if (hidden || path.includes('\0') || !`${file}${sep}`.startsWith(`${resolve(dist)}${sep}`)) {
    return undefined;
  }
  if (existsSync(file) && statSync(file).isFile()) return file;
  return extname(path) === '' ? join(dist, 'index.html') : undefined;
}

/**
 * Listens on PORT, or else on 4173, or else on the next free one, and says where.
 * @param {string} dist
 */
export async function serve(dist) {
  const host = process.env.HOST ?? '127.0.0.1';
  const wanted = process.env.PORT ? Number(process.env.PORT) : undefined;
  const server = createStaticServer(dist);
  const first = wanted ?? DEFAULT_PORT;
  for (let port = first; port < first + (wanted === undefined ? PORTS_TO_TRY : 1); port += 1) {
    const problem = await listen(server, port, host);
    if (!problem) {
      if (port !== first) console.log(`Port ${first} is busy, so Postil uses ${port}.`);
      const name = host === '127.0.0.1' ? 'localhost' : host;
      console.log(`Postil is at http://${name}:${port}/  (stop it with Ctrl-C)`);
      return;
    }
    if (problem.code !== 'EADDRINUSE') throw problem;
  }
  console.error(
    wanted === undefined
      ? `No free port from ${first} to ${first + PORTS_TO_TRY - 1}. Choose one: PORT=8080 npm start`
      : `Port ${wanted} is busy. Choose another one with PORT.`,
  );
  process.exitCode = 1;
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<NodeJS.ErrnoException | undefined>} what went wrong, if anything
 */
function listen(server, port, host) {
  return new Promise((done) => {
    server.once('error', done);
    server.listen(port, host, () => {
      server.off('error', done);
      done(undefined);
    });
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await serve(join(ROOT, process.env.POSTIL_DIST ?? 'dist'));
}
