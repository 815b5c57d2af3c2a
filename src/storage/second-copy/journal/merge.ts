/**
 * The newest version of each record over many files, without holding the files: the first pass notes where
 * each newest version stands, the second hands out what stands there.
 */
import { recordKey, type RecordKey } from '../../../domain/record/editable';
import { compareRevisions, type Revision, type Stored } from '../../../domain/record/revision';
import type { Folder } from '../folder/folder';
import type { Beacon } from '../second-copy';
import { newerBeacon } from './beacon';
import { createCoverage, type Coverage } from './coverage';
import type { JournalFile } from './files';
import type { Line } from './line';
import { expectUnmoved, FileGone, linesOf, measured, type JournalPart } from './read';

export interface Merge extends Survey {
  readonly records: number;
  /** In portions, as they stand in the files. Rejects with FileGone when a file has gone since. */
  newest(): AsyncGenerator<readonly Stored[]>;
}

interface Place {
  readonly rev: Revision;
  /** Counted over all files. */
  readonly line: number;
  readonly index: number;
}

export interface Survey {
  readonly beacon: Beacon | null;
  readonly coverage: Coverage;
  readonly damagedLines: number;
  /** In bytes, of all files. */
  readonly size: number;
  /** In bytes, of the largest merge among them. */
  readonly merged: number;
}

/** What the files cover, by the heads of their lines alone. */
export async function survey(folder: Folder, files: readonly JournalFile[]): Promise<Survey> {
  return walk(folder, await measured(folder, files), () => undefined);
}

export async function merge(folder: Folder, files: readonly JournalFile[]): Promise<Merge> {
  const places = new Map<RecordKey, Place>();
  /** By the number of the line: how many of its versions are the newest. */
  const wanted: number[] = [];
  // Both passes see the same, whatever a living tab adds meanwhile.
  const parts = await measured(folder, files);
  const found = await walk(folder, parts, (line) => {
    const here = wanted.push(0) - 1;
    for (const [index, { rev, record }] of line.versions().entries()) {
      const key = recordKey(record);
      const known = places.get(key);
      if (known && compareRevisions(known.rev, rev) >= 0) continue;
      if (known) wanted[known.line] = (wanted[known.line] ?? 0) - 1;
      wanted[here] = (wanted[here] ?? 0) + 1;
      places.set(key, { rev, line: here, index });
    }
  });

  async function* newest(): AsyncGenerator<readonly Stored[]> {
    let here = -1;
    let given = 0;
    for (const part of parts) {
      for await (const lines of linesOf(folder, part)) {
        for (const line of lines) {
          if (!line) continue;
          here += 1;
          if (!wanted[here]) continue;
          const kept = line.versions().filter(({ record }, index) => {
            const place = places.get(recordKey(record));
            return place?.line === here && place.index === index;
          });
          given += kept.length;
          yield kept;
        }
      }
      if (given === places.size) return;
    }
    // What could be read a moment ago no longer can.
    if (given !== places.size) throw new FileGone();
  }

  return { ...found, records: places.size, newest };
}

async function walk(
  folder: Folder,
  parts: readonly JournalPart[],
  visit: (line: Line) => void,
): Promise<Survey> {
  const coverage = createCoverage();
  let beacon: Beacon | null = null;
  let damagedLines = 0;
  let merged = 0;
  for (const part of parts) {
    let intact = 0;
    for await (const lines of linesOf(folder, part)) {
      for (const line of lines) {
        if (!line) {
          damagedLines += 1;
          intact = 0;
          continue;
        }
        if (line.closes <= intact) coverage.add(line.beacon.epochId, line.covers);
        intact += 1;
        beacon = newerBeacon(beacon, line.beacon);
        merged = Math.max(merged, line.merged);
        visit(line);
      }
    }
  }
  await expectUnmoved(folder, parts);
  const size = parts.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0);
  return { beacon, coverage, damagedLines, size, merged };
}
