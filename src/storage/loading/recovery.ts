/** After damage: what there is to bring back, and the writing of it once the reader has said so. */
import type { Damage, Recovery } from '../../domain/ports';
import type { Stored } from '../../domain/record/revision';
import type { CopyKeeper } from '../copying/copy-keeper';
import type { Database, Engine } from '../database/database';
import { deleteDatabase, readAllRaw, type RawContents } from '../database/raw';
import { failure } from '../database/store-problem';
import { answerWithin, type Schedule } from '../database/watchdog';
import { beginAnew } from './begin-anew';
import type { Suspicion } from './examine';
import { epochOf, intactVersions, newestOf, partedVersions } from './remains';

export interface RecovererNeeds {
  readonly engine: Engine;
  readonly after: Schedule;
  readonly copies: Pick<CopyKeeper, 'readAll' | 'setAside'>;
  readonly query: <T>(run: (database: Database) => Promise<T>) => Promise<T>;
  /** Gives up the open handle, which would keep the database from being deleted. */
  readonly drop: () => void;
  readonly newId: () => string;
}

export interface Recoverer {
  describe(suspicion: Suspicion): Promise<Damage>;
  /** False when another tab was faster and all is to be looked at again. Rejects when it cannot be written. */
  carryOut(how: Recovery, suspicion: Suspicion): Promise<boolean>;
  /** Everything from the database and the second copy. Never rejects. */
  readAll(): Promise<readonly Stored[]>;
}

const READ_MS = 30_000;
const DELETE_MS = 10_000;
const NOTHING: RawContents = { records: [], meta: [], parting: [] };

export function createRecoverer(needs: RecovererNeeds): Recoverer {
  const { engine, after, copies } = needs;

  /** How many records the reader was told would come back. */
  let promised = 0;

  function readRaw(): Promise<RawContents> {
    return answerWithin(READ_MS, after, readAllRaw(engine)).catch(() => NOTHING);
  }

  return {
    async describe({ what, epoch, beacon }) {
      const [raw, copied] = await Promise.all([readRaw(), copies.readAll()]);
      const own = intactVersions(raw);
      promised = newestOf([...own, ...copied]).length;
      return {
        kind: what,
        expected: (what === 'gaps' && epoch ? epoch : (beacon ?? epoch))?.count ?? null,
        found: newestOf(own).length,
        recoverable: promised,
      };
    },
    async carryOut(how, { what, beacon }) {
      const [raw, copied] = await Promise.all([
        readRaw(),
        how === 'bring-back' ? copies.readAll() : [],
      ]);
      const versions = newestOf([...intactVersions(raw), ...copied]);
      // What could be read a moment ago and now cannot would be gone with the next generation.
      if (how === 'bring-back' && versions.length < promised) throw failure('DamagedError');
      if (what === 'unreadable') {
        // Without these nothing would be brought back, and what may yet be read some day would be gone.
        if (how === 'bring-back' && copied.length === 0) throw failure('DamagedError');
        needs.drop();
        await answerWithin(DELETE_MS, after, deleteDatabase(engine));
      }
      const found = what === 'unreadable' ? null : epochOf(raw);
      const isBegun = await needs.query((database) =>
        beginAnew(database, versions, { found, beacon, id: needs.newId() }),
      );
      if (isBegun && how === 'go-on') await copies.setAside();
      return isBegun;
    },
    async readAll() {
      const [raw, copied] = await Promise.all([readRaw(), copies.readAll()]);
      return newestOf([...intactVersions(raw), ...copied, ...partedVersions(raw)]);
    },
  };
}
