/** One passage of the preview with its switch, and the switch between two halves of a paragraph. */
import { useId, type KeyboardEvent } from 'react';
import type { DraftBlock } from '../../../domain/intake/draft';
import type { JoinProposal } from '../../../domain/intake/proposals';
import { useTranslate } from '../../../ui/messages-context';
import type { BlockRow, JoinRow } from './preview-rows';
import styles from './preview-passage.module.css';

interface Tab {
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface BlockPassageProps {
  readonly row: BlockRow;
  readonly tab: Tab;
  readonly onCut: (index: number, isCut: boolean) => void;
}

export function BlockPassage({ row, tab, onCut }: BlockPassageProps) {
  const t = useTranslate();
  const id = useId();
  const { block, index, isCut, isJoined, reason } = row;
  const tag = tagOf(row);
  return (
    <li className={`${styles.passage} ${isCut ? styles.cut : ''} ${isJoined ? styles.joined : ''}`}>
      <input
        {...tab}
        aria-describedby={tag === null ? undefined : id}
        aria-label={t('intake.keep-block', { words: firstWords(block.text) })}
        checked={!isCut}
        className={styles.switch}
        data-stop
        onChange={(event) => {
          onCut(index, !event.target.checked);
        }}
        type="checkbox"
      />
      <div className={styles.words}>
        {tag !== null && (
          <span className={styles.tag} id={id}>
            {tag === 'left-out'
              ? t('intake.left-out')
              : reason &&
                t(tag === 'left-out-for' ? 'intake.left-out-for' : 'intake.kept', {
                  reason: t(`cut-reason.${reason}`),
                })}
          </span>
        )}
        <p className={`${styles.text} ${lookOf(block)}`}>
          {isCut ? <s>{block.text}</s> : block.text}
        </p>
      </div>
    </li>
  );
}

interface JoinPassageProps {
  readonly row: JoinRow;
  readonly tab: Tab;
  readonly onJoin: (join: JoinProposal, isMade: boolean) => void;
}

export function JoinPassage({ row, tab, onJoin }: JoinPassageProps) {
  const t = useTranslate();
  const { join, isMade } = row;
  return (
    <li className={`${styles.join} ${isMade ? styles.joined : ''}`}>
      <label className={styles.joinLabel}>
        <input
          {...tab}
          checked={isMade}
          className={styles.switch}
          data-stop
          onChange={(event) => {
            onJoin(join, event.target.checked);
          }}
          type="checkbox"
        />
        {t('intake.join-switch')}
      </label>
    </li>
  );
}

function tagOf({ isCut, reason }: BlockRow): 'left-out' | 'left-out-for' | 'kept' | null {
  if (reason !== null) return isCut ? 'left-out-for' : 'kept';
  return isCut ? 'left-out' : null;
}

function lookOf({ kind, within }: DraftBlock): string {
  const isQuoted = within.some((container) => container.kind === 'quote');
  const isItem = within.some((container) => container.kind === 'item');
  const look = kind === 'paragraph' ? '' : styles[kind];
  return [look, isQuoted && styles.quote, isItem && styles.item].filter(Boolean).join(' ');
}

/** Enough to know a passage by when it is only heard. */
function firstWords(text: string): string {
  const words = text.trim().split(/\s+/u, 9);
  return words.length > 8 ? `${words.slice(0, 8).join(' ')}…` : words.join(' ');
}
