/** Takes articles with their readings away as a file: what, in which format, with which losses. */
import { useEffect, useEffectEvent, useState } from 'react';
import { usePostil, useSettings, useWorkspace } from '../../state/hooks';
import { useAnnounce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/fields/text-field';
import { saveBlob } from '../../ui/files/save-file';
import { useTranslate } from '../../ui/messages-context';
import { Dialog } from '../../ui/overlays/dialog';
import { ProgressBar } from '../../ui/progress-bar';
import { ArticlesChoice } from './choosing/articles-choice';
import { FormatList } from './choosing/format-list';
import { ReadingsChoice } from './choosing/readings-choice';
import { ScopeChoice } from './choosing/scope-choice';
import { useChoices } from './choosing/use-choices';
import styles from './export-dialog.module.css';
import type { FinishedExport } from './exporting/exporter';
import { useExport } from './exporting/use-export';
import { FORMATS, OFFERED, offeredFormat } from './formats/formats';
import { lossLines } from './formats/loss-lines';
import { Losses } from './preview/losses';
import { Preview } from './preview/preview';
import { useRestedSelection } from './use-rested-selection';

interface ExportDialogProps {
  /** The whole library has been saved as a file that brings all of it back. */
  readonly onLibrarySaved: () => void;
}

export function ExportDialog({ onLibrarySaved }: ExportDialogProps) {
  const t = useTranslate();
  const { session, settings } = usePostil();
  const announce = useAnnounce();
  useRestedSelection();
  const hasExercises = useWorkspace((state) => state.exercises.size > 0);
  const remembered = useSettings((state) => state.exportFormat);
  // Of nothing only Postil JSON makes a file.
  const isEmpty = useWorkspace((state) => state.articles.size === 0);
  const format = isEmpty ? 'postil-json' : offeredFormat(remembered);
  const choices = useChoices(format);
  const [isSaving, setSaving] = useState(false);
  const state = useExport(choices.order);
  const count = choices.articles.length;
  const finished = state?.kind === 'ready' ? state.finished : null;
  const isZip = finished
    ? finished.path === null
    : count > 1 && FORMATS[format].scope === 'article';
  const name = choices.nameFor(isZip);
  const close = (): void => session.setState({ dialog: null, exporting: [] });

  const save = (made: FinishedExport): void => {
    const type = made.path === null ? 'application/zip' : FORMATS[format].mediaType;
    saveBlob(name, made.blob.slice(0, made.blob.size, type));
    if (format === 'postil-json' && choices.isEverything) onLibrarySaved();
    announce(t('export.saved', { file: name }));
    close();
  };

  function saveSoon(): void {
    if (finished) return save(finished);
    choices.setStopped(false);
    setSaving(true);
  }

  function abort(): void {
    setSaving(false);
    choices.setStopped(true);
  }

  const hear = useEffectEvent((made: FinishedExport) => {
    if (isSaving) save(made);
    else announce(lossLines(t, made.losses).join(' '));
  });
  useEffect(() => {
    if (finished !== null) hear(finished);
  }, [finished]);

  const column = `${styles.column} ${choices.scope === 'chosen' ? styles.long : ''}`;
  const isMaking = isSaving && (state === null || state.kind === 'running');
  const done = state?.kind === 'running' ? state.done : 0;

  return (
    <Dialog
      title={t('export.title')}
      isOpen
      onClose={close}
      size="large"
      actions={
        isMaking ? (
          <div className={styles.making}>
            <ProgressBar
              label={t('export.making')}
              onAbort={abort}
              value={count === 1 ? null : done / count}
              {...(count > 1 && {
                valueText: t('export.counting-many', { done, of: count }),
              })}
            />
          </div>
        ) : (
          <Button
            icon="export"
            isDisabled={name.trim() === '' || choices.isNothing || state?.kind === 'failed'}
            onPress={saveSoon}
            variant="primary"
          >
            {t('export.save-file')}
          </Button>
        )
      }
    >
      <div className={styles.columns}>
        <div className={column}>
          <ScopeChoice choices={choices} hasExercises={hasExercises} />
          {choices.scope === 'chosen' && (
            <ArticlesChoice
              articles={choices.all}
              chosen={choices.picked}
              onChange={choices.setPicked}
            />
          )}
          <ReadingsChoice
            onChange={choices.setWithout}
            readings={choices.readings}
            without={choices.without}
          />
          <FormatList
            offered={isEmpty ? ['postil-json'] : OFFERED}
            onChange={(exportFormat) => settings.setState({ exportFormat })}
            value={format}
          />
          {hasExercises && (
            <p className={styles.hint}>
              {t(
                choices.order?.withExercises ? 'export.with-exercises' : 'export.without-exercises',
              )}
            </p>
          )}
        </div>
        <div className={column}>
          <Losses
            articles={count}
            isNothing={choices.isNothing}
            onLookAgain={() => choices.setStopped(false)}
            state={state}
            unit={FORMATS[format].unit}
          />
          <Preview isZip={isZip && finished !== null} look={lookOf(state)} />
          <TextField
            label={t('export.file-name')}
            onChange={choices.setName}
            onSubmit={saveSoon}
            value={name}
          />
        </div>
      </div>
    </Dialog>
  );
}

function lookOf(state: ReturnType<typeof useExport>) {
  if (state?.kind === 'ready') return state.finished.look;
  return state?.kind === 'running' ? state.look : null;
}
