/**
 * Reads chosen files as a codebook, ours or another tool's, also out of a ZIP file. What is wrong comes back as a
 * sentence.
 */
import { parseCodebook } from '../../../codecs/codebook-json/parse';
import type { Codebook, CodebookId } from '../../../domain/codebook/label';
import { codebookOf } from '../../../domain/foreign/foreign-codebook';
import type { PostilProblem } from '../../../domain/schema/problem';
import { MOST } from '../../../domain/schema/scalars';
import type { ForeignInput } from '../../../domain/transfer/foreign';
import { err, ok, type Result } from '../../../lib/result';
import type { Translate } from '../../../messages/messages';
import { codebookInArchive, isArchive, type ArchiveObstacle } from './archive/codebook-in-archive';
import { recogniseCodebook } from './formats/codebook-formats';
import { loadParser } from './formats/load-format';
import type { PlannedFile } from './planned-labels';

export interface ReadableFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export type CodebookFile = PlannedFile & { readonly isForeign: boolean };

export interface ReadingNeeds {
  readonly t: Translate;
  /** RFC 3339, UTC. */
  readonly now: string;
  readonly here: (id: CodebookId) => Codebook | undefined;
}

/** At least one file; several of brat's configuration are one codebook. */
export async function readCodebookFiles(
  files: readonly ReadableFile[],
  needs: ReadingNeeds,
): Promise<Result<CodebookFile, string>> {
  const { t } = needs;
  const inputs: ForeignInput[] = [];
  for (const file of files) {
    const { name, size } = file;
    const limit = MOST.characters;
    // No character takes less than a byte, and none more than four.
    if (size > 4 * limit)
      return err(problemSentence(name, { kind: 'too-large', length: size, limit }, t));
    const bytes = await bytesOf(file);
    if (bytes === null) return err(t('codebook.import-unreadable', { file: name }));
    const unpacked = await unpackedOf({ path: name, bytes }, t);
    if (!unpacked.ok) return unpacked;
    inputs.push(...unpacked.value);
  }
  return readInputs(inputs, files[0]?.name ?? '', needs);
}

/** The file itself unless it is an archive. */
async function unpackedOf(
  file: ForeignInput,
  t: Translate,
): Promise<Result<readonly ForeignInput[], string>> {
  const { path: name, bytes } = file;
  if (!isArchive(bytes)) return ok([file]);
  const inputs = await codebookInArchive(new Blob([bytes]), name);
  return inputs.ok ? inputs : err(obstacleSentence(name, inputs.error, t));
}

/** `chosen`: the name of the first file as it was chosen. */
async function readInputs(
  inputs: readonly ForeignInput[],
  chosen: string,
  { t, now, here }: ReadingNeeds,
): Promise<Result<CodebookFile, string>> {
  const [first] = inputs;
  const file = first?.path ?? '';
  const text = new TextDecoder().decode(first?.bytes);
  const format = recogniseCodebook(file, text);
  if (format === 'postil-codebook') {
    const parsed = parseCodebook(text);
    return parsed.ok
      ? ok({ ...parsed.value, isForeign: false })
      : err(problemSentence(file, parsed.error, t));
  }
  const parse = await loadParser(format);
  const parsed = parse(inputs);
  if (!parsed.ok) {
    const name = t(`codebook.format-name.${format}`);
    return err(t('foreign.problem', { file, format: name, problem: parsed.error }));
  }
  const name = chosen.replace(/\.[^.]*$/, '');
  return ok({ ...codebookOf(parsed.value, { name, now, here }), isForeign: true });
}

/** Null when the browser cannot read it: deleted meanwhile, or no longer allowed. */
async function bytesOf(file: ReadableFile): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

function obstacleSentence(file: string, obstacle: ArchiveObstacle, t: Translate): string {
  switch (obstacle.kind) {
    case 'unreadable':
      return t('intake.problem', obstacle);
    case 'several':
      return t('codebook.import-several', { file, inside: obstacle.files });
    case 'no-codebook':
      return t('codebook.import-none-inside', { file });
  }
}

function problemSentence(file: string, problem: PostilProblem, t: Translate): string {
  if (problem.kind !== 'not-postil') return t('postil-file.problem', { file, problem });
  return problem.found === '"postil"'
    ? t('codebook.import-whole-file', { file })
    : t('codebook.import-not-codebook', { file });
}
