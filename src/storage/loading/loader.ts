/**
 * Loads, and guards the gate: nothing is written until the library was read and found intact, and
 * a load that failed is never answered with an empty one.
 */
import type { ForeignVersion, Ids, PartsRequest, RecordStore } from '../../domain/ports';
import { err, ok } from '../../lib/result';
import {
  LIBRARY_BUNDLE,
  requestedBundles,
  SCHEMA,
  type Database,
  type Epoch,
} from '../database/database';
import { beginEpoch } from '../writing/epoch';
import { readLibrary, readParts, type Snapshot } from '../database/reading';
import { isIntactRow, rowToArrival } from '../rows/rows';
import { classifyFailure, failure } from '../database/store-problem';
import type { Versions } from '../rows/versions';
import { answerWithin, type Schedule } from '../database/watchdog';
import type { Writer } from '../writing/writer';

export interface LoaderNeeds {
  readonly versions: Versions;
  readonly writer: Writer;
  readonly after: Schedule;
  readonly ids: Ids;
  readonly query: <T>(run: (database: Database) => Promise<T>) => Promise<T>;
  /** Of the loaded database; null before. */
  readonly epoch: () => Epoch | null;
  readonly onLoaded: (epoch: Epoch) => void;
  readonly onReplaced: (versions: readonly ForeignVersion[]) => void;
  readonly onUnreadable: () => void;
}

export type Loader = Pick<RecordStore, 'load' | 'loadParts'>;

type Loaded = Awaited<ReturnType<RecordStore['load']>>;

const WATCHDOG_MS = 5000;

export function createLoader(needs: LoaderNeeds): Loader {
  const { versions, writer } = needs;

  function take(rows: Snapshot['rows']): void {
    if (!rows.every(isIntactRow)) throw failure('DamagedError');
    const replaced = versions.take(rows.map(rowToArrival));
    if (replaced.length > 0) needs.onReplaced(replaced);
  }

  async function load(): Promise<Loaded> {
    const library = [LIBRARY_BUNDLE];
    const refused = writer.halted();
    if (refused) return refused === 'unavailable' ? ok(versions.inBundles(library)) : err(refused);
    if (needs.epoch()) return loadBundles(library, readLibrary);
    // Opening may take long (an old tab, a repair): it is waited for, and said.
    const callOff = needs.after(WATCHDOG_MS, () => writer.delay('no-answer'));
    try {
      const { epoch, rows } = await needs.query(readOrBegin);
      take(rows);
      needs.onLoaded(epoch);
    } catch (error) {
      const problem = writer.halted() ?? classifyFailure(error);
      writer.halt(problem);
      needs.onUnreadable();
      // Without a database there is nothing that an empty library could hide.
      return problem === 'unavailable' ? ok(versions.inBundles(library)) : err(problem);
    } finally {
      callOff();
    }
    writer.start();
    return ok(versions.inBundles(library));
  }

  async function readOrBegin(database: Database): Promise<Snapshot & { readonly epoch: Epoch }> {
    const found = await readLibrary(database);
    const epoch = found.epoch ?? (await beginEpoch(database, needs.ids.uuid()));
    if (epoch.schema > SCHEMA) throw failure('VersionError');
    // Begun by another tab meanwhile: what it wrote since is in no snapshot of ours.
    return found.epoch || epoch.seq === 0 ? { ...found, epoch } : readOrBegin(database);
  }

  function loadParts(request: PartsRequest): Promise<Loaded> {
    return loadBundles(requestedBundles(request), (database) => readParts(database, request));
  }

  /** Answers from what this tab holds once the rows are in: newer than them is what arrived meanwhile. */
  async function loadBundles(
    bundles: readonly string[],
    read: (database: Database) => Promise<Snapshot>,
    isSecondTry = false,
  ): Promise<Loaded> {
    const refused = writer.halted();
    if (refused === 'unavailable') return ok(versions.inBundles(bundles));
    const asked = needs.epoch();
    if (refused || !asked) return err(refused ?? 'unknown');
    try {
      const found = await answerWithin(WATCHDOG_MS, needs.after, needs.query(read));
      if (found.epoch?.id === asked.id) {
        take(found.rows);
        return ok(versions.inBundles(bundles));
      }
    } catch (error) {
      if (isSecondTry) return err(classifyFailure(error));
    }
    // Lost, or begun again: memory is put back first, for these rows are not all there is.
    if (isSecondTry) return err('unknown');
    writer.verify();
    await writer.settled();
    return loadBundles(bundles, read, true);
  }

  return { load, loadParts };
}
