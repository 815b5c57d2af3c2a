/** What the worker does, over any folder. */
import type { Stored } from '../../../domain/record/revision';
import type { Folder } from '../folder/folder';
import type { CopiedBatch, CopyContents } from '../second-copy';
import { compact } from './compact';
import { erase } from './erase';
import { listFiles } from './files';
import { merge, survey } from './merge';
import { whileFilesMove } from './read';
import { setAside } from './set-aside';
import { createJournalWriter } from './writer';

export interface Journal {
  append(batches: readonly CopiedBatch[]): Promise<void>;
  completeUpTo(epochId: string): Promise<number>;
  /** Tells the newest versions in portions; `restart` when all that was told is to be forgotten. */
  readAll(tell: (portion: readonly Stored[]) => void, restart: () => void): Promise<Summary>;
  compact(): Promise<boolean>;
  setAside(): Promise<void>;
  /** See SecondCopy. */
  erase(readings: readonly string[]): Promise<void>;
  close(): void;
}

export type Summary = Pick<CopyContents, 'beacon' | 'damagedLines'>;

/** Versions told at once, about. */
const PORTION = 500;

export function createJournal(folder: Folder): Journal {
  const writer = createJournalWriter(folder);
  return {
    append: writer.append,
    completeUpTo: (epochId) =>
      whileFilesMove(async () => {
        const { journals } = await listFiles(folder);
        writer.endUnlessIn(journals);
        return (await survey(folder, journals)).coverage.completeUpTo(epochId);
      }),
    readAll: (tell, restart) =>
      whileFilesMove(async () => {
        restart();
        const { journals } = await listFiles(folder);
        const merged = await merge(folder, journals);
        let portion: Stored[] = [];
        for await (const versions of merged.newest()) {
          portion.push(...versions);
          if (portion.length < PORTION) continue;
          tell(portion);
          portion = [];
        }
        tell(portion);
        return { beacon: merged.beacon, damagedLines: merged.damagedLines };
      }),
    compact: () => compact(folder, writer.end),
    erase: (readings) => erase(folder, new Set(readings), writer.end),
    async setAside() {
      writer.end();
      await setAside(folder);
    },
    close: writer.end,
  };
}
