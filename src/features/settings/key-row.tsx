/** One command in the list of keys. While it is edited, the next key pressed becomes its key. */
import { useEffect, useState } from 'react';
import type { Command } from '../../state/commands/command';
import { keyName, keysOf } from '../../state/commands/keys';
import { usePostil, useSettings } from '../../state/hooks';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import { useTranslate } from '../../ui/messages-context';
import { remapped, rivalOf } from './remap';
import styles from './settings.module.css';

interface KeyRowProps {
  readonly command: Command;
  readonly isEditing: boolean;
  readonly onEdit: (isEditing: boolean) => void;
}

export function KeyRow({ command, isEditing, onEdit }: KeyRowProps) {
  const t = useTranslate();
  const { commander, settings } = usePostil();
  const chosen = useSettings((state) => state);
  const [taken, setTaken] = useState<string | null>(null);

  useNextKey(isEditing, (key) => {
    onEdit(false);
    if (key === 'Escape') return setTaken(null);
    const rival = rivalOf(commander.commands(), settings.getState(), command, key);
    setTaken(rival ? t('keys.taken', { command: rival.title(t) }) : null);
    if (!rival) settings.setState({ keys: remapped(settings.getState().keys, command.name, key) });
  });

  return (
    <li className={styles.row}>
      <span>{command.title(t)}</span>
      <span className={styles.caps}>
        {isEditing
          ? t('keys.press')
          : keysOf(command, chosen).map((key) => <Kbd key={key} keys={key} />)}
      </span>
      <Button
        variant="quiet"
        aria-label={t('keys.change', { command: command.title(t) })}
        onPress={() => onEdit(!isEditing)}
      >
        {isEditing ? t('common.cancel') : t('common.edit')}
      </Button>
      {taken !== null && (
        <p className={styles.problem} role="alert">
          {taken}
        </p>
      )}
    </li>
  );
}

function useNextKey(isListening: boolean, onKey: (key: string) => void): void {
  useEffect(() => {
    if (!isListening) return;
    const listen = (event: KeyboardEvent): void => {
      if (['Shift', 'Control', 'Alt', 'Meta', 'Tab'].includes(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      onKey(keyName(event));
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  });
}
