/** What one student gets back: a word about the whole, and comments on single marks. */
import { useMemo } from 'react';
import { withComment, type ComparedWith } from '../../../domain/class/give-back';
import { placedHere } from '../../../domain/class/placed-marks';
import type { RollRow } from '../../../domain/class/roll';
import type { Label } from '../../../domain/codebook/label';
import { useIsReadOnly } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { Select } from '../../../ui/fields/select';
import { TextArea } from '../../../ui/fields/text-area';
import { useTranslate } from '../../../ui/messages-context';
import { useClass } from '../class-desk';
import { useGrowing } from '../roll/use-growing';
import { SavedLine } from '../saved/saved-line';
import { useSaved } from '../saved/use-saved';
import { compareRows, type ComparedRow } from './compared-rows';
import { Labels } from './labels';
import { RightAnswer } from './right-answer';
import styles from './student-correction.module.css';
import type { GiveBack } from './use-give-back';

interface StudentCorrectionProps {
  readonly row: RollRow;
  readonly giveBack: GiveBack;
  /** Saves this student's alone; answers with the sentence that says so. */
  readonly onSave: () => Promise<string>;
}

const CANNED = ['exact', 'long', 'short', 'label', 'extra', 'why'] as const;

export function StudentCorrection({ row, giveBack, onSave }: StudentCorrectionProps) {
  const t = useTranslate();
  const isReadOnly = useIsReadOnly();
  const { text: saved, say } = useSaved();
  const { exercise, text, labels } = useClass();
  const { submission, name } = row;
  const correction = giveBack.correctionOf(row);
  const compared = useMemo(
    () => compareRows(text.text, submission.marks, giveBack.marks, exercise.passages),
    [text, submission, giveBack.marks, exercise],
  );
  const placed = useMemo(() => placedHere(submission), [submission]);
  const shown = useGrowing(compared.rows.length);
  const said = new Map(correction?.comments.map((comment) => [comment.markId, comment.text]));
  return (
    <section aria-label={t('report.student', { name })} className={styles.correction}>
      <header className={styles.header}>
        <div>
          <h2 className={styles.name}>
            <bdi>{name}</bdi>
          </h2>
          <p className={styles.meta}>
            {t(`roll.state.${submission.state}`)} ·{' '}
            {t('roll.marks', { count: row.total, outside: row.outside })}
            {compared.score !== null &&
              giveBack.compared !== 'nothing' &&
              ` · ${t(`report.score-${giveBack.compared}`, { score: compared.score })}`}
          </p>
        </div>
        <div className={styles.save}>
          <Button icon="export" onPress={() => void onSave().then(say)}>
            {t('report.save-one')}
          </Button>
          <SavedLine text={saved} />
        </div>
      </header>
      <TextArea
        isReadOnly={isReadOnly}
        label={t('report.overall')}
        onChange={(overall) =>
          giveBack.change(row, (before) => ({ ...before, overall }), `${submission.id} overall`)
        }
        rows={3}
        value={correction?.overall ?? ''}
      />
      {compared.rows.length > 0 && (
        <>
          <h3 className={styles.title}>{t('report.mark-by-mark')}</h3>
          <ul className={styles.marks}>
            {compared.rows.slice(0, shown).map((each) => (
              <Mark
                comment={said.get(each.mark.id) ?? ''}
                compared={giveBack.compared}
                each={each}
                isPlaced={placed.has(each.mark.id)}
                isReadOnly={isReadOnly}
                key={each.mark.id}
                labels={labels}
                onComment={(comment) =>
                  giveBack.change(
                    row,
                    (before) => withComment(before, each.mark.id, comment),
                    `${submission.id} ${each.mark.id}`,
                  )
                }
              />
            ))}
          </ul>
        </>
      )}
      {compared.missed.length > 0 && (
        <>
          <h3 className={styles.title}>{t('report.missed')}</h3>
          <ul className={styles.marks}>
            {compared.missed.map(({ mark, quote }) => (
              <li className={styles.mark} key={mark.id}>
                <Labels ids={mark.labelIds} labels={labels} />
                <blockquote className={styles.quote}>{quote}</blockquote>
                {mark.reason !== '' && (
                  <p className={styles.note}>{t('report.why', { reason: mark.reason })}</p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface MarkProps {
  readonly each: ComparedRow;
  readonly compared: ComparedWith;
  readonly labels: readonly Label[];
  readonly comment: string;
  readonly isReadOnly: boolean;
  /** The teacher gave it its place. */
  readonly isPlaced: boolean;
  readonly onComment: (comment: string) => void;
}

function Mark({ each, compared, labels, comment, isReadOnly, isPlaced, onComment }: MarkProps) {
  const t = useTranslate();
  const { mark, quote, outcome, right } = each;
  const short = quote.length > SHORT ? `${quote.slice(0, SHORT)}…` : quote;
  return (
    <li className={styles.mark}>
      <div className={styles.head}>
        <Labels ids={mark.labelIds} labels={labels} />
        {outcome && <span className={styles.outcome}>{t(`report.outcome.${outcome}`)}</span>}
        {isPlaced && <span className={styles.outcome}>{t('report.placed')}</span>}
      </div>
      <blockquote className={styles.quote}>{quote}</blockquote>
      {mark.note !== '' && <p className={styles.note}>{mark.note}</p>}
      {right && compared !== 'nothing' && (
        <RightAnswer
          compared={compared}
          labels={labels}
          outcome={outcome}
          own={quote}
          right={right}
        />
      )}
      <div className={styles.comment}>
        <TextArea
          isLabelHidden
          isReadOnly={isReadOnly}
          label={t('report.comment', { quote: short })}
          onChange={onComment}
          rows={1}
          value={comment}
        />
        {!isReadOnly && (
          <Select
            isLabelHidden
            label={t('report.insert')}
            onChange={(value) => {
              const text = value === '' ? '' : t(`report.canned-${value}`);
              onComment([comment, text].filter((part) => part !== '').join(' '));
            }}
            options={[
              { value: '' as const, text: t('report.insert') },
              ...CANNED.map((value) => ({ value, text: t(`report.canned-${value}`) })),
            ]}
            value=""
          />
        )}
      </div>
    </li>
  );
}

/** UTF-16 units of a quote that names its field. */
const SHORT = 40;
