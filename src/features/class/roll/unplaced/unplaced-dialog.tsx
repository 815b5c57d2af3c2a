/** A student's marks that had no certain place in the exercise's text, and where the teacher puts them. */
import { useState } from 'react';
import type { AnnotationId } from '../../../../domain/annotation/annotation';
import { placedMarks } from '../../../../domain/class/placed-marks';
import type { RollRow } from '../../../../domain/class/roll';
import { placeHandedIn } from '../../../../domain/edit/class-edits';
import type { Span } from '../../../../domain/text/span';
import { useIsReadOnly, usePostil, useWorkspace } from '../../../../state/hooks';
import { useAnnounce } from '../../../../ui/announcer';
import { Button } from '../../../../ui/button';
import { Icon } from '../../../../ui/icon';
import { useTranslate } from '../../../../ui/messages-context';
import { Dialog } from '../../../../ui/overlays/dialog';
import { LabelName } from '../../article/label-name';
import { useClass } from '../../class-desk';
import { PlacePicker } from './place-picker';
import styles from './unplaced-dialog.module.css';

interface UnplacedDialogProps {
  readonly row: RollRow;
  readonly onClose: () => void;
}

export function UnplacedDialog({ row, onClose }: UnplacedDialogProps) {
  const t = useTranslate();
  const announce = useAnnounce();
  const isReadOnly = useIsReadOnly();
  const { commander } = usePostil();
  const { exercise, text } = useClass();
  const [asked, setAsked] = useState<AnnotationId | null>(null);
  /** As it was handed in. */
  const submission = useWorkspace((state) => state.submissions.get(row.submission.id));
  if (!submission) return null;
  const placed = new Map(placedMarks(submission, text.text).map((mark) => [mark.id, mark]));
  const mark = submission.unplaced.find(({ id }) => id === asked);

  const put = (id: AnnotationId, place: Span | null): void => {
    const edit = placeHandedIn(exercise.id, submission.id, id, place);
    const command = place ? 'place-orphan' : 'unplace-mark';
    commander.carryOut([{ kind: 'edit', edit, step: { scope: exercise.id, command } }]);
    announce(t(place ? 'unplaced.done' : 'unplaced.taken-back'));
    setAsked(null);
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size={mark ? 'large' : 'normal'}
      title={t('roll.unplaced-list', { name: row.name })}
    >
      <div className={mark ? styles.both : undefined}>
        <ul className={styles.list}>
          {submission.unplaced.map(({ id, parts, labelIds, note }) => {
            const own = placed.get(id);
            return (
              <li aria-current={id === asked ? 'true' : undefined} className={styles.mark} key={id}>
                <LabelName labelIds={labelIds} />
                <blockquote className={styles.quote}>
                  {parts.map(({ exact }) => exact).join(' … ')}
                </blockquote>
                {note !== '' && <p>{note}</p>}
                {own && (
                  <p className={styles.placed}>
                    <Icon name="check" size={14} />
                    <span>
                      {t('unplaced.placed', {
                        words: own.spans
                          .map(({ start, end }) => text.text.slice(start, end))
                          .join(' … '),
                      })}
                    </span>
                  </p>
                )}
                {!isReadOnly && (
                  <div className={styles.actions}>
                    <Button isDisabled={id === asked} onPress={() => setAsked(id)}>
                      {t(own ? 'unplaced.elsewhere' : 'unplaced.choose')}
                    </Button>
                    {own && (
                      <Button onPress={() => put(id, null)}>{t('unplaced.take-back')}</Button>
                    )}
                  </div>
                )}
              </li>
            );
          })}
        </ul>
        {mark && <PlacePicker key={mark.id} mark={mark} onPut={(place) => put(mark.id, place)} />}
      </div>
    </Dialog>
  );
}
