/** Hypothesis' names for people: `acct:anna@hypothes.is`, with the name they show beside it. */
import { isJsonObject, type JsonObject } from '../../lib/json';
import type { Reading } from '../../domain/reading/reading';
import { textIn } from '../../domain/transfer/json/fields';

/** A domain that can never be anybody's: these are not accounts. */
const AUTHORITY = 'postil.invalid';

/** One for each reading, unlike the others: 3 to 30 of letters, digits, `.` and `_`. */
export function userNames(readings: readonly Reading[]): readonly string[] {
  const taken = new Set<string>();
  return readings.map(({ reader }) => {
    const plain = reader
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/[^A-Za-z0-9._]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 24);
    const name = plain.length < 3 ? `reader_${plain}`.replace(/_$/, '') : plain;
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${name}_${count}`;
    taken.add(free.toLowerCase());
    return `acct:${free}@${AUTHORITY}`;
  });
}

/** The name that is shown, else that of the account. */
export function shownName(item: JsonObject): string {
  const info = item['user_info'];
  const shown = info !== undefined && isJsonObject(info) ? textIn(info['display_name']) : '';
  const user = textIn(item['user']);
  if (shown !== '' || isOurs(user)) return shown;
  return /^acct:([^@]+)@/.exec(user)?.[1] ?? user;
}

export function isOurs(user: string): boolean {
  return user.endsWith(`@${AUTHORITY}`);
}
