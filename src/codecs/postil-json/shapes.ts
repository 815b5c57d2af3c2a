/** The file as it stands on disk: positions still in the file's unit, references not yet followed. */
import { LINK_TYPES, type AnnotationId, type LinkId } from '../../domain/annotation/annotation';
import { OFFSET_UNITS } from '../../domain/anchor/offset-units';
import type { CodebookId, LabelId } from '../../domain/codebook/label';
import type { ExerciseId } from '../../domain/exercise/exercise-id';
import type { ReadingId } from '../../domain/reading/reading';
import { readCodebook } from '../../domain/schema/codebook-shape';
import {
  anything,
  boolean,
  closed,
  fields,
  integer,
  list,
  nullable,
  oneOf,
  open,
  optional,
  text,
  type Decoder,
} from '../../domain/schema/decode';
import { child } from '../../domain/schema/path';
import { hash, id, LONGEST_LINE, LONGEST_NOTE, MOST, time } from '../../domain/schema/scalars';
import { isJsonObject } from '../../lib/json';
import type { ArticleId } from '../../domain/text/article';
import type { BlockKind, Container, MarkKind } from '../../domain/text/block';

export type FileShape = Decoded<typeof readFile>;
export type FileContent = Decoded<typeof readContent>;
export type FileBlock = Decoded<typeof readBlock>;
export type FileMark = Decoded<typeof readMark>;
export type FileArticle = Decoded<typeof readArticle>;
export type FileReading = Decoded<typeof readReading>;
export type FileSpan = Decoded<typeof fileSpan>;
export type FileAnnotation = Decoded<typeof readAnnotation>;

type Decoded<D> = D extends Decoder<infer T> ? T : never;

const BLOCK_KINDS = ['paragraph', 'heading', 'code'] as const satisfies readonly BlockKind[];
const MARK_KINDS = [
  'emphasis',
  'strong',
  'strike',
  'code',
  'superscript',
  'subscript',
  'link',
] as const satisfies readonly MarkKind[];
const CONTAINER_KINDS = [
  'quote',
  'list',
  'item',
  'table',
  'row',
  'cell',
] as const satisfies readonly Container['kind'][];

const line = text(LONGEST_LINE);
const long = text(LONGEST_NOTE);
const offset = integer(0, MOST.characters);
const whole = integer(0, Number.MAX_SAFE_INTEGER);
const anyInteger = integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);

const containers = {
  plain: closed({ kind: oneOf(['quote', 'item', 'table', 'row']), id: whole }),
  list: closed({ kind: oneOf(['list']), id: whole, ordered: boolean, first: anyInteger }),
  cell: closed({ kind: oneOf(['cell']), id: whole, header: boolean }),
};

const readContainer: Decoder<Container> = (value, at, notes) => {
  const kind = oneOf(CONTAINER_KINDS)(
    isJsonObject(value) ? value['kind'] : undefined,
    child(at, 'kind'),
    notes,
  );
  if (!kind.ok) return kind;
  if (kind.value === 'list') return containers.list(value, at, notes);
  if (kind.value === 'cell') return containers.cell(value, at, notes);
  return containers.plain(value, at, notes);
};

const headingLevel = integer(1, 6);

const readBlock = closed({
  kind: oneOf(BLOCK_KINDS),
  level: optional(headingLevel),
  start: offset,
  end: offset,
  within: list(readContainer, MOST.containers),
});

const readMark = closed({
  kind: oneOf(MARK_KINDS),
  href: optional(text(LONGEST_LINE)),
  start: offset,
  end: offset,
});

const readContent = open({
  text: text(MOST.characters),
  textSha256: hash,
  lengths: closed({ codePoints: whole, utf16: whole, utf8: whole }),
  blocks: list(readBlock, MOST.blocks),
  marks: list(readMark, MOST.marks),
});

export const readArticle = open({
  id: id<ArticleId>(),
  title: line,
  byline: line,
  publication: line,
  date: line,
  source: line,
  language: line,
  words: whole,
  changes: list(line, 1000),
  created: time,
  modified: time,
  content: readContent,
});

export const fileSpan = closed({
  start: offset,
  end: offset,
  exact: text(MOST.characters),
  prefix: optional(line),
  suffix: optional(line),
});

export const fileSpans = list(fileSpan, MOST.spans, 1);

export const readAnnotation = open({
  id: id<AnnotationId>(),
  spans: fileSpans,
  labelIds: list(id<LabelId>(), MOST.labels),
  note: long,
  created: time,
  modified: time,
  seal: optional(anything),
});

export const readLink = open({
  id: id<LinkId>(),
  from: id<AnnotationId>(),
  to: id<AnnotationId>(),
  type: oneOf(LINK_TYPES),
  created: time,
  seal: optional(anything),
});

/** Annotations and links are read one by one afterwards: a bad one is refused, not the file. */
export const readReading = open({
  id: id<ReadingId>(),
  articleId: id<ArticleId>(),
  codebookId: id<CodebookId>(),
  reader: line,
  state: oneOf(['draft', 'finished']),
  exercise: optional(
    closed({
      id: id<ExerciseId>(),
      try: whole,
      first: nullable(id<ReadingId>()),
      handIns: whole,
      handedIn: nullable(time),
    }),
  ),
  created: time,
  modified: time,
  seal: optional(anything),
  annotations: list(anything, MOST.annotations),
  links: list(anything, MOST.links),
  unplaced: optional(list(anything, MOST.annotations)),
});

export const readFile = fields({
  offsetUnit: oneOf(OFFSET_UNITS),
  articles: list(readArticle, MOST.articles),
  codebooks: list(readCodebook, MOST.codebooks),
  readings: list(readReading, MOST.readings),
  exercises: optional(list(anything, MOST.exercises)),
  keys: optional(list(anything, MOST.exercises)),
  submissions: optional(list(anything, MOST.submissions)),
  verdicts: optional(list(anything, MOST.verdicts)),
  corrections: optional(list(anything, MOST.submissions)),
});
