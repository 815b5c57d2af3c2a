/** What stands behind a key of the catalogue. */
import type { Format } from './format';

/** A sentence, or a function of named values and the language's forms. */
export type Entry = string | ((args: never, format: Format) => string);

export type Entries = Readonly<Record<string, Entry>>;
