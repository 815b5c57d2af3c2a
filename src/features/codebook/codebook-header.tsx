/** The top of the page: whose labels these are, how far they reach, and what can be done with all of them. */
import { useRef, useState } from 'react';
import type { Codebook, CodebookId, Label } from '../../domain/codebook/label';
import { takeInCodebook } from '../../domain/edit/codebook-edits';
import { usePostil, useWorkspace } from '../../state/hooks';
import { LIBRARY_SCOPE } from '../../state/workspace-state';
import { useAnnounce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { FileInput, type FileInputHandle } from '../../ui/files/file-input';
import { useTranslate } from '../../ui/messages-context';
import styles from './codebook-header.module.css';
import { CodebookTitle } from './codebook-title';
import { copyCodebook } from './files/copy-codebook';
import { ExportCodebookDialog } from './files/exporting/export-codebook-dialog';
import { CODEBOOK_ENDINGS } from './files/formats/codebook-formats';

interface CodebookHeaderProps {
  readonly codebook: Codebook;
  readonly labels: readonly Label[];
  readonly onImport: (files: readonly File[]) => void;
}

export function CodebookHeader({ codebook, labels, onImport }: CodebookHeaderProps) {
  const t = useTranslate();
  const announce = useAnnounce();
  const { clock, commander, go, ids } = usePostil();
  const input = useRef<FileInputHandle>(null);
  const articles = useArticleCount(codebook.id);
  const [isExporting, setExporting] = useState(false);

  const duplicate = (): void => {
    const name = t('codebook.copy-name', { name: codebook.name });
    const copy = copyCodebook({ codebook, labels }, { name, clock, ids });
    const edit = takeInCodebook(copy.codebook, copy.labels);
    commander.carryOut([
      { kind: 'edit', edit, step: { scope: LIBRARY_SCOPE, command: 'add-codebook' } },
    ]);
    go({ page: 'codebook', id: copy.codebook.id });
    announce(t('codebook.duplicated', { name }));
  };

  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <CodebookTitle codebook={codebook} />
        <p className={styles.about}>
          {t('library.codebook-labels', { count: labels.length })} ·{' '}
          {t('codebook.articles', { count: articles })}
        </p>
      </div>
      <div className={styles.actions}>
        <Button icon="copy" onPress={duplicate} variant="quiet">
          {t('codebook.duplicate')}
        </Button>
        <Button icon="import" onPress={() => input.current?.open()} variant="quiet">
          {t('codebook.import')}
        </Button>
        <Button
          icon="export"
          onPress={() => {
            setExporting(true);
          }}
          variant="quiet"
        >
          {t('codebook.export')}
        </Button>
        <FileInput
          accept={CODEBOOK_ENDINGS}
          label={t('codebook.import-file')}
          onFiles={(files) => {
            if (files.length > 0) onImport(files);
          }}
          ref={input}
        />
        {isExporting && (
          <ExportCodebookDialog
            codebook={{ codebook, labels }}
            onClose={() => {
              setExporting(false);
            }}
          />
        )}
      </div>
    </header>
  );
}

/** Articles of which at least one reading uses the codebook. */
function useArticleCount(id: CodebookId): number {
  return useWorkspace(({ articles, readings }) => {
    const used = new Set<string>();
    for (const { codebookId, articleId } of readings.values()) {
      if (codebookId === id && articles.has(articleId)) used.add(articleId);
    }
    return used.size;
  });
}
