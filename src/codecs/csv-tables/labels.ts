/** The codebook of a table of codes, and labels that only the annotations name. */
import type { ForeignLabel } from '../../domain/transfer/foreign';
import { columnAt, type NamedTable } from './columns';
import type { PlacedMark } from './marks';

/** Parents before children. */
export function labelsOf(
  tables: readonly NamedTable[],
  marks: readonly PlacedMark[],
): readonly ForeignLabel[] {
  const labels = new Map<string, ForeignLabel>();
  for (const table of tables) {
    for (const label of labelsIn(table)) labels.set(label.key, label);
  }
  for (const { names } of marks) {
    for (const [key, name] of names) {
      // A mark that gives its label by name alone needs no entry; one by id does, to have a name.
      if (key !== name && !labels.has(key)) labels.set(key, { ...NO_DETAILS, key, name });
    }
  }
  return parentsFirst(labels);
}

function labelsIn({ header, rows }: NamedTable): readonly ForeignLabel[] {
  const at = (column: string): number => columnAt(header, column);
  const places = {
    key: at('code_id'),
    name: at('code'),
    parent: at('parent_id'),
    definition: at('definition'),
    color: at('color'),
    shortcut: at('shortcut'),
  };
  return rows.flatMap((cells) => {
    const name = cells[places.name] ?? '';
    const key = cells[places.key] || name;
    if (key === '') return [];
    const color = (cells[places.color] ?? '').toLowerCase();
    const shortcut = (cells[places.shortcut] ?? '').toLowerCase();
    return [
      {
        key,
        name,
        parent: cells[places.parent] || null,
        definition: cells[places.definition] ?? '',
        color: /^#[0-9a-f]{6}$/.test(color) ? color : null,
        shortcut: /^[0-9\p{L}]$/u.test(shortcut) ? shortcut : null,
      },
    ];
  });
}

function parentsFirst(labels: ReadonlyMap<string, ForeignLabel>): readonly ForeignLabel[] {
  const placed = new Map<string, ForeignLabel>();
  const place = (label: ForeignLabel, under: ReadonlySet<string>): void => {
    if (placed.has(label.key)) return;
    const parent = label.parent === null ? undefined : labels.get(label.parent);
    const isLoop = parent && under.has(parent.key);
    if (parent && !isLoop) place(parent, new Set([...under, label.key]));
    placed.set(label.key, parent && !isLoop ? label : { ...label, parent: null });
  };
  for (const label of labels.values()) place(label, new Set([label.key]));
  return [...placed.values()];
}

const NO_DETAILS = { parent: null, definition: '', color: null, shortcut: null } as const;
