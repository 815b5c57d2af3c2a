/** Tells other tabs what was committed here, and hears it from them. For speed: the truth is in the database. */
import { isJsonObject } from '../../lib/json';
import type { Stored } from '../../domain/record/revision';
import { DATABASE_NAME, SCHEMA } from '../database/database';
import { isIntactVersion } from '../rows/rows';

export type TabMessage =
  | {
      readonly kind: 'committed';
      readonly epochId: string;
      readonly seq: number;
      readonly versions: readonly Stored[];
    }
  /** The database had to begin again under this epoch. */
  | { readonly kind: 'restored'; readonly epochId: string }
  /** A start has found less than there was: is the database still yours? */
  | { readonly kind: 'doubted'; readonly epochId: string }
  /** Something was erased: what of it stands in this tab's own journal is to be let go of. */
  | { readonly kind: 'erased'; readonly epochId: string }
  /** A page may be going, and has put down what it could not save. */
  | { readonly kind: 'parted'; readonly epochId: string };

export interface Channel {
  post(data: unknown): void;
  close(): void;
}

export type OpenChannel = (name: string, onData: (data: unknown) => void) => Channel;

export interface CrossTab {
  send(message: TabMessage): void;
  close(): void;
}

/** Listens from now on. What another build or something else on this origin says is passed over. */
export function createCrossTab(
  openChannel: OpenChannel,
  onMessage: (message: TabMessage) => void,
): CrossTab {
  const channel = openChannel(DATABASE_NAME, (data) => {
    const message = parseMessage(data);
    if (message) onMessage(message);
  });
  return {
    send: (message) => channel.post({ schema: SCHEMA, ...message }),
    close: () => channel.close(),
  };
}

export function openBroadcastChannel(name: string, onData: (data: unknown) => void): Channel {
  if (typeof BroadcastChannel === 'undefined') return { post: () => {}, close: () => {} };
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', (event) => onData(event.data));
  return { post: (data) => channel.postMessage(data), close: () => channel.close() };
}

function parseMessage(data: unknown): TabMessage | null {
  if (!isJsonObject(data) || data['schema'] !== SCHEMA) return null;
  const { kind, epochId, seq } = data;
  if (typeof epochId !== 'string') return null;
  if (kind === 'restored' || kind === 'doubted' || kind === 'parted' || kind === 'erased') {
    return { kind, epochId };
  }
  const versions: unknown = data['versions'];
  if (kind !== 'committed' || typeof seq !== 'number' || !Array.isArray(versions)) return null;
  const intact = versions.filter(isIntactVersion);
  return intact.length === versions.length ? { kind, epochId, seq, versions: intact } : null;
}
