/** What went wrong, in the words of the port, out of the many errors browsers and Dexie raise. */
import type { StoreProblem } from '../../domain/ports';

/**
 * A quota error inside a transaction surfaces as AbortError; only its `inner` says why.
 * https://github.com/dexie/Dexie.js/issues/776
 */
export function classifyFailure(error: unknown): StoreProblem {
  const { name, message } = rootOf(error);
  switch (name) {
    case 'QuotaExceededError':
      return 'disk-full';
    case 'VersionError':
      return 'newer-version';
    case 'NoAnswerError':
    case 'TimeoutError':
      return 'no-answer';
    case 'MissingAPIError':
    case 'SecurityError':
    case 'InvalidStateError':
      return 'unavailable';
    case 'NotFoundError':
    case 'NotReadableError':
    case 'DamagedError':
      return 'damaged';
    default:
      return classifyMessage(message);
  }
}

export function failure(name: 'NoAnswerError' | 'DamagedError' | 'VersionError'): Error {
  const error = new Error(name);
  error.name = name;
  return error;
}

/** On a really full disk Chromium raises DataError or UnknownError, and tells why in its message. */
function classifyMessage(message: string): StoreProblem {
  if (/disk is full|disk full|no space|quota|failed to write blobs/i.test(message)) {
    return 'disk-full';
  }
  if (/backing store|corrupt|malformed/i.test(message)) return 'damaged';
  return 'unknown';
}

function rootOf(error: unknown): { readonly name: string; readonly message: string } {
  if (!(error instanceof Error) && !isErrorLike(error)) return { name: '', message: '' };
  const inner: unknown = 'inner' in error ? error.inner : firstOfBulk(error);
  return inner !== undefined && inner !== null && inner !== error ? rootOf(inner) : error;
}

function firstOfBulk(error: object): unknown {
  return 'failures' in error && Array.isArray(error.failures) ? error.failures[0] : undefined;
}

/** DOMException is no Error in every engine. */
function isErrorLike(value: unknown): value is { name: string; message: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'message' in value &&
    typeof value.message === 'string'
  );
}
