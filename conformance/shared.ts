/**
 * Official schemas and golden files, which are not part of this repository. They are looked for in
 * POSTIL_SHARED, else in ../shared; where they are missing the checks that need them are left out, and said
 * to be.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe } from 'vitest';

export const SHARED = process.env['POSTIL_SHARED'] ?? resolve(import.meta.dirname, '../../shared');

/** Like `describe`; left out where the folder is missing, which `npm run conformance` says. */
export function describeShared(name: string, checks: () => void): void {
  describe(`${name}, as others write it`, () => {
    beforeEach(({ skip }) => skip(!existsSync(join(SHARED, 'schemas')), `Nothing in ${SHARED}`));
    checks();
  });
}

/** `path`: from the shared folder: `golden/brat/article.ann`. */
export function sharedBytes(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(SHARED, path)));
}

export function sharedText(path: string): string {
  return readFileSync(join(SHARED, path), 'utf8');
}
