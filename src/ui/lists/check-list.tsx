/**
 * A long list of which any number can be chosen: one stop of the Tab key, arrows to move, Space to choose. Only
 * the rows in sight are on the page.
 */
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Icon } from '../icon';
import styles from './check-list.module.css';
import { moved, movementOf, type Movement } from './list-movement';
import { scrolledTo, windowAt } from './list-window';

export interface CheckListOption {
  readonly id: string;
  readonly text: string;
  /** Behind it, in a softer voice. */
  readonly hint?: string;
}

interface CheckListProps {
  readonly label: string;
  readonly options: readonly CheckListOption[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

/** Before it has been measured. */
const USUAL_ROW = 36;

export function CheckList({ label, options, chosen, onToggle }: CheckListProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const [scrolled, setScrolled] = useState(0);
  const [row, setRow] = useState(USUAL_ROW);
  const wantedAt = options.findIndex((option) => option.id === wanted);
  const activeAt = Math.max(0, wantedAt);
  const active = options[activeAt]?.id ?? null;
  const { from, to } = windowAt(scrolled, row, options.length);

  useLayoutEffect(() => {
    const height = list.current?.querySelector('[role=option]')?.getBoundingClientRect().height;
    if (height) setRow(height);
  }, []);
  // Found anew, the list begins at its beginning.
  useLayoutEffect(() => {
    if (list.current) list.current.scrollTop = 0;
  }, [options]);

  const move = (to: Movement): void => {
    const next = moved(options, active, to);
    const box = list.current;
    if (next === null || !box) return;
    setWanted(next);
    const at = options.findIndex((option) => option.id === next);
    box.scrollTop = scrolledTo(at, row, box.scrollTop, box.clientHeight);
    setScrolled(box.scrollTop);
  };

  const handleKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const movement = movementOf(event.key) ?? EDGES[event.key] ?? null;
    if (movement !== null) move(movement);
    else if (event.key === ' ' && active !== null) onToggle(active);
    else return;
    event.preventDefault();
  };

  const shown = options.slice(from, to).map((option, nth) => ({ option, at: from + nth }));
  const alone = options[activeAt];
  if (alone && (activeAt < from || activeAt >= to)) shown.push({ option: alone, at: activeAt });
  return (
    <div
      aria-activedescendant={active === null ? undefined : `${id}-${active}`}
      aria-label={label}
      aria-multiselectable
      className={styles.list}
      onKeyDown={handleKey}
      onScroll={(event) => {
        setScrolled(event.currentTarget.scrollTop);
      }}
      ref={list}
      role="listbox"
      tabIndex={0}
    >
      <div className={styles.rows} role="presentation" style={{ blockSize: options.length * row }}>
        {shown.map(({ option, at }) => (
          <Row
            at={at}
            id={`${id}-${option.id}`}
            isActive={at === activeAt}
            isChosen={chosen.has(option.id)}
            key={option.id}
            of={options.length}
            onPress={() => {
              setWanted(option.id);
              onToggle(option.id);
            }}
            option={option}
            start={at * row}
          />
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly option: CheckListOption;
  readonly at: number;
  readonly of: number;
  /** From the top of the list, in px. */
  readonly start: number;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onPress: () => void;
}

function Row({ id, option, at, of, start, isActive, isChosen, onPress }: RowProps) {
  return (
    <div
      aria-posinset={at + 1}
      aria-selected={isChosen}
      aria-setsize={of}
      className={`${styles.row} ${isActive ? styles.active : ''}`}
      id={id}
      onClick={onPress}
      onKeyDown={(event) => {
        // Some screen readers move the focus to an option, though the list keeps it otherwise.
        if (event.key === 'Enter') onPress();
      }}
      role="option"
      style={{ insetBlockStart: start }}
      tabIndex={-1}
      title={option.text}
    >
      <span aria-hidden className={styles.box}>
        {isChosen && <Icon name="check" size={14} />}
      </span>
      <span className={styles.text}>{option.text}</span>
      {/* Without words it would still take room from the text. */}
      {option.hint && <span className={styles.hint}>{option.hint}</span>}
    </div>
  );
}

const EDGES: Readonly<Record<string, Movement>> = { Home: 'first', End: 'last' };
