/** Marks and links out of the rows of a WebAnno TSV file. */
import { LINK_TYPES } from '../../domain/annotation/annotation';
import type { ForeignLink, ForeignMark, ForeignSkipped } from '../../domain/transfer/foreign';
import { splitEscaped, unescapeValue } from './escapes';
import { CODE, CODE_FEATURES, rawOf, shortName } from './layers';
import type { TsvColumn, TsvFile, TsvRow } from './read-rows';

export interface FoundMarks {
  readonly marks: readonly ForeignMark[];
  readonly links: readonly ForeignLink[];
  /** `where`: without the file's name. */
  readonly skipped: readonly ForeignSkipped[];
}

interface Found {
  readonly id: string;
  readonly layer: string;
  readonly begin: number;
  end: number;
  readonly features: Map<string, string>;
}

interface Reference {
  readonly layer: string;
  readonly row: TsvRow;
  readonly source: string;
  /** `0`: there is but one. */
  readonly sourceNumber: string;
  readonly targetNumber: string;
  typeName: string;
}

export function marksOf({ columns, rows }: TsvFile): FoundMarks {
  const found = new Map<string, Found>();
  /** The first mark of each layer on each word, for links that give no number. */
  const onWord = new Map<string, Found>();
  const references: Reference[] = [];
  const skipped: ForeignSkipped[] = [];
  const layers = layersOf(columns);
  for (const row of rows) {
    for (const layer of layers) {
      if (layer.kind === 'span') takeSpans(row, layer, found, onWord);
      else if (layer.kind === 'relation') {
        for (const reference of referencesOf(row, layer)) references.push(reference);
      }
    }
  }
  for (const { kind, name, columns: own } of layers) {
    const hasSlots = own.some(({ feature }) => feature.startsWith('ROLE_'));
    if (kind === 'chain' || hasSlots) skipped.push({ where: name, reason: 'not-understood' });
  }
  const links = references.flatMap((reference): readonly ForeignLink[] => {
    const { source, sourceNumber, row, targetNumber, layer, typeName } = reference;
    const end = (word: string, number: string): Found | undefined =>
      number === '0' ? onWord.get(`${word} ${layer}`) : found.get(`${layer} ${number}`);
    const [from, to] = [end(source, sourceNumber), end(row.id, targetNumber)];
    if (!from || !to) {
      skipped.push({ where: row.id, reason: 'unresolved' });
      return [];
    }
    const type = LINK_TYPES.find((one) => one === typeName) ?? null;
    return [{ from: from.id, to: to.id, type, typeName }];
  });
  return { marks: [...found.values()].map(markOf), links, skipped };
}

interface Layer {
  readonly name: string;
  readonly kind: TsvColumn['kind'];
  readonly columns: readonly (TsvColumn & { readonly at: number })[];
}

function layersOf(columns: readonly TsvColumn[]): readonly Layer[] {
  const layers = new Map<string, Layer & { readonly columns: (TsvColumn & { at: number })[] }>();
  columns.forEach((column, at) => {
    const { layer: name, kind } = column;
    const key = `${kind} ${name}`;
    const layer = layers.get(key) ?? { name, kind, columns: [] };
    layers.set(key, layer);
    layer.columns.push({ ...column, at });
  });
  return [...layers.values()];
}

/** `Value[3]`: a value, and the number of its annotation. */
function stackOf(cell: string | undefined): readonly { value: string; number: string }[] {
  if (cell === undefined || cell === '_') return [];
  return splitEscaped(cell, '|').map((entry) => {
    const [, value = entry, number = ''] = /^(.*)\[(\d+(?:_\d+)?)\]$/s.exec(entry) ?? [];
    return { value, number };
  });
}

function takeSpans(
  row: TsvRow,
  { name, columns }: Layer,
  found: Map<string, Found>,
  onWord: Map<string, Found>,
): void {
  for (const { at, feature } of columns) {
    stackOf(row.cells[at]).forEach(({ value, number }, depth) => {
      const key = number === '' ? `${name} ${row.id} ${depth}` : `${name} ${number}`;
      const mark = found.get(key) ?? {
        id: number === '' ? `${row.id}/${name}/${depth}` : number,
        layer: name,
        begin: row.begin,
        end: row.end,
        features: new Map<string, string>(),
      };
      found.set(key, mark);
      mark.end = Math.max(mark.end, row.end);
      const word = `${row.id} ${name}`;
      if (!onWord.has(word)) onWord.set(word, mark);
      const isValue = feature !== '' && value !== '*' && !/^ROLE_|\./.test(feature);
      if (isValue && !mark.features.has(feature)) mark.features.set(feature, unescapeValue(value));
    });
  }
}

function referencesOf(row: TsvRow, { columns }: Layer): readonly Reference[] {
  const base = columns.find(({ feature }) => feature.startsWith('BT_'));
  if (!base) return [];
  const names = columns.filter((column) => column !== base);
  return stackOf(row.cells[base.at]).map(({ value: source, number }, depth) => {
    const [sourceNumber = '0', targetNumber = '0'] = number === '' ? [] : number.split('_');
    const typeName = names
      .map(({ at }) => stackOf(row.cells[at])[depth]?.value ?? '*')
      .find((value) => value !== '*');
    return {
      layer: base.feature.slice('BT_'.length),
      row,
      source,
      sourceNumber,
      targetNumber,
      typeName: unescapeValue(typeName ?? ''),
    };
  });
}

function markOf({ id, layer, begin, end, features }: Found): ForeignMark {
  const labelFeature = labelFeatureOf(layer, features);
  const label = labelFeature === null ? shortName(layer) : features.get(labelFeature);
  const others = [...features].filter(([name]) => name !== labelFeature && !OWN.has(name));
  const isOurs = layer === CODE && others.length === 0;
  return {
    id,
    parts: [{ range: { start: begin, end }, exact: null, prefix: '', suffix: '' }],
    labels: label === undefined ? [] : [label],
    note: features.get('note') ?? '',
    reader: features.get('reader') ?? '',
    created: null,
    modified: null,
    raw: isOurs ? {} : rawOf(layer, labelFeature, new Map(others)),
  };
}

/** null: the layer itself is the label. */
function labelFeatureOf(layer: string, features: ReadonlyMap<string, string>): string | null {
  if (layer === CODE) return 'value';
  const usual = ['value', 'PosValue', 'identifier', 'label'].find((name) => features.has(name));
  return usual ?? [...features.keys()].find((name) => !OWN.has(name)) ?? null;
}

const OWN: ReadonlySet<string> = new Set(CODE_FEATURES);
