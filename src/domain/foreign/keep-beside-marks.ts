/** What a file says of a text beside its marks, put where it is found again when the text leaves. */
import type { JsonObject } from '../../lib/json';
import type { Reading } from '../reading/reading';
import { unknownFields } from '../schema/extra';
import type { Notes } from '../schema/notes';
import { child, ROOT } from '../schema/path';
import type { ArticleParts } from '../transfer/bundle';
import type { ForeignDocument } from '../transfer/foreign';
import type { FormatId } from '../transfer/formats';
import { withOrigin } from '../transfer/origin';

/** `extra` of the record that keeps it; null: the file says nothing. What no file of ours could hold is left out. */
export function besideMarks(
  format: FormatId,
  { key, title, raw = {} }: ForeignDocument,
  notes: Notes,
): JsonObject | null {
  if (Object.keys(raw).length === 0) return null;
  return unknownFields(
    withOrigin(undefined, { format, id: key, raw }),
    NONE,
    child(ROOT, title || key),
    notes,
  );
}

export function articleWith(parts: ArticleParts, extra: JsonObject): ArticleParts {
  return { ...parts, article: { ...parts.article, extra: { ...parts.article.extra, ...extra } } };
}

export function readingWith(reading: Reading, extra: JsonObject): Reading {
  return { ...reading, extra: { ...reading.extra, ...extra } };
}

const NONE: ReadonlySet<string> = new Set();
