/** Makes the file a student hands in, and opens it again before anybody is told of it. */
import { parsePostil } from '../../../codecs/postil-json/parse';
import { serializePostil } from '../../../codecs/postil-json/serialize';
import { handInContent } from '../../../domain/class/hand-in-content';
import { contentToHandIn, handInBundle } from '../../../domain/class/make-hand-in';
import type { Submission } from '../../../domain/class/submission';
import { isAnswer, studentIdOf, studentsOf } from '../../../domain/exercise/students';
import type { ReadingId } from '../../../domain/reading/reading';
import { exportFileName, slug } from '../../../domain/transfer/file-name';
import type { Postil } from '../../../state/postil';

export interface PreparedHandIn {
  readonly name: string;
  readonly text: string;
  /** Counted in the file, not on the desk. */
  readonly marks: number;
  /** Of these, marks whose place in the text is not certain. */
  readonly unplaced: number;
  /** False: it says so of itself, and the teacher's roll shows it. */
  readonly isFinished: boolean;
  /** RFC 3339, as it stands in the file. */
  readonly handedIn: string;
  readonly contentHash: string;
}

type Needs = Pick<Postil, 'workspace' | 'clock' | 'sha256Hex'>;

/** null: what belongs to it is not there, or the file did not open again as what it was. Article and exercise are open. */
export async function prepareHandIn(
  { workspace, clock, sha256Hex }: Needs,
  readingId: ReadingId,
): Promise<PreparedHandIn | null> {
  const state = workspace.store.getState();
  const reading = state.readings.get(readingId);
  if (!reading || !isAnswer(reading)) return null;
  const exercise = state.exercises.get(reading.exercise.id);
  const article = state.articles.get(reading.articleId);
  const text = state.texts.get(reading.articleId);
  const codebook = state.codebooks.get(reading.codebookId);
  const annotations = state.annotations.get(readingId)?.ordered;
  if (!exercise || !article || !text || !codebook || !annotations) return null;
  const student = studentIdOf(reading);
  const tries = studentsOf(state.readings.values(), exercise.id).find(({ id }) => id === student);
  const labels = [...state.labels.values()].filter((label) => label.codebookId === codebook.id);
  const orphans = [...state.orphans.values()].filter((item) => item.readingId === readingId);
  const handedIn = clock.now();
  const content = contentToHandIn(
    { exercise, reading, tries: tries?.tries ?? [reading], annotations, orphans },
    handedIn,
  );
  const contentHash = await sha256Hex(handInContent(content));
  const name = exportFileName(
    handedIn,
    exercise.title || article.title,
    slug(reading.reader || 'hand-in'),
    'postil.json',
  );
  const bundle = handInBundle(exercise, { article, text }, { codebook, labels }, content, {
    contentHash,
    fileName: name,
  });
  const file = serializePostil(bundle);
  const found = await readHandIn({ sha256Hex }, file);
  const isWhole =
    found?.contentHash === contentHash &&
    found.marks.length === annotations.length &&
    found.unplaced.length === orphans.length;
  if (!isWhole) return null;
  return {
    name,
    text: file,
    marks: found.marks.length + found.unplaced.length,
    unplaced: found.unplaced.length,
    isFinished: found.state === 'finished',
    handedIn,
    contentHash,
  };
}

/** The one hand-in that a file holds, if every mark of it is as it was when it was made. */
export async function readHandIn(
  { sha256Hex }: Pick<Postil, 'sha256Hex'>,
  file: string,
): Promise<Submission | null> {
  const parsed = await parsePostil(file, { sha256Hex });
  if (!parsed.ok || parsed.value.refused.length > 0) return null;
  const found = parsed.value.bundle.exercises?.flatMap(({ submissions }) => submissions) ?? [];
  const [submission] = found;
  if (found.length !== 1 || !submission) return null;
  const hash = await sha256Hex(handInContent(submission));
  return hash === submission.contentHash ? submission : null;
}
