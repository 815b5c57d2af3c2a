/**
 * Keeps one file outside the browser up to date: rewrites it some seconds after a change and when the page
 * is hidden, reads it back, and says when that was. A failure is said and never holds anything up.
 */
import { createCell, type Cell } from '../../../lib/cell';
import type { FileAccess, KeptMemory } from './kept-file';

export type KeeperState =
  /** This browser gives pages no such files. */
  { readonly kind: 'unavailable' } | { readonly kind: 'none' } | Kept;

export interface Kept {
  readonly kind: 'kept';
  readonly name: string;
  readonly writtenAt: string | null;
  readonly trouble: KeeperTrouble | null;
}

export type KeeperTrouble =
  /** The browser wants to be asked again. */
  | { readonly kind: 'asks' }
  /** The file has much more in it than the library now: the reader decides. */
  | { readonly kind: 'held' }
  | { readonly kind: 'failed'; readonly reason: FailureReason };

export type FailureReason =
  'altered' | 'disk-full' | 'missing' | 'refused' | 'too-large' | 'unknown';

export interface FileKeeper {
  readonly state: Cell<KeeperState>;
  /** Finds the file of the last time. */
  start(): Promise<void>;
  choose(suggestedName: string): Promise<void>;
  /** After a press: asks for permission again, or overwrites what was held back, or tries once more. */
  insist(): Promise<void>;
  forget(): Promise<void>;
  /** Something was changed in this tab. */
  changed(): void;
  /** The page is hidden, and may not come back. */
  hidden(): void;
}

/** Everything there is, as one text; null while that cannot be said, as before the library is open. */
export type MakeContents = () => Promise<{
  /** null: too large for one file that opens again. */
  readonly text: string | null;
  /** Articles, annotations and hand-ins in it. */
  readonly holds: number;
} | null>;

export interface FileKeeperNeeds {
  readonly access: FileAccess | null;
  readonly makeContents: MakeContents;
  /** RFC 3339. */
  readonly now: () => string;
  readonly onWritten: () => void;
}

export function createFileKeeper(needs: FileKeeperNeeds): FileKeeper {
  const { access, makeContents, now, onWritten } = needs;
  const state = createCell<KeeperState>({ kind: access ? 'none' : 'unavailable' });
  let memory: KeptMemory | null = null;
  let isDirty = false;
  let isWriting = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function show(trouble: KeeperTrouble | null): void {
    if (!memory) return state.set({ kind: access ? 'none' : 'unavailable' });
    const { file, writtenAt } = memory;
    state.set({ kind: 'kept', name: file.name, writtenAt, trouble });
  }

  async function remember(next: KeptMemory | null): Promise<void> {
    memory = next;
    show(null);
    // Where it cannot be remembered it is kept as long as the page lasts.
    await access?.remember(next).catch(() => undefined);
  }

  async function write(isInsisted: boolean): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (!memory || isWriting) return;
    isWriting = true;
    isDirty = false;
    try {
      show(await rewrite(memory, isInsisted));
    } catch (error) {
      show(troubleOf(error));
    } finally {
      isWriting = false;
    }
    if (isDirty) schedule();
  }

  async function rewrite(before: KeptMemory, isInsisted: boolean): Promise<KeeperTrouble | null> {
    const { file } = before;
    if ((await file.permission()) !== 'granted') return { kind: 'asks' };
    const contents = await makeContents();
    if (!contents) return null;
    if (contents.text === null) return { kind: 'failed', reason: 'too-large' };
    if (!isInsisted && isMuchLess(contents.holds, before.held)) return { kind: 'held' };
    await file.write(contents.text);
    if ((await file.read()) !== contents.text) return { kind: 'failed', reason: 'altered' };
    if (memory !== before) return null;
    await remember({ file, writtenAt: now(), held: contents.holds });
    onWritten();
    return null;
  }

  function schedule(): void {
    timer ??= setTimeout(() => void write(false), WRITE_AFTER_MS);
  }

  return {
    state,
    async start() {
      memory = (await access?.recall().catch(() => null)) ?? null;
      if (!memory) return show(null);
      const permission = await memory.file.permission().catch(() => 'denied' as const);
      show(permission === 'granted' ? null : { kind: 'asks' });
    },
    async choose(suggestedName) {
      const file = (await access?.choose(suggestedName)) ?? null;
      if (!file) return;
      await remember({ file, writtenAt: null, held: 0 });
      await write(true);
    },
    async insist() {
      if (!memory) return;
      const allowed = await memory.file.ask().catch(() => false);
      if (allowed) await write(true);
      else show({ kind: 'asks' });
    },
    forget: () => remember(null),
    changed() {
      if (!memory) return;
      isDirty = true;
      if (!isWriting) schedule();
    },
    hidden() {
      if (isDirty) void write(false);
    },
  };
}

/** After a loss the file outside is the better one: it must not be overwritten with what is left. */
function isMuchLess(holds: number, held: number): boolean {
  return held >= FEW && holds < held / 2;
}

function troubleOf(error: unknown): KeeperTrouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
    case 'NoModificationAllowedError':
      return { kind: 'failed', reason: 'refused' };
    case 'NotFoundError':
      return { kind: 'failed', reason: 'missing' };
    case 'QuotaExceededError':
      return { kind: 'failed', reason: 'disk-full' };
    default:
      return { kind: 'failed', reason: 'unknown' };
  }
}

/** Long enough that typing a note is one write. */
const WRITE_AFTER_MS = 5000;
const FEW = 10;
