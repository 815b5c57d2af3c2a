/** Spans and annotations of a TEI file as marks. */
import type { ForeignLink, ForeignMark, ForeignSkipped } from '../../domain/transfer/foreign';
import { foreignLink } from '../../domain/transfer/foreign-link';
import { utcTime } from '../../domain/transfer/json/utc-time';
import { elementsBelow, elementsIn, textIn, type XmlElement } from '../../containers/xml/parse';
import type { JsonObject } from '../../lib/json';
import { pointedIds, readPointers, type Pointer } from './pointers';
import type { Place, TeiText } from './read-text';

export interface ReadMarks {
  readonly marks: readonly ForeignMark[];
  readonly links: readonly ForeignLink[];
  readonly skipped: readonly ForeignSkipped[];
}

export interface MarkGround {
  readonly text: TeiText;
  /** Keys of labels. */
  readonly labels: ReadonlySet<string>;
  /** Names by id. */
  readonly readers: ReadonlyMap<string, string>;
}

export function readMarks(root: XmlElement, ground: MarkGround): ReadMarks {
  const skipped: ForeignSkipped[] = [];
  const chains = chainsOf(elementsBelow(root, 'span'));
  const owner = new Map(
    chains.flatMap((chain, at) =>
      chain.map(({ attributes }) => [attributes['xml:id'], at] as const),
    ),
  );
  const about = new Map<number, XmlElement[]>();
  const alone: XmlElement[] = [];
  const all = elementsBelow(root, 'annotation');
  for (const annotation of all) {
    const owners = pointedIds(annotation.attributes['target']).flatMap((id) => owner.get(id) ?? []);
    if (owners.length === 0) alone.push(annotation);
    for (const at of owners) about.set(at, [...(about.get(at) ?? []), annotation]);
  }
  const toMark = (chain: readonly XmlElement[], saying: readonly XmlElement[]) =>
    markOf(chain, saying, ground, skipped);
  const marks = [
    ...chains.flatMap((chain, at) => toMark(chain, about.get(at) ?? [])),
    ...alone.flatMap((annotation) => toMark([annotation], [annotation])),
  ];
  return { marks, links: readLinks(root, marks, skipped), skipped };
}

/** A span and those it goes on in, by `next`. Those that only go in a circle stand alone. */
function chainsOf(spans: readonly XmlElement[]): readonly (readonly XmlElement[])[] {
  const byId = new Map(spans.map((span) => [span.attributes['xml:id'] ?? '', span]));
  const follower = (span: XmlElement): XmlElement | undefined =>
    byId.get(pointedIds(span.attributes['next'])[0] ?? '');
  const followers = new Set(spans.flatMap((span) => follower(span) ?? []));
  const seen = new Set<XmlElement>();
  const chains = spans
    .filter((span) => !followers.has(span))
    .map((first) => {
      const chain: XmlElement[] = [];
      for (let at: XmlElement | undefined = first; at && !seen.has(at); at = follower(at)) {
        seen.add(at);
        chain.push(at);
      }
      return chain;
    });
  return [...chains, ...spans.filter((span) => !seen.has(span)).map((span) => [span])];
}

function markOf(
  chain: readonly XmlElement[],
  saying: readonly XmlElement[],
  { text, labels, readers }: MarkGround,
  skipped: ForeignSkipped[],
): readonly ForeignMark[] {
  const [first] = chain;
  if (!first) return [];
  const { attributes } = first;
  const id = ownId(attributes['xml:id'] ?? '');
  const found = chain.map((element) => placesOf(element, text));
  const problem = found.find(
    (places): places is 'not-understood' | 'unresolved' => typeof places === 'string',
  );
  const parts = found.flatMap((places) => (typeof places === 'string' ? [] : places));
  if (problem !== undefined || parts.length === 0) {
    skipped.push({ where: id, reason: problem ?? 'no-place' });
    return [];
  }
  const named = pointedIds(attributes['ana']);
  const known = named.filter((key) => labels.has(key));
  if (known.length < named.length) skipped.push({ where: id, reason: 'unresolved' });
  const notes = saying.flatMap((element) => elementsIn(element, 'note')).map(textIn);
  const [who] = pointedIds(attributes['resp']);
  return [
    {
      id,
      parts: parts.map((range) => ({ range, exact: null, prefix: '', suffix: '' })),
      labels: [...new Set(named.length > 0 ? known : labelInside(first))],
      note: [...new Set(notes)].filter((note) => note !== '').join('\n\n'),
      reader: (who === undefined ? undefined : readers.get(who)) ?? saidBy(saying),
      created: timeOf(saying, 'created'),
      modified: timeOf(saying, 'modified'),
      raw: keptOf(first, saying),
    },
  ];
}

