/** One file of a class: is it a hand-in, for this exercise or another, or what else. */
import { parsePostil, type ParseDeps } from '../../../../codecs/postil-json/parse';
import { salvagePostil } from '../../../../codecs/postil-json/salvage';
import type { ReadFile } from '../../../../domain/class/collect';
import type { ExerciseToBring } from '../../../../domain/edit/class-edits';
import type { ExerciseId } from '../../../../domain/exercise/exercise-id';
import type { IntakeProblem } from '../../../../domain/intake/draft';
import { chooseImporter } from '../../../../domain/intake/format';
import type { PostilProblem } from '../../../../domain/schema/problem';
import { checkSize, decodeText, SIZE_LIMIT } from '../../../../importers/bytes/decode';
import { listZip } from '../../../../importers/zip/list';
import { startsLikeZip } from '../../../../importers/zip/signature';
import { unpack } from '../../../../importers/zip/unpack';
import { err, type Result } from '../../../../lib/result';
import { filesInBundle } from './files-in-bundle';
import type { Answer, Collecting, HandInSource, HowToRead } from './worker-messages';

export async function readSource(
  source: HandInSource,
  how: HowToRead,
  collecting: Collecting,
  needs: ParseDeps,
): Promise<Answer> {
  const { name, content } = source;
  if (content instanceof File && (await startsLikeZip(content))) return listArchive(content);
  const text = await textOf(source);
  if (!text.ok) return files(refused(name, text.error));
  if (chooseImporter(name, '', text.value) !== 'postil-json') {
    return files({ kind: 'nothing-in-it', name, what: 'text' });
  }
  const parsed =
    how === 'rescue'
      ? await salvagePostil(text.value, { ...needs, known: collecting.known })
      : await parsePostil(text.value, needs);
  if (!parsed.ok) return files(notRead(name, parsed.error, how));
  const isRescued = how === 'rescue';
  return files(...(await filesInBundle(name, parsed.value, isRescued, collecting, needs)));
}

/** The exercise with its article and codebook, as a hand-in for another class carries it; null if none does. */
export async function fetchExercise(
  source: HandInSource,
  id: ExerciseId,
  needs: ParseDeps,
): Promise<Answer> {
  return { kind: 'exercise', parts: await exerciseIn(source, id, needs) };
}

async function exerciseIn(
  source: HandInSource,
  id: ExerciseId,
  needs: ParseDeps,
): Promise<ExerciseToBring | null> {
  const text = await textOf(source);
  const parsed = text.ok ? await parsePostil(text.value, needs) : null;
  if (!parsed?.ok) return null;
  const { articles, codebooks, exercises = [] } = parsed.value.bundle;
  const exercise = exercises.find((parts) => parts.exercise.id === id)?.exercise;
  const own = articles.find(({ article }) => article.id === exercise?.articleId);
  const book = codebooks.find(({ codebook }) => codebook.id === exercise?.codebookId);
  return exercise && own && book ? { exercise, ...own, ...book } : null;
}

async function listArchive(archive: File): Promise<Answer> {
  const listing = await listZip(archive, SIZE_LIMIT);
  if (!listing.ok) return files(refused(archive.name, listing.error));
  const { entries, refused: bad } = listing.value;
  return {
    kind: 'unpacked',
    sources: entries.map((entry) => ({ name: entry.name, content: { archive, entry } })),
    refused: bad.map(({ name, problem }) => refused(name, problem)),
  };
}

async function textOf({ name, content }: HandInSource): Promise<Result<string, IntakeProblem>> {
  const bytes = await bytesOf(content);
  if (!bytes.ok) return bytes;
  const decoded = decodeText(bytes.value, name);
  return decoded.ok ? { ok: true, value: decoded.value.text } : decoded;
}

async function bytesOf(
  content: HandInSource['content'],
): Promise<Result<Uint8Array, IntakeProblem>> {
  if (content instanceof File) {
    const size = checkSize(content.size);
    return size.ok ? { ok: true, value: new Uint8Array(await content.arrayBuffer()) } : size;
  }
  const unpacked = await unpack(content);
  return unpacked.ok ? unpacked : err({ kind: 'archive', problem: unpacked.error });
}

function notRead(name: string, problem: PostilProblem, how: HowToRead): ReadFile {
  const isCodebook =
    problem.kind === 'not-postil' && problem.found === JSON.stringify('postil-codebook');
  if (isCodebook) return { kind: 'nothing-in-it', name, what: 'codebook' };
  return { kind: 'damaged', name, problem, isBeyondRescue: how === 'rescue' };
}

function refused(name: string, problem: IntakeProblem): ReadFile {
  return { kind: 'refused', name, problem };
}

function files(...read: readonly ReadFile[]): Answer {
  return { kind: 'files', files: read };
}
