/** What a build consists of, as scripts/offline.mjs writes it into the service worker. */

export interface BuildFile {
  /** Relative to the folder the app is served from; empty for the page itself. */
  readonly path: string;
  /** SHA-256 of the file's bytes, lower-case hex. */
  readonly sha256: string;
}

export interface BuildFiles {
  /** Version and hash of everything in the build: `0.1.0+8c1d…`. */
  readonly version: string;
  readonly files: readonly BuildFile[];
}

/** Names in here carry a hash of what is in them: whichever build kept one, it is the same file. */
export const HASHED = 'assets/';
