/** The top of the page: whose labels these are, how far they reach, and what can be done with all of them. */
import { useRef } from 'react';
import type { Codebook, CodebookId, Label } from '../../domain/codebook/label';
import { takeInCodebook } from '../../domain/edit/codebook-edits';
import { exportFileName } from '../../domain/transfer/file-name';
import { serializeCodebook } from '../../codecs/codebook-json/serialize';
import { usePostil, useWorkspace } from '../../state/hooks';
import { LIBRARY_SCOPE } from '../../state/workspace-state';
import { useAnnounce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { FileInput, type FileInputHandle } from '../../ui/files/file-input';
import { useTranslate } from '../../ui/messages-context';
import { saveFile } from '../../ui/files/save-file';
import styles from './codebook-header.module.css';
import { CodebookTitle } from './codebook-title';
import { copyCodebook } from './files/copy-codebook';

interface CodebookHeaderProps {
  readonly codebook: Codebook;
  readonly labels: readonly Label[];
  readonly onImport: (file: File) => void;
}

export function CodebookHeader({ codebook, labels, onImport }: CodebookHeaderProps) {
  const t = useTranslate();
  const announce = useAnnounce();
  const { clock, commander, go, ids } = usePostil();
  const input = useRef<FileInputHandle>(null);
  const articles = useArticleCount(codebook.id);

  const saveAsFile = (): void => {
    const file = exportFileName(clock.now(), codebook.name, 'codebook', 'json');
    saveFile(file, 'application/json', serializeCodebook({ codebook, labels }));
    announce(t('export.saved', { file }));
  };

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
        <Button icon="export" onPress={saveAsFile} variant="quiet">
          {t('codebook.export')}
        </Button>
        <FileInput
          accept=".json,application/json"
          isMultiple={false}
          label={t('codebook.import-file')}
          onFiles={([file]) => {
            if (file) onImport(file);
          }}
          ref={input}
        />
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
