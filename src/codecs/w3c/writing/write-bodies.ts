/** The bodies of one annotation: a tag and a concept for each label, the note, and what came with them. */
import type { Label } from '../../../domain/codebook/label';
import type { JsonObject, JsonValue } from '../../../lib/json';
import { besideFields } from '../../../domain/transfer/json/fields';
import { readBodies, sourceOf, type BodyLabel } from '../reading/read-bodies';
import { isUrn, urnOf } from '../terms';

export interface BodiesToWrite {
  readonly labels: readonly Pick<Label, 'id' | 'name'>[];
  readonly note: string;
  /** As they came in the same format. */
  readonly kept: readonly JsonValue[];
  readonly motivations: readonly string[];
}

export function writeBodies(wanted: BodiesToWrite): readonly JsonValue[] {
  const { labels, note, kept, motivations } = wanted;
  const came = readBodies(kept, motivations, new Map());
  const labelled = labels.flatMap((label) => {
    const same = came.labels.find(({ name }) => name === label.name);
    return [tagOf(label, same), conceptOf(label, same)];
  });
  const notes = note === '' ? [] : came.note === note ? came.notes.map(textual) : [noteOf(note)];
  return [...labelled, ...notes, ...came.rest];
}

function tagOf({ name }: Pick<Label, 'name'>, same: BodyLabel | undefined): JsonObject {
  const own = { type: 'TextualBody', purpose: 'tagging', value: name };
  return withFormat(besideFields(own, same?.tag ?? undefined));
}

/** A concept of somebody else's vocabulary stays the one it was. */
function conceptOf({ id }: Pick<Label, 'id'>, same: BodyLabel | undefined): JsonObject {
  const own = { type: 'SpecificResource', purpose: 'classifying' };
  const concept = same?.concept ?? undefined;
  if (concept && !isUrn(sourceOf(concept))) return besideFields(own, concept);
  return besideFields({ ...own, source: urnOf(id) }, concept);
}

function noteOf(value: string): JsonObject {
  return withFormat({ type: 'TextualBody', purpose: 'commenting', value });
}

function textual(body: JsonObject): JsonObject {
  return withFormat(besideFields({ type: 'TextualBody', purpose: 'commenting' }, body));
}

function withFormat(body: JsonObject): JsonObject {
  return besideFields(body, { format: 'text/plain' });
}
