/** From chosen or dropped files to the dialog that asks where their labels go, or to what is wrong with them. */
import { useState, type ReactNode } from 'react';
import type { Codebook } from '../../../domain/codebook/label';
import { usePostil } from '../../../state/hooks';
import { DropOverlay } from '../../../ui/files/drop-overlay';
import { useTranslate } from '../../../ui/messages-context';
import { ImportDialog } from './import-dialog';
import { readCodebookFiles, type CodebookFile } from './read-codebook-file';

interface CodebookImport {
  readonly problem: string | null;
  readonly dialog: ReactNode;
  read(files: readonly File[]): void;
  dismiss(): void;
}

export function useCodebookImport(open: Codebook): CodebookImport {
  const t = useTranslate();
  const { clock, workspace } = usePostil();
  const [file, setFile] = useState<CodebookFile | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function take(chosen: readonly File[]): Promise<void> {
    setProblem(null);
    const { codebooks } = workspace.store.getState();
    const read = await readCodebookFiles(chosen, {
      t,
      now: clock.now(),
      here: (id) => codebooks.get(id),
    });
    if (read.ok) setFile(read.value);
    else setProblem(read.error);
  }

  return {
    problem,
    dialog: file ? (
      <ImportDialog
        file={file}
        onClose={() => {
          setFile(null);
        }}
        open={open}
      />
    ) : (
      <DropOverlay onDrop={(files) => void take(files)} text={t('codebook.import-drop')} />
    ),
    read: (chosen) => void take(chosen),
    dismiss: () => {
      setProblem(null);
    },
  };
}
