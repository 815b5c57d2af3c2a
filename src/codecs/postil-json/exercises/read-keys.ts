/**
 * Keys in the file. They are veiled: JSON as one base64 string, so that nobody reads one by accident in an
 * editor or a preview. That is no secret, and nothing here says so.
 */
import type { AnswerKey } from '../../../domain/exercise/exercise';
import type { ExerciseId } from '../../../domain/exercise/exercise-id';
import { readJson } from '../../../domain/schema/json-text';
import { child, describePath, ROOT, type Path } from '../../../domain/schema/path';
import type { RefusalReason } from '../../../domain/schema/problem';
import { fromBase64 } from '../../../lib/base64';
import { checkSeal, refusal, type EachContext } from '../marks/each';
import { reasonedMarks } from './held-marks';
import { unresolved, type OfExercises } from './read-belongings';
import { readKey, readVeiledKey } from './shapes';

/** One per exercise; what is refused of a key is told without its words. */
export function readKeys(
  values: readonly unknown[],
  exercises: OfExercises,
  context: EachContext,
): ReadonlyMap<ExerciseId, AnswerKey> {
  const keys = new Map<ExerciseId, AnswerKey>();
  for (const [index, value] of values.entries()) {
    const at = child(child(ROOT, 'keys'), index);
    const refuse = (reason: RefusalReason): void =>
      context.refuse(refusal('key', null, at, reason));
    const entry = readVeiledKey(value, at, context.notes);
    if (!entry.ok) {
      refuse(entry.error);
      continue;
    }
    const { exerciseId: id, veiled } = entry.value;
    const own = exercises.get(id);
    if (!own) {
      context.refuse(unresolved('key', entry.value, at));
      continue;
    }
    if (keys.has(id)) {
      refuse({ kind: 'duplicate-id', path: describePath(child(at, 'exerciseId')), id });
      continue;
    }
    checkSeal(value, at, context);
    const key = unveil(veiled, child(at, 'veiled'), context);
    if (!key) {
      refuse({ kind: 'veil-damaged', path: describePath(child(at, 'veiled')) });
      continue;
    }
    const { marks, ...fields } = key.value;
    const quiet = { ...own.marks, refuse: hideQuotes(context) };
    keys.set(id, {
      kind: 'key',
      id,
      ...fields,
      marks: reasonedMarks(marks, child(key.at, 'marks'), quiet),
    });
  }
  return keys;
}

function unveil(veiled: string, at: Path, { notes }: EachContext) {
  const text = fromBase64(veiled);
  const json = text === null ? null : readJson(text);
  const key = json?.ok ? readKey(json.value, at, notes) : null;
  return key?.ok ? { value: key.value, at } : null;
}

function hideQuotes(context: EachContext): EachContext['refuse'] {
  return (item) => context.refuse({ ...item, quote: '' });
}
