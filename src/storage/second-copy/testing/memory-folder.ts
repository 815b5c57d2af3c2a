/**
 * A folder in memory that can be killed after any operation, in the middle of a write too, and fail on
 * demand. Tabs share a disk and lock one another out as in a browser.
 */
import type { Folder, OpenFile } from '../folder/folder';

export interface MemoryDisk {
  readonly files: Map<string, Uint8Array>;
  /** Operations that changed something or opened a file, of all tabs. */
  operations(): number;
  /** As when the site's data are cleared: what is open stays so, and writes into nothing. */
  clear(): void;
  /** Another tab. */
  openTab(options?: MemoryTabOptions): MemoryTab;
}

export interface MemoryTabOptions {
  /** After so many operations of this tab it is gone; the one it dies in is done by half. */
  readonly killAfter?: number;
  /** Thrown by every write while it returns something. */
  readonly fault?: () => Error | null;
}

export interface MemoryTab {
  readonly folder: Folder;
  /** As if closed: what it had open is free again. */
  end(): void;
  /** As the browser does to a page it has frozen: what it had open no longer works. */
  revoke(): void;
}

export class Killed extends Error {}

/** @param copied a disk whose files are there from the start */
export function createMemoryDisk(copied?: MemoryDisk): MemoryDisk {
  const files = new Map(copied?.files);
  const locks = new Map<string, symbol>();
  let operations = 0;
  let clearings = 0;

  function openTab({ killAfter = Infinity, fault }: MemoryTabOptions = {}): MemoryTab {
    const tab = Symbol('tab');
    let own = 0;
    let revocations = 0;

    function release(): void {
      for (const [name, owner] of locks) if (owner === tab) locks.delete(name);
    }

    function end(): void {
      own = Infinity;
      release();
    }

    /** True when the tab dies in this operation. */
    function step(): boolean {
      if (own >= killAfter) throw new Killed();
      own += 1;
      operations += 1;
      return own >= killAfter;
    }

    function die(): never {
      end();
      throw new Killed();
    }

    function alive(): void {
      if (own >= killAfter) throw new Killed();
    }

    function openFile(name: string): OpenFile {
      let isOpen = true;
      const opened = revocations;
      const cleared = clearings;
      const bytes = (): Uint8Array => {
        alive();
        if (!isOpen || opened < revocations) throw new Error('Closed');
        return files.get(name) ?? new Uint8Array();
      };
      return {
        size: () => bytes().length,
        write(added, at) {
          const before = bytes();
          const error = fault?.();
          const isLast = step();
          const part = isLast || error ? added.subarray(0, added.length >> 1) : added;
          const after = new Uint8Array(Math.max(before.length, at + part.length));
          after.set(before);
          after.set(part, at);
          if (cleared === clearings) files.set(name, after);
          if (isLast) die();
          if (error) throw error;
        },
        truncate(size) {
          files.set(name, bytes().slice(0, size));
          if (step()) die();
        },
        flush() {
          bytes();
          const error = fault?.();
          if (step()) die();
          if (error) throw error;
        },
        close() {
          isOpen = false;
          if (locks.get(name) === tab) locks.delete(name);
        },
      };
    }

    const folder: Folder = {
      async list() {
        await turn(alive);
        const names = [...files.keys()].filter((name) => !name.startsWith('/'));
        return {
          files: names.filter((name) => !name.includes('/')).toSorted(),
          folders: [...new Set(names.flatMap((name) => /^(.*)\//.exec(name)?.[1] ?? []))],
        };
      },
      async size(name) {
        await turn(alive);
        return files.get(name)?.length ?? null;
      },
      async read(name, start, endAt) {
        await turn(alive);
        return files.get(name)?.slice(start, endAt) ?? null;
      },
      async open(name, how) {
        await turn(alive);
        if (locks.has(name) || (how === 'existing' && !files.has(name))) return null;
        if (!files.has(name)) files.set(name, new Uint8Array());
        locks.set(name, tab);
        if (step()) die();
        return openFile(name);
      },
      async move(name, to, subfolder) {
        await turn(alive);
        const bytes = files.get(name);
        if (!bytes || locks.has(name)) throw new Error(`${name} cannot be moved`);
        files.delete(name);
        files.set(subfolder ? `${subfolder}/${to}` : to, bytes);
        if (step()) die();
      },
      inside: (sub) =>
        Promise.resolve({
          async list() {
            await turn(alive);
            const names = [...files.keys()].filter((name) => name.startsWith(`${sub}/`));
            return { files: names.map((name) => name.slice(sub.length + 1)), folders: [] };
          },
          size: (name) => folder.size(`${sub}/${name}`),
          read: (name, start, endAt) => folder.read(`${sub}/${name}`, start, endAt),
          open: (name, how) => folder.open(`${sub}/${name}`, how),
          move: (name, to) => folder.move(`${sub}/${name}`, to, sub),
          remove: (name) => folder.remove(`${sub}/${name}`),
          inside: (name) => folder.inside(`${sub}/${name}`),
        }),
      async remove(name) {
        await turn(alive);
        if (locks.has(name)) throw new Error(`${name} cannot be removed`);
        for (const file of files.keys()) {
          if (file === name || file.startsWith(`${name}/`)) files.delete(file);
        }
        if (step()) die();
      },
    };
    return {
      folder,
      end,
      revoke() {
        revocations += 1;
        release();
      },
    };
  }

  return {
    files,
    operations: () => operations,
    clear() {
      files.clear();
      locks.clear();
      clearings += 1;
    },
    openTab,
  };
}

async function turn(then: () => void): Promise<void> {
  await Promise.resolve();
  then();
}
