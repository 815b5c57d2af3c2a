/** Where one passage is decided: what readers marked there, what of it holds, and why. */
import { useMemo, useState } from 'react';
import type { AnnotationId } from '../../../domain/annotation/annotation';
import type { ClassReading } from '../../../domain/class/class-reading';
import type { Verdict, VerdictId } from '../../../domain/class/verdict';
import { proposalsFor, readersOf, type Proposal } from '../../../domain/class-view/proposals';
import { decide, takeBackVerdict } from '../../../domain/edit/verdict-edits';
import { span, type Span } from '../../../domain/text/span';
import { usePostil } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/fields/checkbox';
import { TextArea } from '../../../ui/fields/text-area';
import { useTranslate } from '../../../ui/messages-context';
import { LabelName } from '../article/label-name';
import { useClass } from '../class-desk';
import { PassageQuote } from '../passages/passage-quote';
import quiet from '../quiet.module.css';
import styles from './consensus.module.css';
import {
  draftOf,
  EMPTY_DRAFT,
  marksOf,
  sourcesOf,
  withMark,
  withoutMark,
  withProposal,
  type Draft,
} from './draft';
import { MarkEditor } from './mark-editor';

interface PassageDeskProps {
  readonly passage: Span;
  readonly verdict: Verdict | null;
  readonly readings: readonly ClassReading[];
  readonly onDecided: () => void;
}

/** As many as are worth comparing one by one. */
const FIRST = 8;

export function PassageDesk({ passage, verdict, readings, onDecided }: PassageDeskProps) {
  const t = useTranslate();
  const { commander, ids } = usePostil();
  const { exercise, labels } = useClass();
  const proposals = useMemo(() => proposalsFor(passage, readings), [passage, readings]);
  const [draft, setDraft] = useState<Draft>(() =>
    verdict ? draftOf(verdict, proposals) : EMPTY_DRAFT,
  );
  const [shown, setShown] = useState(FIRST);
  const hasUnlabelled = draft.marks.some(({ labelIds }) => labelIds.length === 0);

  const record = (kept: Draft): void => {
    const edit = decide({
      id: verdict?.id ?? (ids.uuid() as VerdictId),
      exerciseId: exercise.id,
      passage: verdict?.passage ?? span(passage.start, passage.end),
      marks: marksOf(kept),
      from: sourcesOf(kept, proposals, verdict?.from),
      reason: kept.reason.trim(),
    });
    const step = { scope: exercise.id, command: 'decide-passage' };
    commander.carryOut([{ kind: 'edit', edit, step }]);
    onDecided();
  };

  const takeBack = (id: VerdictId): void => {
    const edit = takeBackVerdict(exercise.id, id);
    const step = { scope: exercise.id, command: 'reopen-passage' };
    commander.carryOut([{ kind: 'edit', edit, step }]);
  };

  const addOwn = (): void => {
    const proposal: Proposal = {
      key: '',
      spans: [span(passage.start, passage.end)],
      labelIds: labels.slice(0, 1).map(({ id }) => id),
      from: [],
      notes: [],
    };
    setDraft(withProposal(draft, proposal, ids.uuid() as AnnotationId));
  };

  return (
    <div className={styles.desk}>
      <PassageQuote passage={passage} />
      <h3 className={styles.subtitle}>{t('class-consensus.choices')}</h3>
      <ul className={styles.proposals}>
        {proposals.slice(0, shown).map((proposal) => {
          const taken = draft.marks.find((mark) => mark.proposal === proposal.key);
          return (
            <ProposalRow
              isTaken={taken !== undefined}
              key={proposal.key}
              onTake={(isWanted) =>
                setDraft(
                  isWanted
                    ? withProposal(draft, proposal, ids.uuid() as AnnotationId)
                    : withoutMark(draft, taken?.id ?? ('' as AnnotationId)),
                )
              }
              proposal={proposal}
            />
          );
        })}
      </ul>
      <div className={`${styles.line} ${quiet.flush}`}>
        {proposals.length > shown && (
          <Button onPress={() => setShown(proposals.length)} variant="quiet">
            {t('class-passages.show-more', { count: proposals.length - shown })}
          </Button>
        )}
        <Button icon="add" onPress={addOwn} variant="quiet">
          {t('class-consensus.add')}
        </Button>
      </div>
      {draft.marks.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{t('class-consensus.holds')}</h3>
          <ul className={styles.marks}>
            {draft.marks.map((mark) => (
              <MarkEditor
                key={mark.id}
                mark={mark}
                onChange={(changed) => setDraft(withMark(draft, changed))}
                onRemove={() => setDraft(withoutMark(draft, mark.id))}
              />
            ))}
          </ul>
        </>
      )}
      <TextArea
        label={t('class-consensus.reason')}
        onChange={(reason) => setDraft({ ...draft, reason })}
        rows={2}
        value={draft.reason}
      />
      {hasUnlabelled && <p className={styles.problem}>{t('class-consensus.needs-label')}</p>}
      <div className={styles.line}>
        <Button
          icon="check"
          isDisabled={draft.marks.length === 0 || hasUnlabelled}
          onPress={() => record(draft)}
          variant="primary"
        >
          {t('class-consensus.decide')}
        </Button>
        <Button onPress={() => record({ ...draft, marks: [] })}>{t('class-consensus.none')}</Button>
        {verdict && (
          <Button onPress={() => takeBack(verdict.id)} variant="quiet">
            {t('class-consensus.take-back')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface ProposalRowProps {
  readonly proposal: Proposal;
  readonly isTaken: boolean;
  readonly onTake: (isWanted: boolean) => void;
}

function ProposalRow({ proposal, isTaken, onTake }: ProposalRowProps) {
  const t = useTranslate();
  const { text, labels } = useClass();
  const { spans, labelIds, notes } = proposal;
  const words = spans.map(({ start, end }) => text.text.slice(start, end)).join(' … ');
  const names = labels.filter(({ id }) => labelIds.includes(id)).map(({ name }) => name);
  return (
    <li className={styles.proposal}>
      <Checkbox
        isSelected={isTaken}
        label={t('class-consensus.proposal', { labels: names, words })}
        onChange={onTake}
      />
      <p className={styles.about}>
        <LabelName labelIds={labelIds} />
        <span>{t('class-consensus.proposed-by', { count: readersOf(proposal) })}</span>
      </p>
      {notes.map((note) => (
        <p className={styles.note} key={note}>
          {note}
        </p>
      ))}
    </li>
  );
}
