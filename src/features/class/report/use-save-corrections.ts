/** Takes corrections away: everybody's in one archive, or one student's as the file it would be in there. */
import { correctionFile, isEmptyCorrection } from '../../../domain/class/give-back';
import type { RollRow } from '../../../domain/class/roll';
import { exportFileName } from '../../../domain/transfer/file-name';
import { present } from '../../../lib/assert';
import { usePostil, useWorkspace } from '../../../state/hooks';
import { saveBlob } from '../../../ui/files/save-file';
import { useTranslate } from '../../../ui/messages-context';
import { useClass } from '../class-desk';
import type { GiveBack } from './use-give-back';

/** Both answer with the sentence that says what came of it. */
export interface SaveCorrections {
  all(): Promise<string>;
  one(row: RollRow): Promise<string>;
}

export function useSaveCorrections({ rows, upToDate, keep }: GiveBack): SaveCorrections {
  const t = useTranslate();
  const { clock } = usePostil();
  const { exercise, article, text, labels } = useClass();
  const codebook = useWorkspace((state) => state.codebooks.get(exercise.codebookId));

  /** Keeps what is given back as it is now, and writes a file for each who is given something. */
  async function filesFor(wanted: readonly RollRow[]) {
    const ids = new Set(wanted.map(({ submission }) => submission.studentId));
    const corrections = upToDate().filter(
      (item) => ids.has(item.studentId) && !isEmptyCorrection(item),
    );
    if (corrections.length === 0) return [];
    keep(corrections);
    const [{ serializePostil }, { safeFileName }] = await Promise.all([
      import('../../../codecs/postil-json/serialize'),
      import('../../../containers/zip/write-zip'),
    ]);
    const names = new Map(rows.map(({ submission, name }) => [submission.studentId, name]));
    const taken = new Set<string>();
    const parts = {
      exercise,
      article: { article, text },
      codebook: { codebook: present(codebook, 'the codebook'), labels },
    };
    return corrections.map((correction) => ({
      path: safeFileName(names.get(correction.studentId) ?? '', '.postil.json', taken),
      content: serializePostil(correctionFile(parts, correction)),
    }));
  }

  return {
    async all() {
      const files = await filesFor(rows);
      if (files.length === 0) return t('report.nothing-to-save');
      const { writeZip } = await import('../../../containers/zip/write-zip');
      const title = exercise.title || article.title;
      const name = exportFileName(clock.now(), title, 'corrections', 'zip');
      saveBlob(name, new Blob([writeZip(files)], { type: 'application/zip' }));
      return t('report.saved', { count: files.length, file: name });
    },
    async one(row) {
      const [file] = await filesFor([row]);
      if (!file) return t('report.nothing-to-save');
      saveBlob(file.path, new Blob([file.content], { type: 'application/json' }));
      return t('class.saved', { file: file.path });
    },
  };
}
