/** Takes articles with their readings away as a file. */
import { useState } from 'react';
import type { ArticleId } from '../../domain/text/article';
import { exportFileName } from '../../domain/transfer/file-name';
import { serializePostil } from '../../codecs/postil-json/serialize';
import { usePostil, useSession, useWorkspace } from '../../state/hooks';
import { useAnnounce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/overlays/dialog';
import { useTranslate } from '../../ui/messages-context';
import { RadioGroup } from '../../ui/fields/radio-group';
import { saveFile } from '../../ui/files/save-file';
import { TextField } from '../../ui/fields/text-field';
import styles from './export-dialog.module.css';
import { gatherBundle } from './gather-bundle';

type Scope = 'article' | 'library';

const ENDING = 'postil.json';

interface ExportDialogProps {
  /** The whole library has been saved as a file. */
  readonly onLibrarySaved: () => void;
}

export function ExportDialog({ onLibrarySaved }: ExportDialogProps) {
  const t = useTranslate();
  const { clock, session, workspace } = usePostil();
  const announce = useAnnounce();
  const asked = useExported();
  const articles = useWorkspace((state) => state.articles);
  const hasExercises = useWorkspace((state) => state.exercises.size > 0);
  const [scope, setScope] = useState<Scope>(asked.length > 0 ? 'article' : 'library');
  const [problem, setProblem] = useState<string | null>(null);
  const ids = scope === 'article' ? asked : [...articles.keys()];
  const suggested = exportFileName(
    clock.now(),
    scope === 'article' ? (articles.get(asked[0] as ArticleId)?.title ?? '') : 'library',
    scope === 'article' ? 'reading' : 'readings',
    ENDING,
  );
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? suggested;
  const close = (): void => session.setState({ dialog: null, exporting: [] });

  async function save(): Promise<void> {
    const bundle = await gatherBundle(
      { workspace },
      {
        articles: ids,
        onDesk: session.getState().readingId,
        withExercises: scope === 'library',
      },
    );
    if (!bundle.ok) {
      setProblem(t('export.failed', { reason: t(`store-problem.${bundle.error}`) }));
      return;
    }
    saveFile(name, 'application/json', serializePostil(bundle.value));
    if (scope === 'library' || (ids.length === articles.size && !hasExercises)) onLibrarySaved();
    announce(t('export.saved', { file: name }));
    close();
  }

  return (
    <Dialog
      title={t('export.title')}
      isOpen
      onClose={close}
      size="small"
      actions={
        <Button
          variant="primary"
          icon="export"
          isDisabled={name.trim() === ''}
          onPress={() => void save()}
        >
          {t('export.save-file')}
        </Button>
      }
    >
      <div className={styles.form}>
        {asked.length > 0 && (articles.size > 1 || hasExercises) && (
          <RadioGroup
            label={t('export.scope')}
            look="segments"
            value={scope}
            onChange={setScope}
            options={[
              { value: 'article', text: t('export.scope-article') },
              { value: 'library', text: t('export.scope-library') },
            ]}
          />
        )}
        <RadioGroup
          label={t('export.format')}
          value="postil-json"
          onChange={() => undefined}
          options={[
            {
              value: 'postil-json',
              text: t('export.format-name.postil-json'),
              hint: t('export.format-hint.postil-json'),
            },
          ]}
        />
        {hasExercises && (
          <p className={styles.hint}>
            {t(scope === 'library' ? 'export.with-exercises' : 'export.without-exercises')}
          </p>
        )}
        <TextField label={t('export.file-name')} value={name} onChange={setTyped} />
        {problem !== null && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** What the dialog was asked for: named articles, else the one on the desk. */
function useExported(): readonly ArticleId[] {
  const exporting = useSession((state) => state.exporting);
  const onDesk = useSession((state) => state.articleId);
  if (exporting.length > 0) return exporting;
  return onDesk === null ? [] : [onDesk];
}
