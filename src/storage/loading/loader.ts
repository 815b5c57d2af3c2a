/**
 * Loads, and guards the gate: nothing is written until the library was read and found intact, and
 * a load that failed is never answered with an empty one.
 */
import type { Damage, ForeignVersion, Ids, PartsRequest, RecordStore } from '../../domain/ports';
import { err, ok } from '../../lib/result';
import { LIBRARY_BUNDLE, requestedBundles, type Database, type Epoch } from '../database/database';
import { readAllRaw } from '../database/raw';
import { readLibrary, readParts, type Snapshot } from '../database/reading';
import { classifyFailure } from '../database/store-problem';
import { answerWithin } from '../database/watchdog';
import { isIntactRow, isIntactVersion, isReadableRow, rowToArrival } from '../rows/rows';
import type { Arrival, Versions } from '../rows/versions';
import { beginEpoch, raiseSchema } from '../writing/epoch';
import type { Writer } from '../writing/writer';
import { examine, type ExamineNeeds, type Suspicion } from './examine';
import type { Recoverer } from './recovery';

export interface LoaderNeeds extends ExamineNeeds {
  readonly versions: Versions;
  readonly writer: Writer;
  readonly recoverer: Recoverer;
  readonly ids: Ids;
  /** Of the loaded database; null before. */
  readonly epoch: () => Epoch | null;
  readonly onLoaded: (epoch: Epoch) => void;
  readonly onReplaced: (versions: readonly ForeignVersion[]) => void;
  readonly onUnreadable: () => void;
  /** Takes in what pages put down as they left. Never rejects. */
  readonly takeInParted: () => Promise<void>;
  /** What the second copy has in the place of these rows; null when not all of them. */
  readonly mend: (keys: readonly string[]) => Promise<readonly Arrival[] | null>;
}

export type Loader = Pick<RecordStore, 'load' | 'loadParts' | 'damage' | 'recover'>;

type Loaded = Awaited<ReturnType<RecordStore['load']>>;

const WATCHDOG_MS = 5000;
const LIBRARY = [LIBRARY_BUNDLE];
/** Each time another tab was faster. */
const RECOVERY_TRIES = 3;

export function createLoader(needs: LoaderNeeds): Loader {
  const { versions, writer, recoverer } = needs;
  let damage: Damage | null = null;
  /** Found while reading an article: the library itself looks sound. */
  let gaps: Suspicion | null = null;

  function take(arrivals: readonly Arrival[]): void {
    const replaced = versions.take(arrivals);
    if (replaced.length > 0) needs.onReplaced(replaced);
  }

  async function load(): Promise<Loaded> {
    const refused = writer.halted();
    if (refused) return refused === 'unavailable' ? ok(versions.inBundles(LIBRARY)) : err(refused);
    return needs.epoch() ? loadBundles(LIBRARY, readLibrary) : open();
  }

  async function open(): Promise<Loaded> {
    // Opening may take long (an old tab, a repair): it is waited for, and said.
    const callOff = needs.after(WATCHDOG_MS, () => writer.delay('no-answer'));
    try {
      const findings = await examine(needs);
      if (findings.kind === 'damaged') return await refuse(findings);
      if (findings.kind === 'newer-version') return await readOnly(LIBRARY, findings.isDamaged);
      const found =
        findings.kind === 'new'
          ? await needs.query((database) => beginEpoch(database, needs.ids.uuid()))
          : findings.library.epoch;
      // Begun by another tab meanwhile: what it wrote since is in no snapshot of ours.
      if (findings.kind === 'new' && found.seq > 0) return await open();
      const epoch = await needs.query((database) => raiseSchema(database, found));
      if (!epoch) return await open();
      if (findings.kind === 'sound') take(findings.library.rows.map(rowToArrival));
      needs.onLoaded(epoch);
      if (findings.kind === 'sound' && findings.library.isParted) await needs.takeInParted();
    } catch (error) {
      const problem = writer.halted() ?? classifyFailure(error);
      writer.halt(problem);
      needs.onUnreadable();
      // Without a database there is nothing that an empty library could hide.
      return problem === 'unavailable' ? ok(versions.inBundles(LIBRARY)) : err(problem);
    } finally {
      callOff();
    }
    damage = null;
    gaps = null;
    writer.start();
    return ok(versions.inBundles(LIBRARY));
  }

  async function refuse(suspicion: Suspicion): Promise<Loaded> {
    damage = await recoverer.describe(suspicion);
    writer.delay('damaged');
    return err('damaged');
  }

  /** A newer build keeps the database: what this one understands of it is read, beside Dexie, which would write. */
  async function readOnly(bundles: readonly string[], isDamaged = false): Promise<Loaded> {
    const { records } = await answerWithin(WATCHDOG_MS, needs.after, readAllRaw(needs.engine));
    const rows = records.filter(isReadableRow);
    writer.halt('newer-version');
    needs.onUnreadable();
    if (rows.length === 0 && records.length > 0) return err('newer-version');
    take(rows.map(rowToArrival));
    if (isDamaged) {
      const rest = (await recoverer.readAll()).filter(isIntactVersion);
      take(rest.map((version) => ({ version, seq: 0 })));
    }
    return ok(versions.inBundles(bundles));
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
    const asked = needs.epoch();
    // Never opened: what this tab holds is all there is, and the reader works on with it.
    if (refused && refused !== 'newer-version' && !asked) return ok(versions.inBundles(bundles));
    if (refused === 'unavailable') return ok(versions.inBundles(bundles));
    try {
      if (refused === 'newer-version') return await readOnly(bundles);
      if (refused || !asked) return err(refused ?? 'unknown');
      const found = await answerWithin(WATCHDOG_MS, needs.after, needs.query(read));
      if (found.epoch?.id === asked.id) {
        if (!(await takeRows(found))) return err('damaged');
        return ok(versions.inBundles(bundles));
      }
    } catch (error) {
      if (isSecondTry || refused) return err(classifyFailure(error));
    }
    // Lost, or begun again: memory is put back first, for these rows are not all there is.
    if (isSecondTry) return err('unknown');
    writer.verify();
    await writer.settled();
    return loadBundles(bundles, read, true);
  }

  /** False when rows are damaged and the second copy has nothing to mend them with. */
  async function takeRows({ epoch, rows }: Snapshot): Promise<boolean> {
    const broken = rows.filter((row) => !isIntactRow(row));
    take(rows.filter(isIntactRow).map(rowToArrival));
    if (broken.length === 0) return true;
    const mended = await needs.mend(broken.map(({ key }) => key));
    if (mended) {
      take(mended);
      return true;
    }
    gaps = { kind: 'damaged', what: 'gaps', epoch: epoch ?? null, beacon: null };
    damage = await recoverer.describe(gaps);
    return false;
  }

  async function recover(how: Parameters<RecordStore['recover']>[0]): Promise<Loaded> {
    try {
      for (let tries = 0; tries < RECOVERY_TRIES; tries += 1) {
        const findings = gaps ?? (await examine(needs, false));
        if (findings.kind !== 'damaged' || (await recoverer.carryOut(how, findings))) break;
      }
    } catch (error) {
      return err(classifyFailure(error));
    }
    return open();
  }

  return {
    load,
    loadParts,
    damage: () => damage,
    recover: (how) => (damage ? recover(how) : load()),
  };
}
