/**
 * How texts come in, on every page: the file input, files and text dropped anywhere, paste, and the
 * dialogs that follow. What reads files is loaded with the first of them.
 */
import { lazy, Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ArticleId } from '../../domain/text/article';
import { unreachable } from '../../lib/assert';
import { usePostil } from '../../state/hooks';
import { useAnnounce } from '../../ui/announcer';
import { DropOverlay } from '../../ui/files/drop-overlay';
import { FileInput, type FileInputHandle } from '../../ui/files/file-input';
import { addWords } from '../../messages/late-words';
import { useTranslate } from '../../ui/messages-context';
import { fileSource, readClipboard } from './reading/clipboard';
import { createIntakeController } from './intake-controller';
import { ReadingProgress } from './reading/reading-progress';
import { createLazyReader } from './reading/lazy-reader';
import { useDroppedText } from './use-dropped-text';
import {
  useLaunchedFiles,
  useLinkedExercise,
  type OnLaunchedFiles,
  type OnLinkedExercise,
} from './use-launched-files';
import { usePaste } from './use-paste';

interface IntakeProps {
  /** Fetches the sample that is served with the app. */
  readonly loadSample: () => Promise<File>;
  /** Tells of files that the system hands to the installed app. */
  readonly onLaunchedFiles: OnLaunchedFiles;
  readonly onLinkedExercise: OnLinkedExercise;
}

const ACCEPTED =
  '.txt,.text,.md,.markdown,.mdown,.mkd,.html,.htm,.xhtml,.json,.jsonl,.jsonld,.csv,.tsv,.xml,.xmi,.qdpx,.qdc,.ann,.conll,.docx,.zip,text/*,application/json,application/zip';

const SAMPLE = 'sample.postil.json';

const ImportStep = lazy(async () => ({ default: (await import('./step/import-step')).ImportStep }));
const PasteDialog = lazy(async () => ({ default: (await import('./paste-dialog')).PasteDialog }));
const BringDialog = lazy(async () => ({
  default: (await import('./bring/bring-dialog')).BringDialog,
}));
const ReportDialog = lazy(async () => ({
  default: (await withForeignWords(import('./report-dialog'))).ReportDialog,
}));
const ForeignDialog = lazy(async () => ({
  default: (await withForeignWords(import('./foreign/foreign-dialog'))).ForeignDialog,
}));

async function withForeignWords<T>(dialog: Promise<T>): Promise<T> {
  const [loaded, { foreign }] = await Promise.all([dialog, import('../../messages/en/foreign')]);
  addWords(foreign);
  return loaded;
}

interface Bringing {
  readonly from: ArticleId | null;
  readonly to: ArticleId;
}

export function Intake({ loadSample, onLaunchedFiles, onLinkedExercise }: IntakeProps) {
  const t = useTranslate();
  const postil = usePostil();
  const announce = useAnnounce();
  const input = useRef<FileInputHandle>(null);
  const { controller, place, placeForeign } = useMemo(() => {
    const { read, ...looking } = createLazyReader(postil.sha256Hex);
    const needs = { postil, t, announce, readOne: read };
    return { controller: createIntakeController(needs), ...looking };
  }, [postil, t, announce]);
  const [bringing, setBringing] = useState<Bringing | null>(null);
  const state = useSyncExternalStore(controller.subscribe, controller.getState);
  const openFiles = (files: readonly File[]): void => controller.open(files.map(fileSource));
  /** What is dropped on a class was handed in, or the class page says what it is instead. */
  const openDropped = (files: readonly File[]): void => {
    const route = postil.route.getState();
    if (route.page !== 'class') return openFiles(files);
    postil.session.setState({ handIns: { exerciseId: route.id, files } });
    postil.go({ ...route, view: 'roll' });
  };

  useEffect(
    () =>
      postil.commander.pageRequests.listen((request) => {
        switch (request) {
          case 'open-files':
            return input.current?.open();
          case 'paste':
            return void readClipboard(navigator.clipboard).then((source) => {
              if (source) controller.open([source]);
              else controller.paste();
            });
          case 'open-sample':
            return controller.open([{ kind: 'file', name: SAMPLE, load: loadSample }]);
          case 'open-class':
            return controller.open([
              { kind: 'file', name: SAMPLE, opens: 'class', load: loadSample },
            ]);
          case 'bring-marks': {
            const to = postil.session.getState().articleId;
            return setBringing(to === null ? null : { from: null, to });
          }
          default:
            return unreachable(request);
        }
      }),
    [postil, controller, loadSample],
  );

  usePaste(controller.open);
  useDroppedText(controller.open);
  useLaunchedFiles(onLaunchedFiles, controller.open);
  useLinkedExercise(onLinkedExercise, t('opening.link-name'), controller.open);

  return (
    <section aria-label={t('opening.region')}>
      <FileInput accept={ACCEPTED} label={t('common.open-files')} onFiles={openFiles} ref={input} />
      <DropOverlay onDrop={openDropped} text={t('opening.drop')} />
      {state.kind === 'reading' && (
        <ReadingProgress onAbort={controller.abort} progress={state.progress} />
      )}
      <Suspense fallback={null}>
        {state.kind === 'foreign' && state.files[0] && (
          <ForeignDialog
            controller={controller}
            foreign={state.files[0]}
            key={state.files.length}
            place={placeForeign}
          />
        )}
        {state.kind === 'reviewing' && <ImportStep controller={controller} review={state} />}
        {state.kind === 'pasting' && <PasteDialog controller={controller} />}
        {state.kind === 'report' && (
          <ReportDialog
            onBring={(from, to) => {
              controller.close();
              setBringing({ from, to });
            }}
            onClose={controller.close}
            report={state.report}
          />
        )}
        {bringing && <BringDialog {...bringing} onClose={() => setBringing(null)} place={place} />}
      </Suspense>
    </section>
  );
}
