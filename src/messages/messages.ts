/**
 * The catalogue of everything Postil says, and the function that looks it up. English is the measure:
 * another language is a file `const de = { … } satisfies Catalogue` passed to `createTranslate`.
 */
import { present } from '../lib/assert';
import type { en } from './en';
import type { codebook } from './en/codebook';
import type { printed } from './en/printed';
import type { exportDialog } from './en/export';
import type { foreign } from './en/foreign';
import type { enClass } from './en-class';
import type { Entries, Entry } from './entry';
import { createFormat, type Format } from './format';
import { lateWord } from './late-words';

type First = typeof en;
type English = First &
  typeof enClass &
  typeof codebook &
  typeof exportDialog &
  typeof foreign &
  typeof printed;

export type MessageKey = keyof English;

/** Keys that need no values, so that a table (of commands, of settings) can name its texts. */
export type PlainMessageKey = {
  [K in MessageKey]: English[K] extends string ? K : never;
}[MessageKey];

/** Of the first load; other words are added by `addWords`. */
export type Catalogue = {
  readonly [K in keyof First]: English[K] extends (args: infer Args) => string
    ? (args: Args, format: Format) => string
    : English[K] extends (args: infer Args, format: Format) => string
      ? (args: Args, format: Format) => string
      : string;
};

/** Nothing for a plain entry, the named values for a function; a mixture of both does not compile. */
export type MessageArgs<K extends MessageKey> = [English[K]] extends [string]
  ? []
  : English[K] extends (args: infer Args, format: Format) => string
    ? [args: Args]
    : never;

export interface Translate {
  <K extends MessageKey>(key: K, ...args: MessageArgs<K>): string;
  /** For numbers and dates that stand alone. Inside a sentence they belong to its message. */
  readonly format: Format;
}

export function createTranslate(catalogue: Catalogue, locale: string): Translate {
  const format = createFormat(locale);
  const entries: Partial<Entries> = catalogue;
  const translate = <K extends MessageKey>(key: K, ...args: MessageArgs<K>): string => {
    const entry: Entry = present(entries[key] ?? lateWord(key), `the words of ${key}`);
    return typeof entry === 'string' ? entry : entry(args[0] as never, format);
  };
  return Object.assign(translate, { format });
}
