/**
 * What a Postil file says of itself: which format, which version. Same major: read, unknown fields kept.
 * Higher major: refused. Lower major: brought up to date by one pure step per version.
 */
import { isJsonObject, type JsonObject } from '../../lib/json';
import { err, ok, type Result } from '../../lib/result';
import { describeValue, matching } from './decode';
import type { Notes } from './notes';
import { child, ROOT } from './path';
import type { PostilProblem } from './problem';

export interface FormatVersion {
  readonly format: string;
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** The step from each older major to the next. A missing one ends support for it. */
  readonly migrations: ReadonlyMap<number, Migration>;
}

export type Migration = (file: JsonObject) => JsonObject;

export const GENERATOR: JsonObject = { name: 'Postil' };

/** The file in the shape of `format.major`, or why it cannot be read. */
export function readHeader(
  file: unknown,
  format: FormatVersion,
  notes: Notes,
): Result<JsonObject, PostilProblem> {
  if (!isJsonObject(file)) return err({ kind: 'not-postil', found: null });
  const named = Object.hasOwn(file, 'format') ? file['format'] : undefined;
  if (named !== format.format) {
    return err({ kind: 'not-postil', found: describeValue(named) });
  }
  const field = Object.hasOwn(file, 'formatVersion') ? file['formatVersion'] : undefined;
  const version = versionText(field, child(ROOT, 'formatVersion'), notes);
  if (!version.ok) return version;
  const [major = 0, minor = 0] = version.value.split('.').map(Number);
  const versions = { found: version.value, known: formatVersionText(format) };
  if (major > format.major) return err({ kind: 'newer-version', ...versions });
  if (major === format.major && minor > format.minor)
    notes.add({ kind: 'newer-minor', ...versions });
  return migrate(file, major, format, versions);
}

export function formatVersionText(format: FormatVersion): string {
  return `${format.major}.${format.minor}.${format.patch}`;
}

function migrate(
  file: JsonObject,
  from: number,
  format: FormatVersion,
  versions: { readonly found: string; readonly known: string },
): Result<JsonObject, PostilProblem> {
  let current = file;
  for (let major = from; major < format.major; major += 1) {
    const step = format.migrations.get(major);
    if (!step) return err({ kind: 'older-version', ...versions });
    current = step(current);
  }
  return ok(current);
}

const versionText = matching(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, { kind: 'version' });
