/** The table that the client of Hypothesis exports, row by row as the annotations its JSON would have. */
import { parseCsv } from '../../containers/csv/parse';
import type { ForeignInput, ForeignProblem } from '../../domain/transfer/foreign';
import type { JsonObject } from '../../lib/json';
import { err, ok, type Result } from '../../lib/result';
import { textOfUtf8 } from '../../lib/utf8';

/** By its first column, in the words of the client or of an older one. */
export function isTable({ bytes }: ForeignInput): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, LONGEST_HEAD));
  return /^(?:\u00ef\u00bb\u00bf)?"?(?:created at|creation date)"?[,\t]/i.test(head);
}

/** Replies have `references`, page notes no selector. */
export function readTable({
  path,
  bytes,
}: ForeignInput): Result<readonly JsonObject[], ForeignProblem> {
  const text = textOfUtf8(bytes);
  if (text === null) return err({ kind: 'not-utf8' });
  const table = parseCsv(text);
  if (!table.ok)
    return err({ kind: 'broken', where: `${path}, row ${table.error.row}`, what: '"' });
  const { header, rows } = table.value;
  const names = header.map((name) => name.trim().toLowerCase());
  const columnOf = (...either: readonly string[]): number =>
    names.findIndex((name) => either.includes(name));
  const quote = columnOf('quote/description', 'quote');
  if (quote < 0) return err({ kind: 'lacks', what: 'Quote' });
  const columns = {
    created: columnOf('created at', 'creation date'),
    author: columnOf('author', 'user'),
    uri: columnOf('url'),
    type: columnOf('type', 'annotation/reply type'),
    note: columnOf('comment', 'body'),
    tags: columnOf('tags'),
  };
  return ok(
    rows.map((row): JsonObject => {
      const cell = (column: number): string => row[column] ?? '';
      const uri = cell(columns.uri);
      const exact = cell(quote);
      const isReply = /^reply$/i.test(cell(columns.type));
      return {
        created: cell(columns.created),
        user_info: { display_name: cell(columns.author) },
        uri,
        text: cell(columns.note),
        tags: cell(columns.tags).split(','),
        ...(isReply && { references: [uri] }),
        target: [
          {
            source: uri,
            selector: exact === '' ? [] : [{ type: 'TextQuoteSelector', exact }],
          },
        ],
      };
    }),
  );
}

const LONGEST_HEAD = 40;
