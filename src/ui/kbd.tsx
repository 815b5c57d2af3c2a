/** A key or a chord, drawn as caps: `<Kbd keys="Mod+Shift+Z" />`. */
import { keyCaps } from './key-names';
import styles from './kbd.module.css';
import { isAppleKeyboard } from './platform';

interface KbdProps {
  /** As commands write them: `Mod+K`, `Alt+ArrowLeft`, `n`. */
  readonly keys: string;
}

export function Kbd({ keys }: KbdProps) {
  return (
    <kbd className={styles.keys}>
      {keyCaps(keys, isAppleKeyboard()).map((cap) => (
        <kbd className={styles.cap} key={cap}>
          {cap}
        </kbd>
      ))}
    </kbd>
  );
}
