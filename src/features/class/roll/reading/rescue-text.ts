/** What can still be read of a damaged hand-in, put through all checks of a sound one. */
import { parsePostil, type ParsedPostil } from '../../../../codecs/postil-json/parse';
import type { PostilProblem } from '../../../../domain/schema/problem';
import type { Result } from '../../../../lib/result';
import type { ReadNeeds } from './read-source';

export function rescueText(
  text: string,
  needs: ReadNeeds,
): Promise<Result<ParsedPostil, PostilProblem>> {
  return parsePostil(text, needs);
}
