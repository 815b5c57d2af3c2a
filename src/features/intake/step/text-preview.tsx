/** The text as it will be kept, passage by passage, each with a switch to keep it or leave it out. */
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Draft } from '../../../domain/intake/draft';
import type { Decisions, JoinProposal, Proposals } from '../../../domain/intake/proposals';
import { useTranslate } from '../../../ui/messages-context';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { BlockPassage, JoinPassage } from './preview-passage';
import { previewRows } from './preview-rows';
import styles from './text-preview.module.css';

interface TextPreviewProps {
  readonly draft: Draft;
  readonly proposals: Proposals;
  readonly decisions: Decisions;
  readonly onChange: (part: Partial<Decisions>) => void;
}

const NOTHING_REVEALED: ReadonlyMap<number, number> = new Map();
const REVEALED_AT_ONCE = 200;

export function TextPreview({ draft, proposals, decisions, onChange }: TextPreviewProps) {
  const t = useTranslate();
  const ids = useId();
  const list = useRef<HTMLUListElement>(null);
  const [revealed, setRevealed] = useState(NOTHING_REVEALED);
  /** The one switch that Tab reaches; the arrows move it. */
  const [current, setCurrent] = useState<string | null>(null);
  const rows = useMemo(
    () => previewRows(draft, proposals, decisions, revealed),
    [draft, proposals, decisions, revealed],
  );
  const keys = rows.map((row) =>
    row.kind === 'block'
      ? `b${row.index}`
      : row.kind === 'join'
        ? `j${row.join.next}`
        : `h${row.run}`,
  );
  const stop = current !== null && keys.includes(current) ? current : (keys[0] ?? null);

  const cut = (index: number, isCut: boolean): void => {
    const cuts = new Set(decisions.cuts);
    if (isCut) cuts.add(index);
    else cuts.delete(index);
    onChange({ cuts });
  };
  const join = (proposed: JoinProposal, isMade: boolean): void => {
    const others = decisions.joins.filter(({ next }) => next !== proposed.next);
    onChange({ joins: isMade ? [...others, proposed] : others });
  };
  const move = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    const stops = [...(list.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
    const next = stops[stops.findIndex((each) => each === event.target) + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <section aria-labelledby={`${ids}-heading`}>
      <h3 className={styles.heading} id={`${ids}-heading`}>
        {t('intake.text-preview')}
      </h3>
      <VisuallyHidden id={`${ids}-keys`}>{t('intake.preview-keys')}</VisuallyHidden>
      <ul
        aria-describedby={`${ids}-keys`}
        aria-labelledby={`${ids}-heading`}
        className={styles.text}
        ref={list}
      >
        {rows.map((row, at) => {
          const key = keys[at] ?? '';
          const tab = {
            tabIndex: key === stop ? 0 : -1,
            onKeyDown: move,
            onFocus: () => {
              setCurrent(key);
            },
          };
          if (row.kind === 'block') {
            return <BlockPassage key={key} onCut={cut} row={row} tab={tab} />;
          }
          if (row.kind === 'join') {
            return <JoinPassage key={key} onJoin={join} row={row} tab={tab} />;
          }
          return (
            <li className={styles.hidden} key={key}>
              <button
                {...tab}
                className={styles.reveal}
                data-stop
                onClick={() => {
                  const before = revealed.get(row.run) ?? 0;
                  setRevealed(new Map(revealed).set(row.run, before + REVEALED_AT_ONCE));
                }}
                type="button"
              >
                {t('intake.hidden-blocks', { count: row.count })}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
