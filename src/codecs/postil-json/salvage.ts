/**
 * What can still be read of a Postil file that was cut short or damaged on its way. Everything that is
 * missing, or not as it was written, is told; nothing damaged is passed off as sound.
 */
import { isIntact } from '../../domain/schema/checksum';
import { formatVersionText, readHeader } from '../../domain/schema/header';
import { OFFSET_UNITS } from '../../domain/anchor/offset-units';
import { createNotes } from '../../domain/schema/notes';
import type { PostilProblem } from '../../domain/schema/problem';
import { MOST } from '../../domain/schema/scalars';
import type { PostilBundle } from '../../domain/transfer/bundle';
import { readBrokenJson, type BrokenJson } from '../../lib/broken-json';
import { isJsonObject, type JsonObject } from '../../lib/json';
import { err, ok, type Result } from '../../lib/result';
import { OFFSET_UNIT, POSTIL_FORMAT, POSTIL_SCHEMA } from './format';
import type { ParseDeps, ParsedPostil } from './parse';
import { readBundle } from './read-bundle';
import type { Loss } from './salvaging/loss';
import { prune, type Pruned } from './salvaging/prune';
import { standIn } from './salvaging/stand-ins';
import { without } from './salvaging/without';
import { serializePostil } from './serialize';

export interface SalvageDeps extends ParseDeps {
  /** Articles, codebooks and exercises that are here: they stand in for damaged ones of the same id. */
  readonly known?: PostilBundle;
}

export interface SalvagedPostil extends ParsedPostil {
  /** Empty: the file is whole. Places are those in the file. */
  readonly losses: readonly Loss[];
}

/** `text` is the decoded file. Submissions that lost a part say so in their doubts. */
export async function salvagePostil(
  text: string,
  deps: SalvageDeps,
): Promise<Result<SalvagedPostil, PostilProblem>> {
  if (text.length > MOST.characters) {
    return err({ kind: 'too-large', length: text.length, limit: MOST.characters });
  }
  if (text.trim() === '') return err({ kind: 'empty' });
  const broken = readFrom(text);
  if (!isJsonObject(broken.value) || !isPostil(broken.value)) {
    return err({ kind: 'not-postil', found: null });
  }
  const pruned = prune(broken);
  const isSound = broken.gaps.length === 0 && isIntact(text, broken.value);
  return readWhatIsLeft(pruned, isSound, deps);
}

/** What stops the whole file is taken out of it, until the rest can be read. */
async function readWhatIsLeft(
  pruned: Pruned,
  isSound: boolean,
  deps: SalvageDeps,
): Promise<Result<SalvagedPostil, PostilProblem>> {
  const known = asFile(deps.known);
  const losses: Loss[] = [...pruned.losses];
  let file: JsonObject = pruned.file;
  for (let round = 0; ; round += 1) {
    const stoodIn = standIn(withHeader(file), known, pruned.maimed);
    losses.push(...stoodIn.losses);
    file = stoodIn.file;
    const notes = createNotes();
    if (!isSound) notes.add({ kind: 'changed-since-written' });
    const header = readHeader(file, POSTIL_FORMAT, notes);
    if (!header.ok) return header;
    const read = await readBundle(header.value, notes, { ...deps, isWhole: false });
    if (read.ok) {
      const bundle = withDoubts(read.value.bundle, pruned.maimed);
      return ok({ ...read.value, bundle, warnings: notes.list(), losses });
    }
    const next = round < MOST_ROUNDS ? await without(file, read.error, known, deps) : null;
    if (!next) return read;
    losses.push(next.loss);
    file = next.file;
  }
}

/** A file whose very first signs are damaged is read from its second line on. */
function readFrom(text: string): BrokenJson {
  const broken = readBrokenJson(text, MOST.depth);
  if (broken.value !== undefined) return broken;
  const second = text.indexOf('\n  "');
  if (second === -1) return broken;
  const rest = readBrokenJson(`{${text.slice(second)}`, MOST.depth);
  return { ...rest, gaps: [{ kind: 'skipped', path: [''] }, ...rest.gaps] };
}

function asFile(bundle: PostilBundle | undefined): JsonObject {
  const file: unknown = bundle ? JSON.parse(serializePostil(bundle)) : null;
  return isJsonObject(file) ? file : {};
}

/** One of the two names may be damaged. */
function isPostil({ format, $schema }: JsonObject): boolean {
  return format === POSTIL_FORMAT.format || $schema === POSTIL_SCHEMA;
}

function withHeader(file: JsonObject): JsonObject {
  const { formatVersion: version, offsetUnit: unit } = file;
  const isVersion = typeof version === 'string' && /^\d{1,6}\.\d{1,6}\.\d{1,6}$/.test(version);
  return {
    ...file,
    format: POSTIL_FORMAT.format,
    formatVersion: isVersion ? version : formatVersionText(POSTIL_FORMAT),
    offsetUnit: OFFSET_UNITS.find((known) => known === unit) ?? OFFSET_UNIT,
  };
}

function withDoubts(bundle: PostilBundle, maimed: ReadonlySet<string>): PostilBundle {
  if (!bundle.exercises) return bundle;
  return {
    ...bundle,
    exercises: bundle.exercises.map((parts) => ({
      ...parts,
      submissions: parts.submissions.map((submission) =>
        maimed.has(submission.id) && !submission.doubts.includes('rescued')
          ? { ...submission, doubts: [...submission.doubts, 'rescued' as const] }
          : submission,
      ),
    })),
  };
}

const MOST_ROUNDS = 50;
