/** From the bytes of a file to what can be shown of it: which importer, which problem, which proposals. */
import { parseCodebook } from '../../../codecs/codebook-json/parse';
import { parsePostil } from '../../../codecs/postil-json/parse';
import { mergeChanges } from '../../../domain/intake/changes';
import type { Draft, IntakeChange } from '../../../domain/intake/draft';
import { recogniseForeign } from '../../../domain/foreign/recognise';
import { chooseImporter } from '../../../domain/intake/format';
import { propose } from '../../../domain/intake/propose';
import { checkLength, decodeText, type DecodedText } from '../../../importers/bytes/decode';
import { parseMarkdown } from '../../../importers/markdown/parse';
import { parsePlainText } from '../../../importers/plain/parse';
import { unpack, type PackedFile } from '../../../importers/zip/unpack';
import { err, ok, type Result } from '../../../lib/result';
import { utf8Bytes } from '../../../lib/utf8';
import type { IntakeProblem } from '../../../domain/intake/draft';
import type { PostilProblem } from '../../../domain/schema/problem';
import { readForeign } from '../foreign/read-foreign';
import { readRescue } from './read-rescue';
import { codebookBundle, refusedText, type ReadOutcome } from './source';

export interface ReadRequest {
  readonly name: string;
  /** Empty when unknown. */
  readonly mediaType: string;
  /** The bytes of a file, or where they are packed, or text that is decoded already. */
  readonly content: ArrayBuffer | PackedFile | string;
}

export interface ReadNeeds {
  sha256Hex(text: string): Promise<string>;
  /** Parses HTML; only a page can. */
  parsePage(html: string): Promise<Result<Draft, IntakeProblem>>;
}

export async function readRequest(request: ReadRequest, needs: ReadNeeds): Promise<ReadOutcome> {
  const { name, mediaType, content } = request;
  const decoded = await decodeContent(content, name);
  if (!decoded.ok) return refusedText(name, decoded.error);
  const { text, changes } = decoded.value;
  const foreign = recogniseForeign(name, text);
  const read = foreign && readForeign(name, foreign, [{ path: name, bytes: bytesOf(text) }]);
  if (read) return read;
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

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(utf8Bytes(text));
}

async function decodeContent(
  content: ReadRequest['content'],
  name: string,
): Promise<Result<DecodedText, IntakeProblem>> {
  if (typeof content === 'string') return ok({ text: content, changes: [] });
  if (content instanceof ArrayBuffer) return decodeText(new Uint8Array(content), name);
  const unpacked = await unpack(content);
  if (!unpacked.ok) return err({ kind: 'archive', problem: unpacked.error });
  const decoded = decodeText(unpacked.value, name);
  const isArchive =
    !decoded.ok && decoded.error.kind === 'not-text' && decoded.error.contents === 'archive';
  return isArchive ? err({ kind: 'archive', problem: { kind: 'nested' } }) : decoded;
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
  if (isFormat(parsed.error, 'postil-rescue')) return readRescue(name, text, needs);
  if (!isFormat(parsed.error, 'postil-codebook')) return refusedPostil(name, parsed.error);
  const codebook = parseCodebook(text);
  if (!codebook.ok) return refusedPostil(name, codebook.error);
  const { warnings, ...parts } = codebook.value;
  return { kind: 'bundle', name, bundle: codebookBundle(parts), warnings, refused: [] };
}

function isFormat(problem: PostilProblem, format: string): boolean {
  return problem.kind === 'not-postil' && problem.found === JSON.stringify(format);
}

function refusedPostil(name: string, problem: PostilProblem): ReadOutcome {
  return { kind: 'refused', name, problem: { from: 'postil', problem } };
}
