/** What the page has said to be saved, written down outside the browser. */
import { SAVED, type Glimpse } from './watch-desk';

export interface Ledger {
  /** For `watchDesk`. */
  readonly see: (glimpse: Glimpse) => void;
  /** The most annotations that were listed while the status said Saved. */
  acknowledged(): number;
  /** How many times something new stood there under Saved. */
  samples(): number;
  /** When the status first came to be like this since then, in milliseconds since 1970; Infinity for never. */
  firstAfter(moment: number, status: RegExp): number;
}

export const SAVING = /^Saving/;
export const SAVED_AGAIN = /^Saved/;
export const PROBLEM = /^(?:Not saved|Only in this tab)/;

export function createLedger(): Ledger {
  const changes: { readonly at: number; readonly status: string }[] = [];
  let [acknowledged, samples] = [0, 0];
  return {
    see({ status, annotations, at }) {
      if (changes.at(-1)?.status !== status) changes.push({ at, status });
      if (status !== SAVED || (annotations ?? 0) <= acknowledged) return;
      acknowledged = annotations ?? 0;
      samples += 1;
    },
    acknowledged: () => acknowledged,
    samples: () => samples,
    firstAfter: (moment, wanted) =>
      changes.find(({ at, status }) => at >= moment && wanted.test(status))?.at ?? Infinity,
  };
}
