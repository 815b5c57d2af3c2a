/** Each kind of record as it is kept, to be read from a file that anybody may have written. */
import { LINK_TYPES, type AnnotationId, type LinkId } from '../../domain/annotation/annotation';
import { REVIEW_REASONS } from '../../domain/annotation/orphan';
import type { CorrectionId } from '../../domain/class/correction';
import { SUBMISSION_DOUBTS, type SubmissionId } from '../../domain/class/submission';
import type { VerdictId } from '../../domain/class/verdict';
import { PATTERNS, type CodebookId, type LabelId } from '../../domain/codebook/label';
import type { ExerciseId } from '../../domain/exercise/exercise-id';
import type { ReadingId } from '../../domain/reading/reading';
import type { PostilRecord, RecordKind } from '../../domain/record/record';
import {
  boolean,
  fields,
  integer,
  invalid,
  list,
  nullable,
  number,
  oneOf,
  optional,
  text,
  type Decoder,
  type Shape,
} from '../../domain/schema/decode';
import { hash, id, LONGEST_LINE, LONGEST_NOTE, MOST, time } from '../../domain/schema/scalars';
import { isJsonObject, type JsonObject } from '../../lib/json';
import { ok } from '../../lib/result';
import type { ArticleId } from '../../domain/text/article';
import type { Container } from '../../domain/text/block';
import type { Utf16Offset } from '../../domain/text/offsets';

const line = text(LONGEST_LINE);
const long = text(LONGEST_NOTE);
const offset = integer(0, MOST.characters) as Decoder<Utf16Offset>;
const whole = integer(0, Number.MAX_SAFE_INTEGER);
const extra = optional<JsonObject>((value, at) =>
  isJsonObject(value) ? ok(value) : invalid({ kind: 'object' }, value, at),
);

