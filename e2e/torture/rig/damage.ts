/** What a failing disk, a crash or a cleaner does to the files of a profile while the browser is closed. */
import {
  closeSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';

export interface Damage {
  /** "64 bytes flipped at 40 % of 000003.log" */
  readonly what: string;
  /** `database`: IndexedDB's own files; `second copy`: those beside it. */
  readonly where: 'database' | 'second copy';
  /** To the same file of another copy of the profile. */
  apply(profile: string): void;
}

const DATABASE = join('Default', 'IndexedDB');
const SECOND_COPY = join('Default', 'File System');
const FLIPPED = 64;
const HEADER = 4096;
const PLACES = [0, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.99];

/** Every damage that can be done to the files of this profile. */
export function listDamages(profile: string): readonly Damage[] {
  return [
    ...damagesIn(profile, DATABASE, 'database'),
    ...damagesIn(profile, SECOND_COPY, 'second copy'),
  ];
}

function damagesIn(profile: string, folder: string, where: Damage['where']): readonly Damage[] {
  const files = filesIn(join(profile, folder))
    .map((file) => relative(profile, file))
    .filter((file) => !/^(?:LOG|LOG\.old|LOCK)$/.test(basename(file)))
    .filter((file) => statSync(join(profile, file)).size > 0);
  const whole: Damage = {
    what: 'all files deleted',
    where,
    apply: (of) => rmSync(join(of, folder), { recursive: true, force: true }),
  };
  return [...(files.length > 0 ? [whole] : []), ...files.flatMap((file) => damagesTo(file, where))];
}

function damagesTo(file: string, where: Damage['where']): readonly Damage[] {
  const name = basename(file);
  const damage = (what: string, apply: (path: string) => void): Damage => ({
    what: `${what} ${name}`,
    where,
    apply: (profile) => apply(join(profile, file)),
  });
  return [
    damage('deleted', (path) => rmSync(path)),
    damage('start zeroed in', (path) => overwrite(path, 0, HEADER, () => 0)),
    ...[0.1, 0.5, 0.9].map((share) =>
      damage(`cut at ${share * 100} %`, (path) =>
        truncateSync(path, Math.floor(statSync(path).size * share)),
      ),
    ),
    ...PLACES.map((share) =>
      damage(`${FLIPPED} bytes flipped at ${share * 100} % of`, (path) =>
        overwrite(path, Math.floor(statSync(path).size * share), FLIPPED, (byte) => byte ^ 0xff),
      ),
    ),
  ];
}

function overwrite(path: string, at: number, length: number, by: (byte: number) => number): void {
  const file = openSync(path, 'r+');
  const bytes = Buffer.alloc(Math.min(length, statSync(path).size - at));
  readSync(file, bytes, 0, bytes.length, at);
  writeSync(file, bytes.map(by), 0, bytes.length, at);
  closeSync(file);
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
