/** Reads a chosen file as a codebook. What is wrong with it comes back as a sentence. */
import { parseCodebook, type ParsedCodebook } from '../../../codecs/codebook-json/parse';
import type { PostilProblem } from '../../../domain/schema/problem';
import { MOST } from '../../../domain/schema/scalars';
import { err, ok, type Result } from '../../../lib/result';
import type { Translate } from '../../../messages/messages';

export interface ReadableFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  text(): Promise<string>;
}

export async function readCodebookFile(
  file: ReadableFile,
  t: Translate,
): Promise<Result<ParsedCodebook, string>> {
  const { name, size } = file;
  const limit = MOST.characters;
  // No character takes less than a byte, and none more than four.
  if (size > 4 * limit)
    return err(problemSentence(name, { kind: 'too-large', length: size, limit }, t));
  const text = await textOf(file);
  if (text === null) return err(t('codebook.import-unreadable', { file: name }));
  const parsed = parseCodebook(text);
  return parsed.ok ? ok(parsed.value) : err(problemSentence(name, parsed.error, t));
}

/** Null when the browser cannot read it: deleted meanwhile, or no longer allowed. */
async function textOf(file: ReadableFile): Promise<string | null> {
  try {
    return await file.text();
  } catch {
    return null;
  }
}

function problemSentence(file: string, problem: PostilProblem, t: Translate): string {
  if (problem.kind !== 'not-postil') return t('postil-file.problem', { file, problem });
  return problem.found === '"postil"'
    ? t('codebook.import-whole-file', { file })
    : t('codebook.import-not-codebook', { file });
}
