/** The sign that a file was saved: said aloud, and shown beside the button until the next one. */
import { useCallback, useState } from 'react';
import { useAnnounce } from '../../../ui/announcer';

export interface Saved {
  /** Empty before the first. */
  readonly text: string;
  say(text: string): void;
}

export function useSaved(): Saved {
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const say = useCallback(
    (next: string) => {
      setText(next);
      announce(next);
    },
    [announce],
  );
  return { text, say };
}
