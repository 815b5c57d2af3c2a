import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { BuildFiles } from './build-files';
import { createShelves } from './shelves';
import { fakeCaches } from './testing/fake-caches';

const BASE = 'https://example.org/postil/';
const FILES: Readonly<Record<string, string>> = {
  '': '<!doctype html>',
  'assets/index-aaaaaaaa.js': 'start()',
  'sample/sample.postil.json': '{}',
};

describe('keeping a build', () => {
  test('keeps every file by the bytes of the build', async () => {
    const caches = fakeCaches();
    await shelvesOf(caches, '1').keep(serve(FILES));
    expect([...(caches.kept.get(`postil ${BASE} 1`)?.keys() ?? [])].toSorted()).toEqual(
      Object.keys(FILES).map((path) => BASE + path),
    );
  });

  test.each<[string, () => Response]>([
    ['is not there', () => new Response('Not found', { status: 404 })],
    ['is cut short', () => new Response('star')],
    ['is a page of the host', () => new Response('<!doctype html>Log in')],
    ['is there in part', () => new Response('start()', { status: 206 })],
    ['cannot be asked for', () => Response.error()],
  ])('keeps nothing when one file %s', async (_, answer) => {
    const caches = fakeCaches();
    const fetch = async (address: string) =>
      address.endsWith('.js') ? answer() : serve(FILES)(address);
    await expect(shelvesOf(caches, '1').keep(fetch)).rejects.toThrow('index-aaaaaaaa.js');
    expect(caches.kept.size).toBe(0);
  });

  test('asks past the browser’s own cache when that has another file', async () => {
    const caches = fakeCaches();
    const asked: (string | undefined)[] = [];
    await shelvesOf(caches, '1').keep(async (address, { cache }) => {
      if (!address.endsWith('.js')) return serve(FILES)(address);
      asked.push(cache);
      return cache === 'reload' ? serve(FILES)(address) : new Response('stale');
    });
    expect(asked).toEqual(['default', 'reload']);
  });

  test('takes over what an older build has kept, and what was kept before an interruption', async () => {
    const caches = fakeCaches();
    await shelvesOf(caches, '1').keep(serve(FILES));
    const asked: string[] = [];
    await shelvesOf(caches, '2').keep(async (address) => {
      asked.push(address);
      return serve(FILES)(address);
    });
    expect(asked).toEqual([]);
  });

  test('trusts nothing it finds kept', async () => {
    const caches = fakeCaches();
    const half = await caches.open(`postil ${BASE} 1`);
    await half.put(`${BASE}assets/index-aaaaaaaa.js`, new Response('star'));
    const shelves = shelvesOf(caches, '1');
    await shelves.keep(serve(FILES));
    const found = shelves.find(new Request(`${BASE}assets/index-aaaaaaaa.js`));
    expect(await (await found?.())?.text()).toBe('start()');
  });
});

describe('finding', () => {
  test.each([
    ['', '<!doctype html>'],
    ['index.html', '<!doctype html>'],
    ['?lang=en', '<!doctype html>'],
    ['assets/index-aaaaaaaa.js', 'start()'],
    ['sample/sample.postil.json', '{}'],
  ])('%s', async (path, text) => {
    const shelves = shelvesOf(fakeCaches(), '1');
    await shelves.keep(serve(FILES));
    expect(await (await shelves.find(new Request(BASE + path))?.())?.text()).toBe(text);
  });

  test.each([
    ['a file that is not kept', new Request(`${BASE}schema/postil-v1.json`)],
    ['another app beside it', new Request('https://example.org/other/')],
    ['anything but a question', new Request(BASE, { method: 'POST' })],
  ])('leaves %s to the network', (_, request) => {
    expect(shelvesOf(fakeCaches(), '1').find(request)).toBeNull();
  });

  test('finds an older page’s own script, and drops it with the older build', async () => {
    const caches = fakeCaches();
    await shelvesOf(caches, '1').keep(serve(FILES));
    await caches.open('another app');
    const files = { '': 'new', 'assets/index-bbbbbbbb.js': 'begin()' };
    const newer = createShelves(caches, BASE, listOf('2', files));
    await newer.keep(serve(files));
    const old = newer.find(new Request(`${BASE}assets/index-aaaaaaaa.js`));
    expect(await (await old?.())?.text()).toBe('start()');
    await newer.dropOthers();
    expect([...caches.kept.keys()]).toEqual(['another app', `postil ${BASE} 2`]);
  });
});

function shelvesOf(caches: CacheStorage, version: string) {
  return createShelves(caches, BASE, listOf(version, FILES));
}

function listOf(version: string, files: Readonly<Record<string, string>>): BuildFiles {
  return {
    version,
    files: Object.entries(files).map(([path, text]) => ({
      path,
      sha256: createHash('sha256').update(text).digest('hex'),
    })),
  };
}

function serve(files: Readonly<Record<string, string>>) {
  return async (address: string): Promise<Response> =>
    new Response(files[address.slice(BASE.length)]);
}
