/** A short exercise on paper: three paragraphs, two labels, a key, as the teacher hands it out. */
import { serializePostil } from '../../src/codecs/postil-json/serialize';
import type { AnnotationId } from '../../src/domain/annotation/annotation';
import type { Correction, CorrectionId } from '../../src/domain/class/correction';
import type { CodebookId, Label, LabelId } from '../../src/domain/codebook/label';
import type { AnswerKey, Exercise, ReasonedMark } from '../../src/domain/exercise/exercise';
import type { ExerciseId } from '../../src/domain/exercise/exercise-id';
import { handoutOf } from '../../src/domain/exercise/handout';
import type { ReadingId } from '../../src/domain/reading/reading';
import type { Article, ArticleId, ArticleText } from '../../src/domain/text/article';
import { span, type Span } from '../../src/domain/text/span';
import { sha256HexOf } from '../../src/lib/sha256';
import type { TextFile } from '../pages/first-page';

const NOW = '2026-11-01T08:00:00.000Z';

const PARAGRAPHS = [
  'Every street in the harbour pays for light. The council says that darkness costs more.',
  'Last winter accidents fell by half where lamps were lit. A lamp is a promise, not a bill.',
  'Nobody asked the fishermen. They sail by the stars and mend their nets by day.',
];
const TEXT = PARAGRAPHS.join('\n\n');

const id = <I extends string>(number: number): I =>
  `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}` as I;

const articleId = id<ArticleId>(1);
const codebookId = id<CodebookId>(2);
export const EXERCISE = id<ExerciseId>(3);
const CLAIM = id<LabelId>(10);
const EVIDENCE = id<LabelId>(11);

const article: Article = {
  kind: 'article',
  id: articleId,
  title: 'On lamps',
  byline: 'Ada Quay',
  publication: '',
  date: '',
  source: '',
  language: 'en',
  words: 45,
  textHash: sha256HexOf(TEXT),
  changes: [],
  created: NOW,
  modified: NOW,
};

let at = 0;
const text: ArticleText = {
  kind: 'text',
  id: articleId,
  text: TEXT,
  blocks: PARAGRAPHS.map((piece) => {
    const block = { ...span(at, at + piece.length), kind: 'paragraph' as const, within: [] };
    at += piece.length + 2;
    return block;
  }),
  marks: [],
};

const labels = [
  ['Claim', '#e69f00', 'solid', CLAIM],
  ['Evidence', '#56b4e9', 'dashed', EVIDENCE],
] as const;

const codebook = {
  codebook: { kind: 'codebook', id: codebookId, name: 'Two', created: NOW, modified: NOW } as const,
  labels: labels.map(([name, color, pattern, own], order): Label => ({
    kind: 'label',
    id: own,
    codebookId,
    parentId: null,
    order,
    name,
    definition: '',
    whenToUse: '',
    whenNot: '',
    example: '',
    color,
    pattern,
    shortcut: String(order + 1),
    archived: false,
  })),
};

export function exercise(fields: Partial<Exercise> = {}): Exercise {
  return {
    kind: 'exercise',
    id: EXERCISE,
    articleId,
    codebookId,
    title: 'Lamps: claims and evidence',
    task: 'Mark **every claim** and the evidence for it.',
    asks: [
      { labelId: CLAIM, least: 2, most: null },
      { labelId: EVIDENCE, least: 1, most: 2 },
    ],
    passages: [wordsAt(PARAGRAPHS[0] ?? ''), wordsAt(PARAGRAPHS[1] ?? '')],
    nameIsRequired: true,
    othersHidden: 'always',
    keyShown: 'never',
    role: 'made',
    created: NOW,
    modified: NOW,
    ...fields,
  };
}

export const KEY: readonly ReasonedMark[] = [
  keyMark(20, 'darkness costs more', CLAIM, 'It can be disputed: costs whom?'),
  keyMark(21, 'accidents fell by half', EVIDENCE, 'A figure that can be looked up.'),
  keyMark(22, 'not a bill', CLAIM, 'Nobody can measure a promise.'),
];

export function handout(fields: Partial<Exercise> = {}): TextFile {
  const key: AnswerKey = {
    kind: 'key',
    id: EXERCISE,
    readingId: null,
    marks: KEY,
    created: NOW,
    modified: NOW,
  };
  const bundle = handoutOf({
    exercise: exercise(fields),
    key,
    article: { article, text },
    codebook,
  });
  return fileOf('lamps.postil.json', serializePostil(bundle));
}

/** What the teacher gives back on what was handed in. */
export function corrections(
  handIn: { readonly studentId: ReadingId; readonly contentHash: string },
  comments: Correction['comments'],
): TextFile {
  const correction: Correction = {
    kind: 'correction',
    id: id<CorrectionId>(90),
    exerciseId: EXERCISE,
    studentId: handIn.studentId,
    contentHash: handIn.contentHash,
    marks: KEY,
    comments,
    overall: 'Careful reading. Look at the second paragraph again.',
    created: NOW,
    modified: NOW,
  };
  const parts = {
    exercise: exercise({ role: 'received' }),
    key: null,
    submissions: [],
    verdicts: [],
    corrections: [correction],
  };
  return fileOf(
    'corrections.postil.json',
    serializePostil({
      articles: [{ article, text }],
      codebooks: [codebook],
      readings: [],
      exercises: [parts],
    }),
  );
}

export function fileOf(name: string, content: string): TextFile {
  return { name, mimeType: 'application/json', buffer: Buffer.from(content) };
}

function wordsAt(words: string): Span {
  const start = TEXT.indexOf(words);
  return span(start, start + words.length);
}

function keyMark(number: number, words: string, label: LabelId, reason: string): ReasonedMark {
  return {
    id: id<AnnotationId>(number),
    spans: [wordsAt(words)],
    labelIds: [label],
    note: '',
    reason,
  };
}
