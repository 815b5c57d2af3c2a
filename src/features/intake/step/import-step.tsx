/**
 * Asks once about each text before it is taken in: what it is, what is left out of it, what is joined.
 * Nothing is left out without being shown here.
 */
import { useId, useState, type ReactNode } from 'react';
import { usePostil } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/overlays/dialog';
import { Icon } from '../../../ui/icon';
import { useTranslate } from '../../../ui/messages-context';
import type { Decisions } from '../../../domain/intake/proposals';
import styles from './import-step.module.css';
import type { IntakeController } from '../intake-controller';
import { isEdited, type Obstacle, type ReviewItem, type Reviewing } from '../intake-state';
import { LeaveQuestion } from './leave-question';
import { MetaFields } from './meta-fields';
import { ProposalSummary } from '../proposal-summary';
import { TextPreview } from './text-preview';

interface ImportStepProps {
  readonly controller: IntakeController;
  readonly review: Reviewing;
}

export function ImportStep({ controller, review }: ImportStepProps) {
  const t = useTranslate();
  const [isLeaving, setIsLeaving] = useState(false);
  const { items, total, isAdding } = review;
  const [item] = items;
  if (!item) return null;
  const isSeveral = total > 1;
  const { blocks } = item.read.draft;
  const isEmpty = item.decisions.cuts.size >= blocks.length;
  return (
    <Dialog
      actions={
        <>
          <Button onPress={controller.close}>{t('common.cancel')}</Button>
          {isSeveral && <Button onPress={controller.skip}>{t('intake.skip-file')}</Button>}
          {items.length > 1 && (
            <Button isDisabled={isAdding} onPress={() => void controller.addAll()}>
              {t('intake.add-all', { count: items.length })}
            </Button>
          )}
          <Button
            isDisabled={isAdding || isEmpty}
            onPress={() => void controller.add()}
            variant="primary"
          >
            {t('intake.add-to-library')}
          </Button>
        </>
      }
      isDismissable={false}
      isOpen
      onClose={() => {
        if (items.some(isEdited)) setIsLeaving(true);
        else controller.close();
      }}
      size="large"
      title={t('intake.dialog-title')}
    >
      <Step controller={controller} item={item} key={total - items.length}>
        {isSeveral && (
          <p className={styles.position}>
            {t('intake.next-file', { index: total - items.length + 1, total })}
            {item.read.name !== '' && ` · ${item.read.name}`}
          </p>
        )}
      </Step>
      {isLeaving && <LeaveQuestion onKeep={() => setIsLeaving(false)} onLeave={controller.close} />}
    </Dialog>
  );
}

interface StepProps {
  readonly controller: IntakeController;
  readonly item: ReviewItem;
  readonly children: ReactNode;
}

function Step({ controller, item, children }: StepProps) {
  const { draft, proposals } = item.read;
  const { decisions, obstacle } = item;
  const change = (part: Partial<Decisions>): void => controller.decide({ ...decisions, ...part });
  return (
    <div className={styles.step}>
      <ProposalSummary decisions={decisions} onChange={change} proposals={proposals} />
      <div className={styles.aside}>
        {children}
        {obstacle && <ObstacleNote controller={controller} item={item} obstacle={obstacle} />}
        <MetaFields
          fileName={item.read.name}
          fromFile={draft.meta}
          meta={decisions.meta}
          onChange={(meta) => change({ meta })}
          onSubmit={() => void controller.add()}
          recognised={proposals.meta}
        />
        <Changes item={item} />
      </div>
      <TextPreview decisions={decisions} draft={draft} onChange={change} proposals={proposals} />
    </div>
  );
}

function Changes({ item }: { readonly item: ReviewItem }) {
  const t = useTranslate();
  const heading = useId();
  const { changes } = item.read.draft;
  if (changes.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading} id={heading}>
        {t('intake.changes-title')}
      </h3>
      <ul aria-labelledby={heading} className={styles.changes}>
        {changes.map((change) => {
          const sentence = t('intake.change', { change });
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
    </section>
  );
}

interface ObstacleNoteProps {
  readonly controller: IntakeController;
  readonly item: ReviewItem;
  readonly obstacle: Obstacle;
}

function ObstacleNote({ controller, item, obstacle }: ObstacleNoteProps) {
  const t = useTranslate();
  const { go } = usePostil();
  const file = item.read.name === '' ? t('opening.pasted') : item.read.name;
  if (obstacle.kind === 'problem') {
    return (
      <p className={styles.note} role="alert">
        <Icon name="problem" />
        {t('intake.problem', { file, problem: obstacle.problem })}
      </p>
    );
  }
  const { article } = obstacle;
  return (
    <div className={styles.note} role="alert">
      <Icon name="problem" />
      <div>
        <p>{t('intake.duplicate', { file, title: article.title })}</p>
        <div className={styles.choices}>
          <Button
            onPress={() => {
              controller.skip();
              go({ page: 'article', id: article.id });
            }}
          >
            {t('opening.open-existing')}
          </Button>
          <Button onPress={() => void controller.add(true)}>{t('intake.add-again')}</Button>
        </div>
      </div>
    </div>
  );
}
