/** A field that filters, the labels that match, and what the highlighted one means. */
import { useId, useState, type KeyboardEvent } from 'react';
import type { Label, LabelId } from '../../../domain/codebook/label';
import { useTranslate } from '../../../ui/messages-context';
import { Button } from '../../../ui/button';
import { isComposing } from '../../../ui/fields/composition';
import { Icon } from '../../../ui/icon';
import { LabelChip } from '../margin/label-chip';
import { LabelMeaning } from './label-meaning';
import styles from './label-picker.module.css';
import { matchLabels } from './match-labels';
import { useMediaQuery } from '../use-media-query';
import { useOfferedLabels } from '../use-offered-labels';

interface PickerListProps {
  /** On the annotation already: choosing them takes them off. */
  readonly chosen: readonly LabelId[];
  readonly hasNote: boolean;
  readonly onApply: (label: Label, isNoteWanted: boolean) => void;
  readonly onClose: () => void;
}

export function PickerList({ chosen, hasNote, onApply, onClose }: PickerListProps) {
  const t = useTranslate();
  const id = useId();
  const labels = useOfferedLabels();
  // On a touch screen a keyboard would rise over the labels: the list has the focus, not the field.
  const isTouch = useMediaQuery('(pointer: coarse)');
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const matches = matchLabels(labels, query);
  const current = matches[Math.min(at, matches.length - 1)];

  function press(event: KeyboardEvent<HTMLElement>): void {
    if (isComposing(event.nativeEvent)) return;
    const step = STEPS.get(event.key);
    const numbered = labels.find(({ shortcut }) => shortcut === event.key);
    if (step !== undefined) {
      setAt(
        (Math.min(at, matches.length - 1) + step + matches.length) % Math.max(1, matches.length),
      );
    } else if (event.key === 'Enter' && current) {
      onApply(current, event.shiftKey);
    } else if (event.key === 'Escape') {
      onClose();
    } else if (query === '' && numbered && /^\d$/.test(event.key)) {
      onApply(numbered, false);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <input
        aria-activedescendant={current && `${id}-${current.id}`}
        aria-autocomplete="list"
        aria-controls={id}
        aria-expanded
        aria-label={t('label-picker.filter')}
        autoComplete="off"
        className={styles.filter}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
        placeholder={t('label-picker.filter')}
        ref={isTouch ? undefined : focusWithoutScroll}
        role="combobox"
        spellCheck={false}
        value={query}
      />
      <div
        aria-activedescendant={current && `${id}-${current.id}`}
        aria-label={t('label-picker.list')}
        className={styles.list}
        id={id}
        onKeyDown={press}
        ref={isTouch ? focusWithoutScroll : undefined}
        role="listbox"
        tabIndex={-1}
      >
        {matches.map((label) => (
          <button
            key={label.id}
            aria-selected={label === current}
            className={styles.option}
            id={`${id}-${label.id}`}
            onClick={() => {
              onApply(label, false);
            }}
            onPointerMove={() => {
              setAt(matches.indexOf(label));
            }}
            role="option"
            tabIndex={-1}
            type="button"
          >
            <LabelChip label={label} />
            {chosen.includes(label.id) && <Icon name="check" size={16} />}
            {label.shortcut !== null && <kbd className={styles.key}>{label.shortcut}</kbd>}
          </button>
        ))}
      </div>
      {matches.length === 0 && <p className={styles.none}>{t('label-picker.no-matches')}</p>}
      {current && <LabelMeaning label={current} />}
      {current && hasNote && (
        <footer className={styles.footer}>
          <Button
            icon="note"
            onPress={() => {
              onApply(current, true);
            }}
            variant="quiet"
          >
            {t('label-picker.with-note')}
          </Button>
          <kbd className={styles.key}>{t('label-picker.with-note-keys')}</kbd>
        </footer>
      )}
    </>
  );
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

function focusWithoutScroll(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
