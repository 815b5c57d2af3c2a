/**
 * Apache UIMA as Debian packs it (`libuima-core-java`) reads XMI, by `ReadXmi.java`. POSTIL_UIMA: another
 * uimaj-core.jar. All documents in one run, since Java takes a second to start.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach } from 'vitest';

export interface XmiDocument {
  readonly xmi: string;
  readonly typeSystem: string;
}

export interface OpenedXmi {
  readonly text: string;
  readonly language: string;
  readonly annotations: readonly OpenedAnnotation[];
  /** What UIMA writes when it saves what it has read. */
  readonly again: Uint8Array<ArrayBuffer>;
}

/** `fields`: but for sofa, begin and end; of a reference, the words it leads to. */
export interface OpenedAnnotation {
  readonly type: string;
  readonly begin: number;
  readonly end: number;
  readonly covered: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface RefusedXmi {
  readonly refused: string;
}

const JAR = process.env['POSTIL_UIMA'] ?? '/usr/share/java/uimaj-core.jar';
const READER = resolve(import.meta.dirname, 'ReadXmi.java');

/** Whether Java and Apache UIMA are at hand. */
export function hasUima(): boolean {
  return existsSync(JAR) && spawnSync('javac', ['-version']).status === 0;
}

/** In a `describe`: its checks are left out where it is not. */
export function needsUima(): void {
  const isThere = hasUima();
  beforeEach(({ skip }) => skip(!isThere, 'no Apache UIMA at hand (libuima-core-java)'));
}

/** In the order given. */
export function openWithUima(
  documents: readonly XmiDocument[],
): readonly (OpenedXmi | RefusedXmi)[] {
  const root = mkdtempSync(join(tmpdir(), 'postil-uima-'));
  try {
    const folders = documents.map(({ xmi, typeSystem }, at) => {
      const folder = join(root, String(at));
      mkdirSync(folder);
      writeFileSync(join(folder, 'document.xmi'), xmi);
      writeFileSync(join(folder, 'TypeSystem.xml'), typeSystem);
      return folder;
    });
    const said = execFileSync('java', ['-cp', JAR, READER, ...folders], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return said
      .trimEnd()
      .split('\n')
      .map((line, at) => {
        const opened = JSON.parse(line) as Omit<OpenedXmi, 'again'> | RefusedXmi;
        if ('refused' in opened) return opened;
        const again = new Uint8Array(readFileSync(join(folders[at] ?? root, 'again.xmi')));
        return { ...opened, again };
      });
  } finally {
    rmSync(root, { recursive: true });
  }
}
