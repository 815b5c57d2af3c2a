/** Cache storage in memory: by address alone, like the parts of it the app uses. */

export interface FakeCaches extends CacheStorage {
  /** Bodies by cache and address. */
  readonly kept: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export function fakeCaches(): FakeCaches {
  const kept = new Map<string, Map<string, string>>();
  const addressOf = (request: RequestInfo | URL): string =>
    request instanceof Request ? request.url : String(request);
  const found = (text: string | undefined) =>
    text === undefined ? undefined : new Response(text, { status: 200 });

  function cacheOf(name: string) {
    const entries = kept.get(name) ?? new Map<string, string>();
    kept.set(name, entries);
    return {
      match: async (request: RequestInfo | URL) => found(entries.get(addressOf(request))),
      put: async (request: RequestInfo | URL, response: Response) => {
        entries.set(addressOf(request), await response.text());
      },
    };
  }

  return Object.assign(Object.create(null) as CacheStorage, {
    kept,
    open: async (name: string) => cacheOf(name) as Cache,
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
    match: async (request: RequestInfo | URL, { cacheName = '' } = {}) =>
      found(kept.get(cacheName)?.get(addressOf(request))),
  });
}