/** Pieces in paragraphs that follow each other are one. */
function placesOf(
  { attributes }: XmlElement,
  text: TeiText,
): readonly Place[] | 'not-understood' | 'unresolved' {
  const { target, from, to } = attributes;
  const pointers = readPointers(target ?? from);
  if (pointers.some(({ kind }) => kind === 'other')) return 'not-understood';
  const found = pointers.flatMap((pointer) => placesAt(pointer, text));
  const until = target === undefined ? readPointers(to).flatMap((end) => placesAt(end, text)) : [];
  if ([...found, ...until].includes(null)) return 'unresolved';
  const places = found.flatMap((place) => place ?? []);
  const last = until.at(-1);
  const [begin] = places;
  if (last && begin) return begin.start < last.end ? [{ start: begin.start, end: last.end }] : [];
  const merged: Place[] = [];
  for (const place of places) {
    const before = merged.at(-1);
    if (before && text.touch(before, place)) {
      merged[merged.length - 1] = { start: before.start, end: place.end };
    } else {
      merged.push(place);
    }
  }
  return merged;
}

function placesAt(pointer: Pointer, text: TeiText): readonly (Place | null)[] {
  switch (pointer.kind) {
    case 'range':
      return pointer.ranges.map(({ offset, length }) => text.place(pointer.id, offset, length));
    case 'element':
      return [text.placeOf(pointer.id)];
    case 'other':
      return [null];
  }
}

/** A span that points to no category says its label itself. */
function labelInside(element: XmlElement): readonly string[] {
  if (element.name.endsWith('annotation')) return [];
  const words = textIn(element).replace(/\s+/g, ' ').trim();
  return words !== '' && words.length <= LONGEST_LABEL ? [words] : [];
}

const LONGEST_LABEL = 200;

function saidBy(saying: readonly XmlElement[]): string {
  const statements = saying.flatMap((element) => elementsIn(element, 'respStmt'));
  const [name] = statements.flatMap((statement) => [
    ...elementsIn(statement, 'persName'),
    ...elementsIn(statement, 'name'),
  ]);
  return name ? textIn(name) : '';
}

function timeOf(saying: readonly XmlElement[], status: 'created' | 'modified'): string | null {
  const changes = saying.flatMap((element) => elementsBelow(element, 'change'));
  const change = changes.find(({ attributes }) => attributes['status'] === status);
  return utcTime(change?.attributes['when'] ?? '');
}

function readLinks(
  root: XmlElement,
  marks: readonly ForeignMark[],
  skipped: ForeignSkipped[],
): readonly ForeignLink[] {
  const here = new Set(marks.map(({ id }) => id));
  return elementsBelow(root, 'link').flatMap(({ attributes }): readonly ForeignLink[] => {
    const [from = '', to = ''] = pointedIds(attributes['target']).map(ownId);
    const [named] = pointedIds(attributes['ana']);
    const typeName = attributes['type'] ?? named ?? '';
    if (!here.has(from) || !here.has(to)) {
      skipped.push({ where: attributes['xml:id'] ?? typeName, reason: 'unresolved' });
      return [];
    }
    return [foreignLink(from, to, typeName)];
  });
}

/** Our own ids without what makes them ids of XML. */
function ownId(id: string): string {
  return id.replace(/^mark\.(?=[0-9a-f]{8}-)/, '');
}

const OWN = new Set([
  'xml:id',
  'target',
  'from',
  'to',
  'ana',
  'resp',
  'prev',
  'next',
  'motivation',
]);
const OUR_MOTIVATIONS = ['classifying', 'commenting'];

function keptOf({ attributes }: XmlElement, saying: readonly XmlElement[]): JsonObject {
  const kept = Object.entries(attributes).filter(
    ([name]) => !OWN.has(name) && name !== '__proto__',
  );
  const motivation = saying
    .map((element) => element.attributes['motivation'])
    .find((found) => found !== undefined && !OUR_MOTIVATIONS.includes(found));
  return {
    ...(kept.length > 0 && { attributes: Object.fromEntries(kept) }),
    ...(motivation !== undefined && { motivation }),
  };
}
