/** What a damaged file names and no longer holds, taken from what is here already. */
import { isJsonObject, type JsonObject, type JsonValue } from '../../../lib/json';
import type { Loss, RecordName } from './loss';

export interface StoodIn {
  readonly file: JsonObject;
  readonly losses: readonly Loss[];
}

/**
 * `known`: a whole file of what is here. Only what the damaged one needs is taken, and what stands in it
 * under a seal that broke.
 */
export function standIn(file: JsonObject, known: JsonObject, broken: ReadonlySet<string>): StoodIn {
  const losses: Loss[] = [];
  const told = (what: RecordName, items: readonly JsonObject[]): void => {
    for (const item of items) losses.push({ kind: 'stand-in', what, id: idOf(item) });
  };
  const taking = (into: JsonObject, section: string, wanted: Ids): readonly JsonObject[] => {
    const ids = new Set(itemsOf(into, section).map((item) => item['id']));
    return itemsOf(known, section).filter(({ id }) => wanted.has(id) && !ids.has(id));
  };
  const withSection = (into: JsonObject, section: string, items: readonly JsonObject[]) =>
    items.length === 0 ? into : { ...into, [section]: [...itemsOf(into, section), ...items] };

  const answered = valuesOf(file, ['keys', 'submissions', 'verdicts', 'corrections'], 'exerciseId');
  const knownExercises = new Set(itemsOf(known, 'exercises').map(({ id }) => id));
  const exercises = itemsOf(file, 'exercises').filter(
    (item) => !(broken.has(idOf(item)) && knownExercises.has(item['id'])),
  );
  const lost = itemsOf(file, 'exercises').filter((item) => !exercises.includes(item));
  const wanted = new Set([...answered, ...lost.map(({ id }) => id)]);
  const sound = lost.length > 0 ? { ...file, exercises } : file;
  const newExercises = taking(sound, 'exercises', wanted);
  const withExercises = withSection(sound, 'exercises', newExercises);
  told('exercise', newExercises);

  const newArticles = taking(
    withExercises,
    'articles',
    valuesOf(withExercises, USERS, 'articleId'),
  );
  const withArticles = withSection(withExercises, 'articles', newArticles);
  told('article', newArticles);

  const labels = withKnownLabels(withArticles, known);
  told('label', labels.taken);
  const newCodebooks = taking(labels.file, 'codebooks', valuesOf(labels.file, USERS, 'codebookId'));
  told('codebook', newCodebooks);
  return {
    file: withSection(withoutLabelsOf(labels.file, newCodebooks), 'codebooks', newCodebooks),
    losses,
  };
}

/** Labels of codebooks that are in both, and are missing in the damaged one. */
function withKnownLabels(
  file: JsonObject,
  known: JsonObject,
): { readonly file: JsonObject; readonly taken: readonly JsonObject[] } {
  const taken: JsonObject[] = [];
  const here = new Map(itemsOf(known, 'codebooks').map((item) => [item['id'], item]));
  const ids = new Set(
    itemsOf(file, 'codebooks').flatMap((item) => itemsOf(item, 'labels').map(({ id }) => id)),
  );
  const codebooks = itemsOf(file, 'codebooks').map((codebook) => {
    const ours = itemsOf(here.get(codebook['id']) ?? {}, 'labels');
    const missing = ours.filter(({ id }) => !ids.has(id));
    taken.push(...missing);
    return missing.length === 0
      ? codebook
      : { ...codebook, labels: [...itemsOf(codebook, 'labels'), ...missing] };
  });
  return taken.length === 0 ? { file, taken } : { file: { ...file, codebooks }, taken };
}

/** A codebook whose own id is damaged would have the same labels again. */
function withoutLabelsOf(file: JsonObject, taken: readonly JsonObject[]): JsonObject {
  if (taken.length === 0) return file;
  const ids = new Set(taken.flatMap((item) => itemsOf(item, 'labels').map(({ id }) => id)));
  const codebooks = itemsOf(file, 'codebooks').map((codebook) => ({
    ...codebook,
    labels: itemsOf(codebook, 'labels').filter(({ id }) => !ids.has(id)),
  }));
  return { ...file, codebooks };
}

type Ids = ReadonlySet<JsonValue | undefined>;

function idOf({ id }: JsonObject): string {
  return typeof id === 'string' ? id : '';
}

function valuesOf(file: JsonObject, sections: readonly string[], key: string): Ids {
  return new Set(sections.flatMap((section) => itemsOf(file, section).map((item) => item[key])));
}

function itemsOf(file: JsonObject, section: string): readonly JsonObject[] {
  const value = file[section];
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

const USERS = ['readings', 'exercises'];
