/** From the bytes of a file to what can be shown of it: which importer, which problem, which proposals. */
import { parseCodebook } from '../../../codecs/codebook-json/parse';
import { parsePostil } from '../../../codecs/postil-json/parse';
import { mergeChanges } from '../../../domain/intake/changes';
import type { Draft, IntakeChange } from '../../../domain/intake/draft';
import { chooseImporter } from '../../../domain/intake/format';
import { propose } from '../../../domain/intake/propose';
import { checkLength, decodeText } from '../../../importers/bytes/decode';
import { parseMarkdown } from '../../../importers/markdown/parse';
import { parsePlainText } from '../../../importers/plain/parse';
import { ok, type Result } from '../../../lib/result';
import type { IntakeProblem } from '../../../domain/intake/draft';
import type { PostilProblem } from '../../../domain/schema/problem';
import { codebookBundle, type ReadOutcome } from './source';

export interface ReadRequest {
  readonly name: string;
  /** Empty when unknown. */
  readonly mediaType: string;
  /** The bytes of a file, or text that is decoded already. */
  readonly content: ArrayBuffer | string;
}

export interface ReadNeeds {
  sha256Hex(text: string): Promise<string>;
  /** Parses HTML; only a page can. */
  parsePage(html: string): Promise<Result<Draft, IntakeProblem>>;
}

export async function readRequest(request: ReadRequest, needs: ReadNeeds): Promise<ReadOutcome> {
  const { name, mediaType, content } = request;
  const decoded =
    typeof content === 'string'
      ? ok({ text: content, changes: [] as readonly IntakeChange[] })
      : decodeText(new Uint8Array(content), name);
  if (!decoded.ok) return refusedText(name, decoded.error);
  const { text, changes } = decoded.value;
  const importer = chooseImporter(name, mediaType, text);
  if (importer === 'postil-json') return readPostil(name, text, needs);
  const length = checkLength(text);
  if (!length.ok) return refusedText(name, length.error);
  switch (importer) {
    case 'html':
      return readDraft(name, changes, await needs.parsePage(text));
    case 'markdown':
      return readDraft(name, changes, parseMarkdown(text));
    case 'plain':
      return readDraft(name, changes, ok(parsePlainText(text)));
  }
}

function readDraft(
  name: string,
  changes: readonly IntakeChange[],
  parsed: Result<Draft, IntakeProblem>,
): ReadOutcome {
  if (!parsed.ok) return refusedText(name, parsed.error);
  const draft = { ...parsed.value, changes: mergeChanges(changes, parsed.value.changes) };
  if (draft.blocks.every((block) => block.text.trim() === '')) {
    return refusedText(name, { kind: 'no-text' });
  }
  return { kind: 'draft', name, draft, proposals: propose(draft, name) };
}

async function readPostil(name: string, text: string, needs: ReadNeeds): Promise<ReadOutcome> {
  const parsed = await parsePostil(text, needs);
  if (parsed.ok) return { kind: 'bundle', name, ...parsed.value };
  if (!isCodebook(parsed.error)) return refusedPostil(name, parsed.error);
  const codebook = parseCodebook(text);
  if (!codebook.ok) return refusedPostil(name, codebook.error);
  const { warnings, ...parts } = codebook.value;
  return { kind: 'bundle', name, bundle: codebookBundle(parts), warnings, refused: [] };
}

function isCodebook(problem: PostilProblem): boolean {
  return problem.kind === 'not-postil' && problem.found === '"postil-codebook"';
}

function refusedText(name: string, problem: IntakeProblem): ReadOutcome {
  return { kind: 'refused', name, problem: { from: 'text', problem } };
}

function refusedPostil(name: string, problem: PostilProblem): ReadOutcome {
  return { kind: 'refused', name, problem: { from: 'postil', problem } };
}
