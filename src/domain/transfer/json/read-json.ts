/** JSON of another tool: decoded, checked for depth and parsed, or a problem with its line. */
import { err, ok, type Result } from '../../../lib/result';
import type { JsonValue } from '../../../lib/json';
import { textOfUtf8 } from '../../../lib/utf8';
import { scanDepth } from '../../schema/json-text';
import type { ForeignInput, ForeignProblem } from '../foreign';

/** A leading byte order mark is skipped, and so is `__proto__` anywhere: copying libraries take it for more. */
export function readForeignJson({ bytes }: ForeignInput): Result<JsonValue, ForeignProblem> {
  const decoded = textOfUtf8(bytes);
  if (decoded === null) return err({ kind: 'not-utf8' });
  const text = decoded.replace(/^\ufeff/, '');
  if (text.trim() === '') return err({ kind: 'nothing-in-it' });
  if (scanDepth(text, DEEPEST).deepest > DEEPEST) return err({ kind: 'too-deep' });
  try {
    return ok(JSON.parse(text, namesPrototype(text) ? withoutPrototype : undefined) as JsonValue);
  } catch (failure) {
    return err({ kind: 'not-json', line: lineOf(text, String(failure)) });
  }
}

const DEEPEST = 64;

function namesPrototype(text: string): boolean {
  return text.includes('__proto__') || /\\u005f/i.test(text);
}

function withoutPrototype(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}

/** As far as the engine's sentence says where; 0: it does not. */
function lineOf(text: string, message: string): number {
  const line = /\bline (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const said = /\bposition (\d+)/.exec(message)?.[1];
  const position = said !== undefined ? Number(said) : isCut(message) ? text.length : null;
  return position === null ? 0 : text.slice(0, position).split('\n').length;
}

function isCut(message: string): boolean {
  return /end of (?:JSON|data|input)/i.test(message);
}
