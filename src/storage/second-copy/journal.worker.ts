/** Keeps the journal beside the page: files that are written and flushed at once exist in workers only. */
import { openOpfsFolder } from './folder/opfs-folder';
import { JOURNAL_FOLDER } from './journal/files';
import { createJournal } from './journal/journal';
import { createJournalServer } from './serve-journal';
import type { FromWorker, ToWorker } from './worker-messages';

const serve = createJournalServer(
  openOpfsFolder(JOURNAL_FOLDER).then((folder) => folder && createJournal(folder)),
);

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  void serve(data, (answer) => {
    const message: FromWorker = { id: data.id, answer };
    self.postMessage(message);
  });
});
