/**
 * What stands in a field: every change is written at once; what cannot be written stays in the field with
 * the reason, until it can or the field is left.
 */
import { useState } from 'react';

interface DraftNeeds {
  readonly stored: string;
  /** Answers with the reason when it was refused. */
  readonly write: (text: string) => string | null;
  readonly leave: () => void;
  /** What a text becomes when the field is left: trimmed, completed. */
  readonly settle?: (text: string) => string;
}

export interface Draft {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
}

export function useDraft({ stored, write, leave, settle }: DraftNeeds): Draft {
  const [refused, setRefused] = useState<{ text: string; reason: string } | null>(null);
  const value = refused?.text ?? stored;
  return {
    value,
    error: refused?.reason,
    onChange(text) {
      const reason = write(text);
      setRefused(reason === null ? null : { text, reason });
    },
    onBlur() {
      const settled = settle ? settle(value) : stored;
      if (settled !== stored) write(settled);
      setRefused(null);
      leave();
    },
  };
}
