/**
 * Keeps every file of a build, or fails. A file counts only when its bytes are those of the build: a
 * short answer, an error page in its place or a file of another build ends the whole.
 */
import { HASHED, type BuildFile } from './build-files';

export interface KeepNeeds {
  /** Where the build is kept. */
  readonly shelf: Pick<Cache, 'put' | 'match'>;
  /** The folder the app is served from, absolute, with a slash at its end. */
  readonly base: string;
  /** The file as an older build has kept it. */
  findKept(address: string): Promise<Response | undefined>;
  fetch(address: string, options: RequestInit): Promise<Response>;
}

/** Rejects with the name of the first file that is not whole. */
export async function keepFiles(files: readonly BuildFile[], needs: KeepNeeds): Promise<void> {
  const waiting = [...files];
  const work = async (): Promise<void> => {
    try {
      for (let file = waiting.shift(); file; file = waiting.shift()) await keepFile(file, needs);
    } catch (error) {
      // One is missing: the others are of no use.
      waiting.length = 0;
      throw error;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Few: the page that is open comes first. */
const AT_ONCE = 3;

async function keepFile(file: BuildFile, needs: KeepNeeds): Promise<void> {
  const address = new URL(file.path, needs.base).href;
  const whole =
    (await wholeResponse(await needs.shelf.match(address), file)) ??
    (await wholeResponse(await needs.findKept(address), file)) ??
    (await fetchWhole(address, file, needs));
  await needs.shelf.put(address, whole);
}

async function fetchWhole(address: string, file: BuildFile, needs: KeepNeeds): Promise<Response> {
  const isHashed = file.path.startsWith(HASHED);
  const first = await needs.fetch(address, { cache: isHashed ? 'default' : 'no-cache' });
  // The browser's own cache may hold what a flawed connection left there.
  const whole =
    (await wholeResponse(first, file)) ??
    (await wholeResponse(await needs.fetch(address, { cache: 'reload' }), file));
  if (!whole) throw new Error(`${address} is not the file of this build.`);
  return whole;
}

/** A copy that holds nothing but the checked bytes; null when they are others. */
async function wholeResponse(
  response: Response | undefined,
  { sha256 }: BuildFile,
): Promise<Response | null> {
  if (response?.status !== 200) return null;
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) !== sha256) return null;
  const headers = new Headers(response.headers);
  // The bytes are unpacked already.
  for (const name of ['Content-Encoding', 'Content-Length', 'Vary']) headers.delete(name);
  return new Response(bytes, { status: 200, headers });
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
