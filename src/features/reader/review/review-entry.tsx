/** One mark without a certain place: what it was, where it may be, and what to do with it. */
import type { Orphan } from '../../../domain/annotation/orphan';
import { dropOrphan, placeOrphan } from '../../../domain/edit/orphan-edits';
import type { Edit } from '../../../domain/edit/edit';
import type { Span } from '../../../domain/text/span';
import { usePostil, useSession, useWorkspace } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import { LabelChip } from '../margin/label-chip';
import { useReaderDesk } from '../reader-context';
import { ReviewCandidate } from './review-candidate';
import styles from './review-list.module.css';

interface ReviewEntryProps {
  readonly orphan: Orphan;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  /** Before the entry goes away. */
  readonly onDone: () => void;
  readonly onGone: (() => void) | undefined;
}

export function ReviewEntry({ orphan, isOpen, onOpen, onDone, onGone }: ReviewEntryProps) {
  const t = useTranslate();
  const { commander } = usePostil();
  const { article, editor } = useReaderDesk();
  const labels = useWorkspace((state) => state.labels);
  const selection = useSession((state) => state.selection);
  const { id, readingId } = orphan;

  function run(edit: Edit, command: 'drop-orphan' | 'place-orphan'): void {
    onDone();
    const step = { scope: readingId, command };
    const then = command === 'place-orphan' ? { active: id, selection: null } : {};
    commander.carryOut([{ kind: 'edit', edit, step, then }]);
  }

  function place(spans: readonly Span[]): void {
    run(placeOrphan(id, spans), 'place-orphan');
    commander.carryOut([{ kind: 'reader', request: { kind: 'reveal', id } }]);
  }

  function show(spans: readonly Span[]): void {
    const [span] = spans;
    if (!span) return;
    onGone?.();
    commander.carryOut([{ kind: 'reader', request: { kind: 'select', span } }]);
    editor.focus();
  }

  return (
    <article className={styles.entry} data-open={isOpen}>
      <button aria-expanded={isOpen} className={styles.face} onClick={onOpen} type="button">
        <span className={styles.labels}>
          {orphan.labelIds.length === 0 && t('annotation.no-label')}
          {orphan.labelIds.map((labelId) => {
            const label = labels.get(labelId);
            return label && <LabelChip key={labelId} label={label} />;
          })}
        </span>
        <q className={styles.quote} dir="auto" lang={article.language || undefined}>
          {clipped(orphan.parts.map(({ exact }) => exact).join(' … '))}
        </q>
      </button>
      {isOpen && (
        <div className={styles.body}>
          {orphan.note !== '' && (
            <p aria-label={t('review.note')} className={styles.note} dir="auto">
              {clipped(orphan.note)}
            </p>
          )}
          <p className={styles.explain}>{t(`review.reason.${orphan.reason}`)}</p>
          {orphan.candidates.length > 0 && (
            <ol className={styles.candidates}>
              {orphan.candidates.map((candidate, index) => (
                <li key={`${String(index)} ${String(candidate.spans[0]?.start)}`}>
                  <ReviewCandidate
                    index={index + 1}
                    onShow={() => show(candidate.spans)}
                    onTake={() => place(candidate.spans)}
                    spans={candidate.spans}
                  />
                </li>
              ))}
            </ol>
          )}
          <div aria-label={t('review.actions')} className={styles.actions} role="group">
            <Button
              icon="highlighter"
              isDisabled={selection === null}
              onPress={() => {
                if (selection) place([selection]);
              }}
            >
              {t('review.use-selection')}
            </Button>
            <Button
              icon="delete"
              onPress={() => run(dropOrphan(id), 'drop-orphan')}
              variant="quiet"
            >
              {t('review.drop')}
            </Button>
          </div>
          {selection === null && <p className={styles.explain}>{t('review.select-first')}</p>}
        </div>
      )}
    </article>
  );
}

const CLIP = 240;

function clipped(text: string): string {
  return text.length > CLIP ? `${text.slice(0, CLIP)}…` : text;
}
