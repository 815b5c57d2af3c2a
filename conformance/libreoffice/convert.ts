/** LibreOffice without its windows: what it makes of a file when it opens and saves it. POSTIL_SOFFICE: another. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach } from 'vitest';
import type { ExportFile } from '../../src/domain/transfer/export';

const SOFFICE = process.env['POSTIL_SOFFICE'] ?? 'soffice';

export function hasLibreOffice(): boolean {
  return spawnSync(SOFFICE, ['--version']).status === 0;
}

/** In a `describe`: its checks are left out where LibreOffice is not installed. */
export function needsLibreOffice(): void {
  const isThere = hasLibreOffice();
  beforeEach(({ skip }) => skip(!isThere, 'no LibreOffice at hand (soffice)'));
}

/**
 * What comes out, by name. `to`: as `--convert-to` takes it. `from`: as `--infilter` does. One run, with a
 * profile of its own, so that an open LibreOffice is not disturbed.
 */
export function converted(
  files: readonly ExportFile[],
  to: string,
  from?: string,
): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const root = mkdtempSync(join(tmpdir(), 'postil-office-'));
  const [into, profile] = [join(root, 'out'), join(root, 'profile')];
  try {
    mkdirSync(into);
    for (const { path, content } of files) writeFileSync(join(root, path), content);
    execFileSync(
      SOFFICE,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        ...(from === undefined ? [] : [`--infilter=${from}`]),
        '--convert-to',
        to,
        '--outdir',
        into,
        ...files.map(({ path }) => join(root, path)),
      ],
      { stdio: 'ignore' },
    );
    return new Map(
      readdirSync(into).map((name) => [name, new Uint8Array(readFileSync(join(into, name)))]),
    );
  } finally {
    rmSync(root, { recursive: true });
  }
}
