/** A disk that can be filled: a tmpfs of 70 MB, and ballast on it. Linux, and root. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, closeSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly folder: string;
  /** Fills it until so many bytes are free. */
  fill(free: number): void;
  /** Takes the ballast away. */
  free(): void;
  unmount(): void;
}

const SIZE = '70m';
const BLOCK = Buffer.alloc(64 * 1024);

/** Why there can be no small disk here, or null. */
export function obstacleToSmallDisks(): string | null {
  if (process.platform !== 'linux') return 'a tmpfs needs Linux';
  if (process.getuid?.() !== 0) return 'mounting a tmpfs needs root';
  try {
    mountSmallDisk().unmount();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'a tmpfs could not be mounted';
  }
}

export function mountSmallDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'postil-disk-'));
  command('mount', '-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill(free) {
      const file = openSync(ballast, 'a');
      for (let left = room(folder) - free; left > 0; left = room(folder) - free) {
        try {
          writeSync(file, BLOCK, 0, Math.min(left, BLOCK.length));
        } catch {
          // The browser was faster: it is full.
          break;
        }
      }
      closeSync(file);
    },
    free() {
      rmSync(ballast, { force: true });
    },
    unmount() {
      command('umount', '--lazy', folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function room(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function command(name: string, ...options: readonly string[]): void {
  const { status, stderr } = spawnSync(name, options, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stderr.trim()}`);
}
