/** A file of another tool: which text it is about, what was found there, and only then a change. */
import { useEffect, useState } from 'react';
import type { ForeignCounts } from '../../../domain/foreign/foreign-bundle';
import type { ArticleId } from '../../../domain/text/article';
import { usePostil, useWorkspace } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { Select } from '../../../ui/fields/select';
import { useTranslate } from '../../../ui/messages-context';
import { Dialog } from '../../../ui/overlays/dialog';
import { ProgressBar } from '../../../ui/progress-bar';
import type { IntakeController } from '../intake-controller';
import type { PlaceForeign } from '../reading/reader';
import type { ReadForeign } from '../reading/source';
import styles from './foreign-dialog.module.css';
import { findForeign, firstChoices, type Choice, type FoundForeign } from './foreign-plan';

interface ForeignDialogProps {
  readonly foreign: ReadForeign;
  readonly controller: IntakeController;
  readonly place: PlaceForeign;
}

type Phase =
  | { readonly kind: 'looking'; readonly share: number | null }
  | { readonly kind: 'found'; readonly found: FoundForeign }
  | { readonly kind: 'failed'; readonly reason: string };

export function ForeignDialog({ foreign, controller, place }: ForeignDialogProps) {
  const t = useTranslate();
  const { file, format, name, texts } = foreign;
  const [choices, setChoices] = useFirstChoices(foreign);
  const phase = useFound(foreign, choices, place);
  const articles = useWorkspace((state) => state.articles);
  const found = phase.kind === 'found' ? phase.found : null;
  const asked = file.documents.flatMap((document, at) => (texts[at] ? [] : [{ document, at }]));
  const isAnyChosen = choices.some(({ kind }) => kind !== 'none');
  const counted = (kind: Choice['kind']): number =>
    choices.filter((choice, at) => texts[at] && choice.kind === kind).length;
  return (
    <Dialog
      actions={
        <>
          <Button onPress={controller.skip}>{t('foreign.skip')}</Button>
          <Button
            isDisabled={!found || !isAnyChosen}
            onPress={() => found && void controller.takeForeign(found.read)}
            variant="primary"
          >
            {t('foreign.take-in')}
          </Button>
        </>
      }
      isOpen
      onClose={controller.skip}
      title={t('foreign.title', { file: name })}
    >
      <div className={styles.form}>
        <p className={styles.quiet}>
          {t('foreign.explain', { format: t(`format-name.${format}`) })}
        </p>
        {counted('new') > 0 && <p>{t('foreign.is-new', { count: counted('new') })}</p>}
        {counted('here') > 0 && <p>{t('foreign.here', { count: counted('here') })}</p>}
        {asked.length > 0 && articles.size === 0 && <p>{t('foreign.needs-text')}</p>}
        {articles.size > 0 &&
          asked.map(({ document, at }) => (
            <Select
              key={at}
              label={
                asked.length === 1
                  ? t('foreign.article')
                  : t('foreign.article-of', { title: document.title || document.key })
              }
              onChange={(value) => setChoices(choices.with(at, choiceOf(value)))}
              options={[
                { value: '', text: t(asked.length === 1 ? 'foreign.choose' : 'foreign.left-out') },
                ...[...articles.values()].map(({ id, title }) => ({ value: id, text: title })),
              ]}
              value={valueOf(choices[at])}
            />
          ))}
        {!isAnyChosen && articles.size > 0 && <p>{t('foreign.nothing')}</p>}
        {isAnyChosen && phase.kind === 'looking' && (
          <ProgressBar label={t('foreign.working')} onAbort={controller.skip} value={phase.share} />
        )}
        {phase.kind === 'failed' && (
          <p className={styles.problem} role="alert">
            {t('foreign.failed', { reason: phase.reason })}
          </p>
        )}
        {found && isAnyChosen && <Found found={found} />}
      </div>
    </Dialog>
  );
}

function Found({ found: { codebook, counts } }: { readonly found: FoundForeign }) {
  const t = useTranslate();
  const { name } = codebook.parts.codebook;
  return (
    <div aria-live="polite" className={styles.found}>
      <p className={styles.read}>{t('foreign.read', { count: sumOf(counts) })}</p>
      <ul>
        {counts.exact > 0 && <li>{t('foreign.counts-exact', { count: counts.exact })}</li>}
        {counts.moved > 0 && <li>{t('foreign.counts-moved', { count: counts.moved })}</li>}
        {counts.review > 0 && <li>{t('foreign.counts-review', { count: counts.review })}</li>}
        {counts.leftOut > 0 && <li>{t('foreign.counts-left-out', { count: counts.leftOut })}</li>}
      </ul>
      <p className={styles.quiet}>
        {codebook.isNew
          ? t('foreign.codebook-new', { name, count: codebook.parts.labels.length })
          : t('foreign.codebook-here', { name })}
      </p>
    </div>
  );
}

function useFirstChoices(foreign: ReadForeign) {
  const { workspace, session } = usePostil();
  return useState<readonly Choice[]>(() =>
    firstChoices(foreign, workspace.store.getState(), session.getState().articleId),
  );
}

/** Looks again whenever another text is chosen. */
function useFound(foreign: ReadForeign, choices: readonly Choice[], place: PlaceForeign): Phase {
  const postil = usePostil();
  const t = useTranslate();
  const [phase, setPhase] = useState<Phase>({ kind: 'looking', share: null });
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const show = (next: Phase): void => {
      if (!signal.aborted) setPhase(next);
    };
    const tell = (share: number): void => show({ kind: 'looking', share });
    show({ kind: 'looking', share: null });
    findForeign(postil, place, foreign, choices, signal, tell).then(
      (result) =>
        show(
          result.ok
            ? { kind: 'found', found: result.value }
            : { kind: 'failed', reason: t(`store-problem.${result.error}`) },
        ),
      (error: unknown) =>
        show({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
    return () => abort.abort();
  }, [postil, place, foreign, choices, t]);
  return phase;
}

function sumOf({ exact, moved, review, leftOut }: ForeignCounts): number {
  return exact + moved + review + leftOut;
}

function choiceOf(value: string): Choice {
  return value === '' ? { kind: 'none' } : { kind: 'here', id: value as ArticleId };
}

function valueOf(choice: Choice | undefined): string {
  return choice?.kind === 'here' ? choice.id : '';
}
