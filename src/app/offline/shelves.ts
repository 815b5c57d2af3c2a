/**
 * The kept builds, one cache each. Other apps on the same origin have caches too: ours are told by the
 * folder Postil is served from.
 */
import { HASHED, type BuildFiles } from './build-files';
import { keepFiles } from './keep-files';

export interface Shelves {
  /** Keeps every file of this build; when one is missing, nothing of it stays. */
  keep(fetch: (address: string, options: RequestInit) => Promise<Response>): Promise<void>;
  /** The kept file behind a request; null when the request is none of ours. */
  find(request: Request): (() => Promise<Response | undefined>) | null;
  /** Throws away what other builds kept. Only when no page of theirs is open and none is being kept. */
  dropOthers(): Promise<void>;
}

export function createShelves(
  caches: CacheStorage,
  base: string,
  { version, files }: BuildFiles,
): Shelves {
  const prefix = `postil ${base} `;
  const own = prefix + version;
  const addresses = new Set(files.map(({ path }) => new URL(path, base).href));

  const namesOfOurs = async (): Promise<readonly string[]> =>
    (await caches.keys()).filter((name) => name.startsWith(prefix));

  async function findAnywhere(address: string): Promise<Response | undefined> {
    for (const name of await namesOfOurs()) {
      const found = await caches.match(address, { cacheName: name });
      if (found) return found;
    }
    return undefined;
  }

  return {
    async keep(fetch) {
      const shelf = await caches.open(own);
      try {
        await keepFiles(files, { shelf, base, fetch, findKept: findAnywhere });
      } catch (error) {
        await caches.delete(own);
        throw error;
      }
    },
    find({ method, mode, url }) {
      if (method !== 'GET') return null;
      const address = pageAddress(url, base) ?? url;
      if (mode === 'navigate' && address !== base) return null;
      if (addresses.has(address)) return () => caches.match(address, { cacheName: own });
      if (address.startsWith(base + HASHED)) return () => findAnywhere(address);
      return null;
    },
    async dropOthers() {
      const others = (await namesOfOurs()).filter((name) => name !== own);
      await Promise.all(others.map((name) => caches.delete(name)));
    },
  };
}

/** The page has several addresses: with `index.html`, and with whatever stands behind `?` and `#`. */
function pageAddress(url: string, base: string): string | null {
  const bare = url.replace(/[?#].*$/u, '');
  return bare === base || bare === `${base}index.html` ? base : null;
}
