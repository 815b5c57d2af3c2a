/** One reading as CATMA's annotation collection: an instance for each tag, and the text cut at every end. */
import type { Annotation } from '../../domain/annotation/annotation';
import type { Label } from '../../domain/codebook/label';
import { idOf } from '../../domain/foreign/foreign-ids';
import { originOf } from '../../domain/transfer/origin';
import { isJsonObject } from '../../lib/json';
import { xmlAttributes, xmlText } from '../../containers/xml/escape';
import { argb, AUTHOR, catmaId, COLOR, NOTE, type Tag } from './tagset';

export interface CollectionMark {
  readonly annotation: Annotation;
  readonly labels: readonly Label[];
}

/** One annotation under one tag. */
export interface Instance {
  readonly id: string;
  readonly annotation: Annotation;
  readonly tag: Tag;
  /** Values of properties that came with it, by name. */
  readonly kept: ReadonlyMap<string, readonly string[]>;
}

/** One for each label. `standIn`: for those without. */
export function instancesOf(
  marks: readonly CollectionMark[],
  tags: ReadonlyMap<string, Tag>,
  standIn: Tag,
): readonly Instance[] {
  return marks.flatMap(({ annotation, labels }) => {
    const own = labels.flatMap(({ id }) => tags.get(id) ?? []);
    const kept = keptProperties(annotation);
    return (own.length > 0 ? own : [standIn]).map((tag, at): Instance => {
      const id = at === 0 ? annotation.id : idOf<string>('catma', annotation.id, tag.id);
      return { id, annotation, tag, kept };
    });
  });
}

export function instanceLine({ id, annotation, tag, kept }: Instance, reader: string): string {
  const attributes = xmlAttributes({ 'xml:id': catmaId(id), type: catmaId(tag.id) });
  const features = [
    featureOf(AUTHOR, [reader]),
    featureOf(COLOR, [String(argb(tag.color))]),
    annotation.note === '' ? '' : featureOf(NOTE, [annotation.note]),
    ...[...kept].map(([name, values]) => featureOf(name, values)),
  ];
  return `<fs${attributes}>${features.join('')}</fs>`;
}

/** The whole text in pieces, UTF-16. Each names the instances it belongs to. */
export function pieceLines(
  length: number,
  instances: readonly Instance[],
  documentId: string,
): readonly string[] {
  const starting = new Map<number, Instance[]>();
  const ending = new Map<number, Instance[]>();
  for (const instance of instances) {
    for (const { start, end } of instance.annotation.spans) {
      add(starting, start, instance);
      add(ending, end, instance);
    }
  }
  const cuts = [...new Set([0, length, ...starting.keys(), ...ending.keys()])];
  cuts.sort((a, b) => a - b);
  const open = new Set<Instance>();
  return cuts.slice(0, -1).map((from, at) => {
    for (const instance of ending.get(from) ?? []) open.delete(instance);
    for (const instance of starting.get(from) ?? []) open.add(instance);
    const target = `${documentId}#char=${from},${cuts[at + 1] as number}`;
    const pointer = `<ptr${xmlAttributes({ target, type: 'inclusion' })}/>`;
    const ana = Array.from(open, ({ id }) => `#${catmaId(id)}`).join(' ');
    return ana === '' ? pointer : `<seg${xmlAttributes({ ana })}>${pointer}</seg>`;
  });
}

function add(at: Map<number, Instance[]>, offset: number, instance: Instance): void {
  const own = at.get(offset);
  if (own) own.push(instance);
  else at.set(offset, [instance]);
}

function featureOf(name: string, values: readonly string[]): string {
  const strings = values.map((value) => `<string>${xmlText(value)}</string>`).join('');
  const value = values.length === 1 ? strings : `<vColl>${strings}</vColl>`;
  return `<f${xmlAttributes({ name })}>${value}</f>`;
}

function keptProperties({ extra }: Annotation): ReadonlyMap<string, readonly string[]> {
  const kept = originOf(extra, 'catma')?.raw['properties'];
  if (kept === undefined || !isJsonObject(kept)) return new Map();
  return new Map(
    Object.entries(kept).flatMap(([name, value]) => {
      const values = Array.isArray(value)
        ? value.filter((item): item is string => typeof item === 'string')
        : [];
      const isFree = /^[^\s]+$/.test(name) && ![AUTHOR, COLOR, NOTE].includes(name);
      return isFree && values.length > 0 ? [[name, values] as const] : [];
    }),
  );
}
