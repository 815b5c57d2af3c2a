/** CATMA's instances and the pieces of text that name them as marks. */
import type { ForeignMark, ForeignPart, ForeignSkipped } from '../../domain/transfer/foreign';
import { utcTime } from '../../domain/transfer/json/utc-time';
import {
  elementsBelow,
  elementsIn,
  localName,
  textIn,
  type XmlElement,
} from '../../containers/xml/parse';
import type { JsonObject } from '../../lib/json';
import { AUTHOR, NOTE } from './tagset';

export interface ReadCollection {
  /** Of the text the pieces point into; empty: there is none. */
  readonly documentId: string;
  readonly marks: readonly ForeignMark[];
  readonly skipped: readonly ForeignSkipped[];
}

/** `text`: the element. `nameOf`: what a reader with this name is called here. */
export function readCollection(
  text: XmlElement,
  pieces: XmlElement,
  labels: ReadonlySet<string>,
  nameOf: (reader: string) => string,
): ReadCollection {
  const skipped: ForeignSkipped[] = [];
  const { documentId, places } = readPieces(pieces, skipped);
  const instances = elementsBelow(text, 'fs').filter(
    ({ attributes }) => attributes['xml:id'] !== undefined,
  );
  const known = new Set(instances.map(({ attributes }) => attributes['xml:id']));
  for (const id of places.keys()) {
    if (!known.has(id)) skipped.push({ where: id, reason: 'unresolved' });
  }
  const marks = instances.flatMap((instance): readonly ForeignMark[] => {
    const { 'xml:id': id = '', type = '' } = instance.attributes;
    const parts = places.get(id);
    if (!parts) {
      skipped.push({ where: id, reason: 'no-place' });
      return [];
    }
    if (!labels.has(type)) skipped.push({ where: id, reason: 'unresolved' });
    return [markOf(instance, id, labels.has(type) ? [type] : [], parts, nameOf)];
  });
  return { documentId, marks, skipped };
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

interface ReadPieces {
  readonly documentId: string;
  /** By the ids of instances; pieces that follow each other are one. */
  readonly places: ReadonlyMap<string, readonly Piece[]>;
}

function readPieces(holder: XmlElement, skipped: ForeignSkipped[]): ReadPieces {
  const places = new Map<string, Piece[]>();
  let documentId = '';
  for (const element of elementsIn(holder)) {
    const ids = (element.attributes['ana'] ?? '').split(/\s+/).filter((id) => id !== '');
    const pointers = localName(element) === 'ptr' ? [element] : elementsBelow(element, 'ptr');
    for (const { attributes } of pointers) {
      const { target = '' } = attributes;
      const [, document = '', start, end] = TARGET.exec(target) ?? [];
      if (start === undefined || end === undefined) {
        skipped.push({ where: target, reason: 'not-understood' });
        continue;
      }
      documentId = documentId || document;
      const piece = { start: Number(start), end: Number(end) };
      for (const id of ids) addPiece(places, id.replace(/^#/, ''), piece);
    }
  }
  return { documentId, places };
}

const TARGET = /^([^#]*)#char=(\d+),(\d+)$/;

function addPiece(places: Map<string, Piece[]>, id: string, piece: Piece): void {
  const own = places.get(id);
  const last = own?.at(-1);
  if (!own) places.set(id, [piece]);
  else if (last?.end === piece.start) own[own.length - 1] = { start: last.start, end: piece.end };
  else own.push(piece);
}

function markOf(
  instance: XmlElement,
  id: string,
  labels: readonly string[],
  pieces: readonly Piece[],
  nameOf: (reader: string) => string,
): ForeignMark {
  const properties = propertiesOf(instance);
  const isNote = (name: string): boolean => name.toLowerCase() === NOTE;
  const notes = [...properties].flatMap(([name, values]) => (isNote(name) ? values : []));
  const kept = [...properties].filter(
    ([name]) => !isNote(name) && !name.startsWith('catma_') && name !== '__proto__',
  );
  const raw: JsonObject = kept.length > 0 ? { properties: Object.fromEntries(kept) } : {};
  return {
    id,
    parts: pieces.map((range): ForeignPart => ({ range, exact: null, prefix: '', suffix: '' })),
    labels,
    note: notes.join('\n\n'),
    reader: nameOf(properties.get(AUTHOR)?.[0] ?? ''),
    created: utcTime(properties.get('catma_markuptimestamp')?.[0] ?? ''),
    modified: null,
    raw,
  };
}

/** Values by name; those without a value are left out. */
function propertiesOf(instance: XmlElement): ReadonlyMap<string, readonly string[]> {
  return new Map(
    elementsIn(instance, 'f').flatMap((feature) => {
      const values = elementsBelow(feature, 'string')
        .map(textIn)
        .filter((value) => value !== '');
      return values.length > 0 ? [[feature.attributes['name'] ?? '', values] as const] : [];
    }),
  );
}
