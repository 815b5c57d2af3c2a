/** What a file said of a text beside its marks, for when the text leaves in the same format again. */
import type { JsonObject } from '../../../lib/json';
import type { ExportedArticle } from '../export';
import type { FormatId } from '../formats';
import { besideFields } from '../json/fields';
import { originOf } from '../origin';

/** Of what several files said, the first one's word counts. Empty: nothing was said. */
export function keptBesideMarks(
  { article, readings }: Pick<ExportedArticle, 'article' | 'readings'>,
  formats: readonly FormatId[],
): JsonObject {
  const holders = [...readings.map(({ reading }) => reading), article];
  return holders
    .flatMap(({ extra }) => formats.map((format) => originOf(extra, format)?.raw))
    .reduce<JsonObject>(besideFields, {});
}
