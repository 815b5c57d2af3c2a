/** Remembers when the last copy was taken and what changed since, over all tabs, beside the database. */
import { changedRecord, type RecordsDiff } from '../../../domain/record/records-diff';
import { recordKey } from '../../../domain/record/editable';
import { createCell, type Cell } from '../../../lib/cell';
import {
  dismissed,
  lookedAt,
  parseCopyRecord,
  withChanges,
  withCopy,
  type CopyRecord,
} from './copy-record';

export interface Copies {
  readonly record: Cell<CopyRecord>;
  /** A change of this tab's own. A mark that is changed again, letter by letter, counts once. */
  changed(diff: RecordsDiff): void;
  /** A copy of everything has left the browser. */
  taken(): void;
  /** Leaves the reader in peace for a week. */
  dismiss(): void;
  /** Looks at the clock, and at what other tabs have counted. */
  look(): void;
}

export interface CopiesNeeds {
  /** A small text that outlasts the page. Both may fail silently. */
  readonly keeper: { read(): string | null; write(text: string): void };
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export function createCopies({ keeper, now }: CopiesNeeds): Copies {
  const record = createCell(parseCopyRecord(keeper.read(), now()));
  const counted = new Set<string>();
  let uncounted = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  /** Other tabs count too: what is kept is read again each time. */
  function update(change: (record: CopyRecord) => CopyRecord): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const kept = keeper.read();
    const known = kept === null ? record.get() : parseCopyRecord(kept, now());
    // Counted first: what was not counted yet was made before this look at the clock.
    const next = change(lookedAt(withChanges(known, uncounted), now()));
    uncounted = 0;
    keeper.write(JSON.stringify(next));
    record.set(next);
  }

  const look = (): void => update((known) => known);

  return {
    record,
    look,
    changed(diff) {
      const fresh = marksIn(diff).filter((key) => !counted.has(key));
      for (const key of fresh) counted.add(key);
      uncounted += fresh.length;
      // Not in the way of a mark that is about to be painted.
      if (fresh.length > 0) timer ??= setTimeout(look, COUNT_AFTER_MS);
    },
    taken() {
      counted.clear();
      update((known) => withCopy(known, new Date(now()).toISOString()));
    },
    dismiss: () => update(dismissed),
  };
}

/** What comes with an article comes from a file, which is a copy of it: it counts as one, a codebook as none. */
function marksIn(diff: RecordsDiff): readonly string[] {
  const arrived = diff.flatMap((change) => (change.kind === 'added' ? [change.after] : []));
  const article = arrived.find(({ kind }) => kind === 'article');
  if (article) return [recordKey(article)];
  if (arrived.some(({ kind }) => kind === 'codebook')) return [];
  return diff
    .map(changedRecord)
    .flatMap((record) => (COUNTED.has(record.kind) ? [recordKey(record)] : []));
}

/** What was handed in stands in the files it came in. */
const COUNTED: ReadonlySet<string> = new Set([
  'annotation',
  'label',
  'article',
  'link',
  'exercise',
  'verdict',
  'correction',
]);
const COUNT_AFTER_MS = 2000;
