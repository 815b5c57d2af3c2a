/**
 * A page that is nothing but the second copy, for tests in a real browser. Batch number n writes annotation n;
 * its note names the number. The browser tests build and serve it.
 */
import type { Stored } from '../../../domain/record/revision';
import { annotation, articleText, version } from '../../testing/sample-versions';
import { openOpfsSecondCopy } from '../opfs-second-copy';
import type { Beacon, CopiedBatch, SecondCopy } from '../second-copy';

export interface CopyPage {
  /** False where there is no place for it. */
  open(): Promise<boolean>;
  /** Batches `from` to `to`, one call after the other without waiting; how long each took, in ms. */
  append(from: number, to: number, shape?: BatchShape): Promise<readonly number[]>;
  /** Waits for each before the next; how long each took, in ms. */
  appendInTurn(from: number, to: number, shape?: BatchShape): Promise<readonly number[]>;
  /** Commit number `seq`, a text of so many characters. */
  appendText(seq: number, length: number): Promise<number>;
  /** Appends without end; `acknowledge` is told the number of each batch that was flushed. */
  appendOn(from: number): void;
  newest(): Promise<Beacon | null>;
  completeUpTo(): Promise<number>;
  contents(): Promise<CopyPageContents>;
  compact(): Promise<void>;
  setAside(): Promise<void>;
}

export interface BatchShape {
  /** In characters. */
  readonly noteLength?: number;
  /** Batch n is a version of annotation n modulo this, not of one of its own. */
  readonly records?: number;
}

export interface CopyPageContents {
  readonly beacon: Beacon | null;
  /** Of the annotations, sorted. */
  readonly numbers: readonly number[];
  /** Annotations whose note is not the one that was written, and texts of the wrong length. */
  readonly wrong: number;
  readonly damagedLines: number;
}

declare global {
  interface Window {
    readonly acknowledgeBatch: (number: number) => Promise<void>;
    copyPage: CopyPage;
  }
}

const EPOCH = 'epoch-1';
let opened: SecondCopy | null = null;

window.copyPage = {
  async open() {
    opened = await openOpfsSecondCopy();
    return opened !== null;
  },
  append: (from, to, shape) =>
    Promise.all(numbered(from, to).map((number) => timed(batch(number, shape)))),
  async appendInTurn(from, to, shape) {
    const times: number[] = [];
    for (const number of numbered(from, to)) times.push(await timed(batch(number, shape)));
    return times;
  },
  appendText: (seq, length) =>
    timed(batchOf(seq, version(articleText(String(seq), 'x'.repeat(length)), seq))),
  appendOn(from) {
    const next = (number: number): void => {
      void copy()
        .append(batch(number))
        .then(() => window.acknowledgeBatch(number));
      setTimeout(next, Math.random() * 4, number + 1);
    };
    next(from);
  },
  newest: () => copy().newest(),
  completeUpTo: () => copy().completeUpTo(EPOCH),
  async contents() {
    const { beacon, versions, damagedLines } = await copy().readAll();
    const numbers = versions.flatMap(({ record }) =>
      record.kind === 'annotation' ? [Number(record.id)] : [],
    );
    return {
      beacon,
      damagedLines,
      numbers: numbers.toSorted((a, b) => a - b),
      wrong: versions.filter((stored) => !isAsWritten(stored)).length,
    };
  },
  compact: () => copy().compact(),
  setAside: () => copy().setAside(),
};

function copy(): SecondCopy {
  if (!opened) throw new Error('There is no second copy');
  return opened;
}

function batch(
  number: number,
  { noteLength = 0, records = Infinity }: BatchShape = {},
): CopiedBatch {
  const id = number % records;
  const note = `note ${id} `.padEnd(noteLength, 'x');
  return batchOf(number, version(annotation(String(id), note), number));
}

function batchOf(seq: number, stored: Stored): CopiedBatch {
  return {
    beacon: { epochId: EPOCH, gen: 0, seq, count: seq, schema: 1 },
    since: seq - 1,
    versions: [stored],
  };
}

function isAsWritten({ record }: Stored): boolean {
  if (record.kind === 'text') return /^x+$/.test(record.text);
  return record.kind === 'annotation' && record.note.startsWith(`note ${record.id} `);
}

async function timed(appended: CopiedBatch): Promise<number> {
  const start = performance.now();
  await copy().append(appended);
  return performance.now() - start;
}

function numbered(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