/** Without the fields that were not there. */
type Sparse<T> = {
  readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

function sparse<T extends object>(shape: Shape<T>): Decoder<Sparse<T>> {
  const read = fields(shape);
  return (value, at, notes) => {
    const result = read(value, at, notes);
    if (!result.ok) return result;
    const present = Object.entries(result.value).filter(([, field]) => field !== undefined);
    return ok(Object.fromEntries(present) as Sparse<T>);
  };
}

const span = fields({ start: offset, end: offset });

const containers = {
  plain: fields({ kind: oneOf(['quote', 'item', 'table', 'row']), id: whole }),
  list: fields({
    kind: oneOf(['list']),
    id: whole,
    ordered: boolean,
    first: integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  }),
  cell: fields({ kind: oneOf(['cell']), id: whole, header: boolean }),
};

const container: Decoder<Container> = (value, at, notes) => {
  const kind = isJsonObject(value) ? value['kind'] : null;
  if (kind === 'list') return containers.list(value, at, notes);
  if (kind === 'cell') return containers.cell(value, at, notes);
  return containers.plain(value, at, notes);
};

const block = sparse({
  kind: oneOf(['paragraph', 'heading', 'code']),
  level: optional(integer(1, 6)),
  start: offset,
  end: offset,
  within: list(container, MOST.containers),
});

const mark = sparse({
  kind: oneOf(['emphasis', 'strong', 'strike', 'code', 'superscript', 'subscript', 'link']),
  href: optional(line),
  start: offset,
  end: offset,
});

const tallyEntry: Decoder<readonly [LabelId, number]> = (value, at, notes) => {
  const pair: readonly unknown[] = Array.isArray(value) ? value : [];
  const label = id<LabelId>()(pair[0], at, notes);
  if (!label.ok) return label;
  const count = whole(pair[1], at, notes);
  return count.ok ? ok([label.value, count.value]) : count;
};

/** What is known of a mark without a place. */
const searched = {
  parts: list(
    fields({
      exact: text(MOST.characters),
      prefix: line,
      suffix: line,
      textHash: line,
      alike: whole,
      ordinal: whole,
      rival: number,
    }),
    MOST.spans,
    1,
  ),
  reason: oneOf(REVIEW_REASONS),
  candidates: list(fields({ spans: list(span, MOST.spans, 1), score: number }), 3),
};

const marked = {
  id: id<AnnotationId>(),
  spans: list(span, MOST.spans, 1),
  labelIds: list(id<LabelId>(), MOST.labels),
  note: long,
};

const reasonedMarks = list(fields({ ...marked, reason: long }), MOST.annotations);

type Shapes = { readonly [K in RecordKind]: Decoder<Extract<PostilRecord, { kind: K }>> | null };

/** null: a kind that a rescue file does not carry. */
export const RECORD_SHAPES: Shapes = {
  article: sparse({
    kind: oneOf(['article']),
    id: id<ArticleId>(),
    title: line,
    byline: line,
    publication: line,
    date: line,
    source: line,
    language: line,
    words: whole,
    textHash: hash,
    changes: list(line, 1000),
    created: time,
    modified: time,
    extra,
  }),
  text: sparse({
    kind: oneOf(['text']),
    id: id<ArticleId>(),
    text: text(MOST.characters),
    blocks: list(block, MOST.blocks),
    marks: list(mark, MOST.marks),
    extra,
  }),
  codebook: sparse({
    kind: oneOf(['codebook']),
    id: id<CodebookId>(),
    name: line,
    created: time,
    modified: time,
    extra,
  }),
  label: sparse({
    kind: oneOf(['label']),
    id: id<LabelId>(),
    codebookId: id<CodebookId>(),
    parentId: nullable(id<LabelId>()),
    order: number,
    name: line,
    definition: long,
    whenToUse: long,
    whenNot: long,
    example: long,
    color: line,
    pattern: oneOf(PATTERNS),
    shortcut: nullable(line),
    archived: boolean,
    extra,
  }),
  reading: sparse({
    kind: oneOf(['reading']),
    id: id<ReadingId>(),
    articleId: id<ArticleId>(),
    codebookId: id<CodebookId>(),
    reader: line,
    state: oneOf(['draft', 'finished']),
    exercise: optional(
      fields({
        id: id<ExerciseId>(),
        try: whole,
        first: nullable(id<ReadingId>()),
        handIns: whole,
        handedIn: nullable(time),
      }),
    ),
    created: time,
    modified: time,
    extra,
  }),
  annotation: sparse({
    kind: oneOf(['annotation']),
    id: id<AnnotationId>(),
    readingId: id<ReadingId>(),
    spans: list(span, MOST.spans, 1),
    labelIds: list(id<LabelId>(), MOST.labels),
    note: long,
    created: time,
    modified: time,
    extra,
  }),
  orphan: sparse({
    kind: oneOf(['orphan']),
    id: id<AnnotationId>(),
    readingId: id<ReadingId>(),
    ...searched,
    labelIds: list(id<LabelId>(), MOST.labels),
    note: long,
    created: time,
    modified: time,
    extra,
  }),
  link: sparse({
    kind: oneOf(['link']),
    id: id<LinkId>(),
    readingId: id<ReadingId>(),
    from: id<AnnotationId>(),
    to: id<AnnotationId>(),
    type: oneOf(LINK_TYPES),
    created: time,
    extra,
  }),
  exercise: sparse({
    kind: oneOf(['exercise']),
    id: id<ExerciseId>(),
    articleId: id<ArticleId>(),
    codebookId: id<CodebookId>(),
    title: line,
    task: long,
    asks: list(
      fields({ labelId: id<LabelId>(), least: whole, most: nullable(whole) }),
      MOST.labels,
    ),
    passages: list(span, MOST.spans),
    nameIsRequired: boolean,
    othersHidden: oneOf(['always', 'until-finished']),
    keyShown: oneOf(['never', 'after-finishing']),
    role: oneOf(['made', 'received']),
    created: time,
    modified: time,
    extra,
  }),
  key: sparse({
    kind: oneOf(['key']),
    id: id<ExerciseId>(),
    readingId: nullable(id<ReadingId>()),
    marks: reasonedMarks,
    created: time,
    modified: time,
    extra,
  }),
  submission: sparse({
    kind: oneOf(['submission']),
    id: id<SubmissionId>(),
    exerciseId: id<ExerciseId>(),
    studentId: id<ReadingId>(),
    reader: line,
    state: oneOf(['draft', 'finished']),
    handedIn: time,
    attempt: whole,
    collected: time,
    fileName: line,
    contentHash: hash,
    marks: list(fields(marked), MOST.annotations),
    unplaced: list(
      fields({
        id: id<AnnotationId>(),
        ...searched,
        labelIds: list(id<LabelId>(), MOST.labels),
        note: long,
      }),
      MOST.annotations,
    ),
    doubts: list(oneOf(SUBMISSION_DOUBTS), SUBMISSION_DOUBTS.length),
    extra,
  }),
  verdict: sparse({
    kind: oneOf(['verdict']),
    id: id<VerdictId>(),
    exerciseId: id<ExerciseId>(),
    passage: span,
    marks: reasonedMarks,
    from: list(
      fields({ submissionId: id<SubmissionId>(), markId: id<AnnotationId>() }),
      MOST.annotations,
    ),
    reason: long,
    created: time,
    modified: time,
    extra,
  }),
  correction: sparse({
    kind: oneOf(['correction']),
    id: id<CorrectionId>(),
    exerciseId: id<ExerciseId>(),
    studentId: id<ReadingId>(),
    contentHash: hash,
    marks: reasonedMarks,
    comments: list(fields({ markId: id<AnnotationId>(), text: long }), MOST.annotations),
    overall: long,
    created: time,
    modified: time,
    extra,
  }),
  tally: fields({
    kind: oneOf(['tally']),
    id: id<ReadingId>(),
    articleId: id<ArticleId>(),
    total: whole,
    byLabel: list(tallyEntry, MOST.labels),
  }),
  place: null,
  step: null,
};
