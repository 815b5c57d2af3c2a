/** Wires safekeeping to the browser: what it can, what it promises, copies as files, the reminder of them. */
import type { RecordsDiff } from '../domain/record/records-diff';
import { createCell } from '../lib/cell';
import type { Translate } from '../messages/messages';
import type { Safekeeping } from '../features/safekeeping/browser-side';
import { createFileKeeper, type MakeContents } from '../features/safekeeping/copy-file/file-keeper';
import { createCopies } from '../features/safekeeping/reminder/copies';
import { makeRescue } from '../features/safekeeping/rescue/make-rescue';
import type { Postil } from '../state/postil';
import { detectCapabilities } from './browser/capabilities';
import { createFileAccess } from './browser/copy-file-access';
import { createPersistence } from './browser/persistence';
import { createTextKeeper } from './browser/text-keeper';
import { isFirstPageOfSession } from './browser/session-start';

export function createSafekeeping(window: Window, postil: Postil, t: Translate): Safekeeping {
  const { clock, sha256Hex, workspace } = postil;
  const { storage }: Partial<Navigator> = window.navigator;
  const persistence = createPersistence(storage);
  const copies = createCopies({ keeper: createTextKeeper('postil.copies'), now: () => Date.now() });
  const isFirst = isFirstPageOfSession();

  const makeCopy: Safekeeping['makeCopy'] = async () =>
    makeRescue(await workspace.salvage(), {
      sha256Hex,
      now: clock.now(),
      codebookName: t('rescue.codebook'),
    });

  /** Not before the library is open, and never an empty one in place of a full file. */
  const makeContents: MakeContents = async () => {
    const { phase, saveStatus, articles } = workspace.store.getState();
    if (phase.kind !== 'ready' || saveStatus.kind === 'read-only' || articles.size === 0)
      return null;
    const { files, articles: count, annotations, handIns } = await makeCopy();
    const [only] = files.length === 1 ? files : [];
    return { text: only?.text ?? null, holds: count + annotations + handIns };
  };

  const fileKeeper = createFileKeeper({
    access: createFileAccess(window),
    makeContents,
    now: clock.now,
    onWritten: copies.taken,
  });

  workspace.onChange(({ diff, origin }) => {
    if (origin !== 'local') return;
    copies.changed(diff);
    fileKeeper.changed();
    if (isFirstImport(diff, workspace.store.getState().articles.size)) void persistence.ask();
  });
  const stop = workspace.store.subscribe(({ phase }) => {
    if (phase.kind !== 'ready') return;
    stop();
    void fileKeeper.start();
  });
  window.document.addEventListener('visibilitychange', () => {
    if (window.document.visibilityState !== 'hidden') return;
    copies.look();
    fileKeeper.hidden();
  });

  return {
    capabilities: createCell(detectCapabilities(window)),
    persistence: persistence.answer,
    askToPersist: persistence.ask,
    copies,
    fileKeeper,
    makeCopy,
    mayTell: () => isFirst,
  };
}

/** The moment when there is something to keep: the first article has come into an empty library. */
function isFirstImport(diff: RecordsDiff, articles: number): boolean {
  const added = diff.filter(
    (change) => change.kind === 'added' && change.after.kind === 'article',
  ).length;
  return added > 0 && added === articles;
}
