/** From a chosen file to the dialog that asks where its labels go, or to what is wrong with it. */
import { useState, type ReactNode } from 'react';
import type { Codebook } from '../../../domain/codebook/label';
import type { CodebookParts } from '../../../domain/transfer/bundle';
import { useTranslate } from '../../../ui/messages-context';
import { ImportDialog } from './import-dialog';
import { readCodebookFile } from './read-codebook-file';

interface CodebookImport {
  readonly problem: string | null;
  readonly dialog: ReactNode;
  read(file: File): void;
  dismiss(): void;
}

export function useCodebookImport(open: Codebook): CodebookImport {
  const t = useTranslate();
  const [file, setFile] = useState<CodebookParts | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function take(chosen: File): Promise<void> {
    setProblem(null);
    const read = await readCodebookFile(chosen, t);
    if (read.ok) setFile(read.value);
    else setProblem(read.error);
  }

  return {
    problem,
    dialog: file && (
      <ImportDialog
        file={file}
        onClose={() => {
          setFile(null);
        }}
        open={open}
      />
    ),
    read: (chosen) => void take(chosen),
    dismiss: () => {
      setProblem(null);
    },
  };
}
