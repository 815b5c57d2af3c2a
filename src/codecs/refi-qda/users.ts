/** Readers as users of a project: one for each name, and one more for each further reading of it in an article. */
import { idOf } from '../../domain/foreign/foreign-ids';
import type { ExportedArticle } from '../../domain/transfer/export';
import type { ReadingId } from '../../domain/reading/reading';

export interface ProjectUser {
  readonly guid: string;
  readonly name: string;
}

export interface ProjectUsers {
  readonly all: readonly ProjectUser[];
  readonly ofReading: ReadonlyMap<ReadingId, string>;
}

export function usersOf(articles: readonly ExportedArticle[]): ProjectUsers {
  const users = new Map<string, ProjectUser>();
  const ofReading = new Map<ReadingId, string>();
  for (const { readings } of articles) {
    const counts = new Map<string, number>();
    for (const { reading } of readings) {
      const name = reading.reader;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      // Nobody knows whether two without a name are the same.
      const guid = idOf('refi-user', ...(name === '' ? [reading.id] : [name, String(count)]));
      users.set(guid, { guid, name });
      ofReading.set(reading.id, guid);
    }
  }
  return { all: [...users.values()], ofReading };
}
