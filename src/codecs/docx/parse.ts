/**
 * Comments of a Word document as marks. The parts of the package come unpacked; text and ranges are read from
 * `word/document.xml` by the ids of the comments, since a converter knows only where a comment ends.
 */
import { firstIn, parseXml, textIn, type XmlElement } from '../../containers/xml/parse';
import type {
  ForeignInput,
  ForeignMark,
  ForeignProblem,
  ForeignSkipped,
  ParseForeign,
} from '../../domain/transfer/foreign';
import { err, ok, type Result } from '../../lib/result';
import { textOfUtf8 } from '../../lib/utf8';
import { readBody, type Range } from './read-body';
import { readComments, type ReadComment } from './read-comments';

export const parseDocx: ParseForeign = (inputs) => {
  const document = readPart(inputs, DOCUMENT);
  if (!document.ok) return document;
  const body = firstIn(document.value, 'body');
  if (!body) return err({ kind: 'lacks', what: 'w:body' });
  const part = readPart(inputs, COMMENTS);
  if (!part.ok) return part;
  const comments = readComments(part.value);
  if (comments.length === 0) return err({ kind: 'nothing-in-it' });
  const read = readBody(body);
  if (!read.ok) return err({ kind: 'broken', where: DOCUMENT, what: read.error });
  const { text, ranges } = read.value;
  const skipped: ForeignSkipped[] = [];
  const marks = comments.flatMap((comment) => markOf(comment, text, ranges, skipped));
  const title = titleIn(inputs);
  return ok({
    unit: 'Utf16CodeUnit',
    documents: [{ key: title, title, text, source: '', language: '', marks, links: [] }],
    labels: [],
    codebookName: '',
    skipped,
  });
};

function markOf(
  { id, author, date, labels, note }: ReadComment,
  text: string,
  ranges: ReadonlyMap<string, Range>,
  skipped: ForeignSkipped[],
): readonly ForeignMark[] {
  const range = ranges.get(id);
  if (!range || range.end === null || range.end <= range.start) {
    skipped.push({ where: `comment ${id}`, reason: range ? 'empty-span' : 'no-place' });
    return [];
  }
  const { start, end } = range;
  return [
    {
      id: '',
      parts: [{ range: { start, end }, exact: text.slice(start, end), prefix: '', suffix: '' }],
      labels,
      note,
      reader: author,
      created: date,
      modified: null,
      raw: {},
    },
  ];
}

function readPart(
  inputs: readonly ForeignInput[],
  path: string,
): Result<XmlElement, ForeignProblem> {
  const input = inputs.find((other) => other.path === path || other.path.endsWith(`/${path}`));
  if (!input) return err({ kind: 'lacks', what: path });
  const text = textOfUtf8(input.bytes);
  return text === null ? err({ kind: 'not-utf8' }) : parseXml(text);
}

/** Empty: it has none. */
function titleIn(inputs: readonly ForeignInput[]): string {
  const core = readPart(inputs, CORE);
  const title = core.ok ? firstIn(core.value, 'title') : undefined;
  return title ? textIn(title).trim() : '';
}

const DOCUMENT = 'word/document.xml';
const COMMENTS = 'word/comments.xml';
const CORE = 'docProps/core.xml';
