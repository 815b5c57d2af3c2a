/** A class on paper: an article of 1,500 words, and the files its students hand in for an exercise on it. */
import { serializePostil } from '../../src/codecs/postil-json/serialize';
import type { AnnotationId } from '../../src/domain/annotation/annotation';
import { handInContent, type HandInContent } from '../../src/domain/class/hand-in-content';
import { submissionId } from '../../src/domain/class/hand-in';
import type { Codebook, CodebookId, Label, LabelId } from '../../src/domain/codebook/label';
import type { Exercise, HeldMark } from '../../src/domain/exercise/exercise';
import type { ExerciseId } from '../../src/domain/exercise/exercise-id';
import type { ReadingId } from '../../src/domain/reading/reading';
import type { Article, ArticleId, ArticleText } from '../../src/domain/text/article';
import { span } from '../../src/domain/text/span';
import { sha256HexOf } from '../../src/lib/sha256';
import { seededRandom } from '../../src/lib/seeded-random';

const NOW = '2026-11-01T08:00:00.000Z';

const WORDS =
  'the council voted on lanterns because every street pays for light and nobody counts what darkness costs when a harbour sleeps under fog'.split(
    ' ',
  );

export interface ClassOnPaper {
  readonly article: Article;
  readonly text: ArticleText;
  readonly codebook: Codebook;
  readonly labels: readonly Label[];
}

/** The same every time. `change`: what another edition of the text does to it. */
export function makeClass(change: (text: string) => string = (text) => text): ClassOnPaper {
  const { next: random } = seededRandom(1);
  const paragraphs = Array.from({ length: 15 }, (_, at) =>
    Array.from({ length: 100 }, (_word, index) =>
      index === 0 ? `Passage${at}` : (WORDS[Math.floor(random() * WORDS.length)] ?? ''),
    )
      .join(' ')
      .concat('.'),
  );
  const whole = change(paragraphs.join('\n\n'));
  let at = 0;
  const blocks = whole.split('\n\n').map((piece) => {
    const block = { ...span(at, at + piece.length), kind: 'paragraph' as const, within: [] };
    at += piece.length + 2;
    return block;
  });
  const id = uuid(1) as ArticleId;
  const codebookId = uuid(2) as CodebookId;
  return {
    article: {
      kind: 'article',
      id,
      title: 'On lanterns',
      byline: '',
      publication: '',
      date: '',
      source: '',
      language: 'en',
      words: 1500,
      textHash: sha256HexOf(whole),
      changes: [],
      created: NOW,
      modified: NOW,
    },
    text: { kind: 'text', id, text: whole, blocks, marks: [] },
    codebook: { kind: 'codebook', id: codebookId, name: 'Four', created: NOW, modified: NOW },
    labels: ['Claim', 'Evidence', 'Framing', 'Theory'].map((name, order): Label => ({
      kind: 'label',
      id: uuid(10 + order) as LabelId,
      codebookId,
      parentId: null,
      order,
      name,
      definition: '',
      whenToUse: '',
      whenNot: '',
      example: '',
      color: ['#e69f00', '#56b4e9', '#009e73', '#cc79a7'][order] ?? '#000000',
      pattern: 'solid',
      shortcut: String(order + 1),
      archived: false,
    })),
  };
}

/** The article with an empty reading, as a teacher opens it. */
export function articleFile({ article, text, codebook, labels }: ClassOnPaper): string {
  return serializePostil({
    articles: [{ article, text }],
    codebooks: [{ codebook, labels }],
    readings: [
      {
        reading: {
          kind: 'reading',
          id: uuid(3) as ReadingId,
          articleId: article.id,
          codebookId: codebook.id,
          reader: 'Teacher',
          state: 'draft',
          created: NOW,
          modified: NOW,
        },
        annotations: [],
        links: [],
      },
    ],
  });
}

export interface HandInWish {
  readonly student: number;
  readonly marks?: number;
  readonly fields?: Partial<HandInContent>;
}

/** What one student hands in, as the app writes it. */
export function handInFile(
  paper: ClassOnPaper,
  exerciseId: ExerciseId,
  { student, marks = 100, fields = {} }: HandInWish,
): string {
  const content: HandInContent = {
    exerciseId,
    studentId: uuid(1000 + student) as ReadingId,
    reader: `Student ${String(student).padStart(3, '0')}`,
    state: 'finished',
    handedIn: NOW,
    attempt: 1,
    marks: marksOf(paper, student, marks),
    unplaced: [],
    ...fields,
  };
  const contentHash = sha256HexOf(handInContent(content));
  return serializePostil({
    articles: [{ article: paper.article, text: paper.text }],
    codebooks: [{ codebook: paper.codebook, labels: paper.labels }],
    readings: [],
    exercises: [
      {
        exercise: exerciseOf(paper, exerciseId),
        key: null,
        submissions: [
          {
            kind: 'submission',
            id: submissionId(content, contentHash),
            ...content,
            collected: NOW,
            fileName: '',
            contentHash,
            doubts: [],
          },
        ],
        verdicts: [],
        corrections: [],
      },
    ],
  });
}

export function exerciseOf({ article, codebook }: ClassOnPaper, id: ExerciseId): Exercise {
  return {
    kind: 'exercise',
    id,
    articleId: article.id,
    codebookId: codebook.id,
    title: 'Lanterns',
    task: 'Mark what is claimed.',
    asks: [],
    passages: [],
    nameIsRequired: false,
    othersHidden: 'always',
    keyShown: 'never',
    role: 'received',
    created: NOW,
    modified: NOW,
  };
}

export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** A fifth of a class marks the same passages; the rest goes its own way. */
function marksOf({ text, labels }: ClassOnPaper, student: number, count: number): HeldMark[] {
  const { next: random } = seededRandom(7 + student);
  const { next: shared } = seededRandom(99);
  const starts = [...text.text.matchAll(/\b\w+ \w+ \w+ \w+/g)].map((match) => match.index);
  return Array.from({ length: count }, (_, at): HeldMark => {
    const draw = at % 5 === 0 ? shared : random;
    const start = starts[Math.floor(draw() * starts.length)] ?? 0;
    const end = text.text.indexOf(' ', start + 10 + Math.floor(draw() * 30));
    const label = labels[Math.floor(draw() * labels.length)];
    return {
      id: uuid(100_000 + student * 1000 + at) as AnnotationId,
      spans: [span(start, Math.max(start + 3, end))],
      labelIds: label ? [label.id] : [],
      note: at % 10 === 0 ? 'Why here?' : '',
    };
  });
}
