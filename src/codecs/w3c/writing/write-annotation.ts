/** One annotation, and one link, as web annotations. */
import type { Annotation, AnnotationId, Link } from '../../../domain/annotation/annotation';
import type { Label, LabelId } from '../../../domain/codebook/label';
import type { Reading } from '../../../domain/reading/reading';
import { besideFields, listIn } from '../../../domain/transfer/json/fields';
import { originOf } from '../../../domain/transfer/origin';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../lib/json';
import { usualMotivation } from '../reading/read-annotation';
import { purposesOf } from '../reading/read-bodies';
import { isIri, urnOf } from '../terms';
import { writeBodies } from './write-bodies';
import { writeTargets, type TextToTarget } from './write-targets';

export interface WritingGround extends TextToTarget {
  readonly labels: ReadonlyMap<LabelId, Label>;
  /** What each annotation is called in the file. */
  readonly ids: ReadonlyMap<AnnotationId, string>;
  /** Recogito's reader asks for a body in every annotation. */
  readonly isForRecogito: boolean;
}

export function writeAnnotation(
  annotation: Annotation,
  reading: Reading,
  ground: WritingGround,
): JsonObject {
  const { id, labelIds, note, spans, created, modified } = annotation;
  const raw = rawOf(annotation);
  const own = labelIds.flatMap((labelId) => ground.labels.get(labelId) ?? []);
  const motivation = raw['motivation'] ?? usualMotivation(own.length > 0, note !== '');
  const called = ground.ids.get(id) ?? urnOf(id);
  const said = writeBodies({
    labels: own,
    note,
    kept: keptBodies(raw),
    motivations: purposesOf(motivation),
  });
  const body = said.length === 0 && ground.isForRecogito ? [NOTHING_SAID] : said;
  const targets = writeTargets(spans, ground, listIn(raw['target']));
  const [first] = targets;
  return besideFields(
    {
      id: called,
      type: 'Annotation',
      motivation,
      created,
      modified,
      creator: creatorOf(reading, raw['creator']),
      ...(body.length > 0 && { body }),
      target: targets.length === 1 && first ? first : targets,
    },
    raw,
  );
}

/** Body: from; target: to. The type is a tag, so that others see it too. */
export function writeLink(
  { id, from, to, type, created }: Link,
  reading: Reading,
  { ids }: WritingGround,
): JsonObject | null {
  const [body, target] = [ids.get(from), ids.get(to)];
  if (body === undefined || target === undefined) return null;
  return {
    id: urnOf(id),
    type: 'Annotation',
    motivation: 'linking',
    created,
    creator: creatorOf(reading, undefined),
    body: [body, { type: 'TextualBody', purpose: 'tagging', value: type, format: 'text/plain' }],
    target,
  };
}

/** Its own from where it came, as long as that is an address and no other annotation has it. */
export function fileIds(annotations: readonly Annotation[]): ReadonlyMap<AnnotationId, string> {
  const taken = new Set<string>();
  return new Map(
    annotations.map((annotation) => {
      const came = originIn(annotation)?.id ?? '';
      const id = isIri(came) && !taken.has(came) ? came : urnOf(annotation.id);
      taken.add(id);
      return [annotation.id, id] as const;
    }),
  );
}

const NOTHING_SAID: JsonObject = { type: 'TextualBody', purpose: 'highlighting', value: '' };

function keptBodies(raw: JsonObject): readonly JsonValue[] {
  return listIn(raw['body']);
}

function rawOf(annotation: Annotation): JsonObject {
  return originIn(annotation)?.raw ?? {};
}

function originIn({ extra }: Annotation): ReturnType<typeof originOf> {
  return originOf(extra, 'w3c') ?? originOf(extra, 'w3c-recogito');
}

/** Each reading is somebody: readers without a name are told apart as well. */
function creatorOf({ id, reader }: Reading, kept: JsonValue | undefined): JsonObject {
  const own = { type: 'Person', ...(reader !== '' && { name: reader }) };
  const came = kept !== undefined && isJsonObject(kept) ? kept : {};
  const isSame = came['name'] === undefined || came['name'] === reader;
  return isSame ? besideFields(own, { id: urnOf(id), ...came }) : { ...own, id: urnOf(id) };
}
