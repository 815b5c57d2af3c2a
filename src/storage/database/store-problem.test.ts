import { expect, it } from 'vitest';
import { classifyFailure, failure } from './store-problem';

function named(name: string, message = '', inner?: unknown): Error {
  return Object.assign(new Error(message), { name, ...(inner === undefined ? {} : { inner }) });
}

const quota = new DOMException('', 'QuotaExceededError');

it.each([
  ['a quota abort as Dexie reports it', named('AbortError', '', quota), 'disk-full'],
  ['the same in a bulk put', Object.assign(named('BulkError'), { failures: [quota] }), 'disk-full'],
  ['a full disk on LevelDB', named('DataError', 'Failed to write blobs.'), 'disk-full'],
  ['a full disk on SQLite', named('UnknownError', 'database or disk is full'), 'disk-full'],
  [
    'damage found at opening',
    named('UnknownError', 'Internal error opening backing store for indexedDB.open.'),
    'damaged',
  ],
  ['a missing table', named('NotFoundError'), 'damaged'],
  ['a newer database', named('VersionError'), 'newer-version'],
  ['storage switched off', new DOMException('', 'SecurityError'), 'unavailable'],
  ['silence', failure('NoAnswerError'), 'no-answer'],
  ['a plain abort', named('AbortError'), 'unknown'],
  ['something that is no error', 'text', 'unknown'],
])('says what %s is', (_what, error, problem) => {
  expect(classifyFailure(error)).toBe(problem);
});
