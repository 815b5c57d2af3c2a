/** Opens a hand-in as the teacher's side would. */
import { parsePostil } from '../../src/codecs/postil-json/parse';
import type { Submission } from '../../src/domain/class/submission';
import { sha256HexOf } from '../../src/lib/sha256';

export interface HandInFile extends Pick<
  Submission,
  'reader' | 'state' | 'handedIn' | 'attempt' | 'studentId' | 'contentHash'
> {
  readonly marks: number;
  readonly markIds: Submission['marks'][number]['id'][];
  readonly hasKey: boolean;
}

export async function readHandInFile(text: string): Promise<HandInFile> {
  const parsed = await parsePostil(text, { sha256Hex: (own) => Promise.resolve(sha256HexOf(own)) });
  if (!parsed.ok) throw new Error(parsed.error.kind);
  const [parts] = parsed.value.bundle.exercises ?? [];
  const [submission] = parts?.submissions ?? [];
  if (!parts || !submission) throw new Error('nothing handed in');
  const { reader, state, handedIn, attempt, studentId, contentHash, marks } = submission;
  return {
    reader,
    state,
    handedIn,
    attempt,
    studentId,
    contentHash,
    marks: marks.length,
    markIds: marks.map((mark) => mark.id),
    hasKey: parts.key !== null,
  };
}
