/** A page together with the words that only such pages say. */
import type { Entries } from '../../messages/entry';
import { addWords } from '../../messages/late-words';

export function withClassWords<T>(page: Promise<T>): Promise<T> {
  return withWords(
    page,
    import('../../messages/en-class').then(({ enClass }) => enClass),
  );
}

export function withCodebookWords<T>(page: Promise<T>): Promise<T> {
  return withWords(
    page,
    import('../../messages/en/codebook').then(({ codebook }) => codebook),
  );
}

export function withExportWords<T>(page: Promise<T>): Promise<T> {
  return withWords(
    page,
    import('../../messages/en/export').then(({ exportDialog }) => exportDialog),
  );
}

async function withWords<T>(page: Promise<T>, words: Promise<Entries>): Promise<T> {
  const [loaded, entries] = await Promise.all([page, words]);
  addWords(entries);
  return loaded;
}
