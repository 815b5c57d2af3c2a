/**
 * Type to filter, arrows to move, Enter to pick: a field with its list always open below it. The first
 * match is active at once. The focus stays in the field; the list follows by aria-activedescendant.
 */
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { isComposing } from '../fields/composition';
import fieldStyles from '../fields/field.module.css';
import { Icon } from '../icon';
import { Kbd } from '../kbd';
import styles from './list-box-picker.module.css';
import { moved, movementOf } from './list-movement';
import { matchOptions } from './match-options';
import { useInitialFocus } from '../overlays/use-initial-focus';

export interface PickerOption {
  readonly id: string;
  readonly text: string;
  /** A second line, as a definition; typing finds it too. */
  readonly hint?: string | undefined;
  /** Stands before the text, as a swatch. */
  readonly leading?: ReactNode;
  readonly keys?: string | undefined;
  /** With `isMultiple`: it is already picked, and picking takes it off. */
  readonly isChosen?: boolean;
  readonly isDisabled?: boolean;
}

interface ListBoxPickerProps {
  /** Of the field. */
  readonly label: string;
  readonly listLabel: string;
  readonly options: readonly PickerOption[];
  readonly query: string;
  readonly onQueryChange: (query: string) => void;
  readonly onPick: (id: string) => void;
  /** What to say when nothing matches. */
  readonly emptyText: string;
  readonly placeholder?: string;
  readonly isMultiple?: boolean;
  /** Keys of the caller's own; true when it used one. Asked before all others. */
  readonly onKeyDown?: (event: KeyboardEvent) => boolean;
  /** The option that Enter would pick, whenever it changes; null for none. */
  readonly onActiveChange?: (id: string | null) => void;
}

export function ListBoxPicker(props: ListBoxPickerProps) {
  const { label, listLabel, query, onQueryChange, onPick, emptyText, placeholder, onKeyDown } =
    props;
  const id = useId();
  const [wanted, setWanted] = useState<string | null>(null);
  useInitialFocus(id, true);

  const options = matchOptions(props.options, query);
  const isThere = options.some((option) => option.id === wanted && option.isDisabled !== true);
  const active = isThere ? wanted : moved(options, null, 'first');
  useActiveOption(optionId(id, active), active, props.onActiveChange);

  const handleKey = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || onKeyDown?.(event) === true) return;
    const movement = movementOf(event.key);
    if (movement !== null) {
      event.preventDefault();
      setWanted(moved(options, active, movement));
    } else if (event.key === 'Enter' && active !== null) {
      event.preventDefault();
      onPick(active);
    }
  };

  return (
    <div className={styles.picker}>
      <input
        aria-activedescendant={optionId(id, active)}
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-expanded
        aria-label={label}
        autoComplete="off"
        className={`${fieldStyles.control} ${styles.input}`}
        id={id}
        onChange={(event) => {
          setWanted(null);
          onQueryChange(event.target.value);
        }}
        onKeyDown={handleKey}
        placeholder={placeholder}
        role="combobox"
        spellCheck={false}
        value={query}
      />
      <div
        aria-label={listLabel}
        aria-multiselectable={props.isMultiple === true ? true : undefined}
        className={styles.list}
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
      >
        {options.map((option) => (
          <Option
            id={optionId(id, option.id)}
            isActive={option.id === active}
            isSelected={props.isMultiple === true ? option.isChosen === true : option.id === active}
            key={option.id}
            onActivate={() => {
              setWanted(option.id);
            }}
            onPick={() => {
              onPick(option.id);
            }}
            option={option}
          />
        ))}
      </div>
      <p aria-live="polite" className={options.length === 0 ? styles.empty : styles.quiet}>
        {options.length === 0 ? emptyText : ''}
      </p>
    </div>
  );
}

interface OptionProps {
  readonly id: string | undefined;
  readonly option: PickerOption;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onActivate: () => void;
  readonly onPick: () => void;
}

function Option({ id, option, isActive, isSelected, onActivate, onPick }: OptionProps) {
  const isDisabled = option.isDisabled === true;
  return (
    <div
      aria-disabled={isDisabled || undefined}
      aria-selected={isSelected}
      className={`${styles.option} ${isActive ? styles.active : ''} ${isDisabled ? styles.disabled : ''}`}
      id={id}
      onClick={isDisabled ? undefined : onPick}
      onKeyDown={(event) => {
        // Some screen readers move the focus to an option, though the field keeps it otherwise.
        if (!isDisabled && (event.key === 'Enter' || event.key === ' ')) onPick();
      }}
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onMouseMove={isActive || isDisabled ? undefined : onActivate}
      role="option"
      tabIndex={-1}
    >
      {option.leading}
      <span className={styles.words}>
        <span className={styles.text}>{option.text}</span>
        {option.hint !== undefined && option.hint !== '' && (
          <span className={styles.hint}>{option.hint}</span>
        )}
      </span>
      {option.isChosen === true && <Icon name="check" size={16} className={styles.check} />}
      {option.keys !== undefined && <Kbd keys={option.keys} />}
    </div>
  );
}

/** Keeps the active option in sight and tells the caller which it is. */
function useActiveOption(
  elementId: string | undefined,
  active: string | null,
  onChange: ((id: string | null) => void) | undefined,
): void {
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  }, [onChange]);
  useEffect(() => {
    if (elementId !== undefined) {
      document.getElementById(elementId)?.scrollIntoView({ block: 'nearest' });
    }
    tell.current?.(active);
  }, [elementId, active]);
}

function optionId(pickerId: string, option: string | null): string | undefined {
  return option === null ? undefined : `${pickerId}-option-${option}`;
}
