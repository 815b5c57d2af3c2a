/**
 * Serves the app from what is kept on this computer. A new build takes over only when all of it is kept,
 * and not before its reader says so or the last page of the old one is closed. Pages of the old build
 * find their own files until then. The build puts `postilBuild` before this script: scripts/offline.mjs.
 */
import type { BuildFiles } from './build-files';
import { createShelves } from './shelves';
import { TAKE_OVER } from './take-over';
import type { WorkerScope } from './worker-scope';

declare const postilBuild: BuildFiles;

const worker = globalThis as WorkerScope & typeof globalThis;
const shelves = createShelves(worker.caches, worker.registration.scope, postilBuild);

/** Whoever keeps a build or throws one away does it alone. */
const LOCK = `postil ${worker.registration.scope}`;

worker.addEventListener('install', (event) => {
  const keep = (): Promise<void> =>
    shelves.keep((address, options) => fetch(address, { ...options, priority: 'low' }));
  event.waitUntil(navigator.locks.request(LOCK, keep));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropUnused().then(() => worker.clients.claim()));
});

worker.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const find = shelves.find(event.request);
  if (!find) return;
  // What the browser has thrown away is fetched again.
  event.respondWith(find().then((kept) => kept ?? fetch(event.request)));
  if (event.request.mode === 'navigate') event.waitUntil(dropUnused());
});

/** Another build's files go when no page is open that might ask for them, and no newer build waits. */
async function dropUnused(): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length > 0) return;
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    const { installing, waiting } = worker.registration;
    if (lock !== null && !installing && !waiting) await shelves.dropOthers();
  });
}
