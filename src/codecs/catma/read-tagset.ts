/** CATMA's tags as labels. */
import type { ForeignLabel } from '../../domain/transfer/foreign';
import {
  elementsBelow,
  elementsIn,
  firstIn,
  textIn,
  type XmlElement,
} from '../../containers/xml/parse';
import { COLOR } from './tagset';

/** Tags of all tagsets, those above others first. */
export function readTags(root: XmlElement): readonly ForeignLabel[] {
  const read = elementsBelow(root, 'fsDecl').map(labelOf);
  const byKey = new Map(read.map((label) => [label.key, label]));
  const ordered = new Map<string, ForeignLabel>();
  const place = (label: ForeignLabel, above: ReadonlySet<string>): void => {
    if (ordered.has(label.key) || above.has(label.key)) return;
    const parent = label.parent === null ? undefined : byKey.get(label.parent);
    if (parent) place(parent, new Set([...above, label.key]));
    const hasParent = parent !== undefined && ordered.has(parent.key);
    ordered.set(label.key, hasParent ? label : { ...label, parent: null });
  };
  for (const label of read) place(label, new Set());
  return [...ordered.values()];
}

/** Of the only tagset, without its version; empty: there are several. */
export function tagsetName(root: XmlElement): string {
  const [tagset, other] = elementsBelow(root, 'fsdDecl');
  if (!tagset || other) return '';
  return (tagset.attributes['n'] ?? '')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d{4})$/, '')
    .trimEnd();
}

function labelOf(declaration: XmlElement): ForeignLabel {
  const { type, baseTypes } = declaration.attributes;
  const key = type ?? declaration.attributes['xml:id'] ?? '';
  const named = firstIn(declaration, 'fsDescr');
  const color = elementsIn(declaration, 'fDecl').find(
    ({ attributes }) => attributes['name'] === COLOR,
  );
  return {
    key,
    name: named ? textIn(named) : key,
    parent: baseTypes?.trim().split(/\s+/)[0] || null,
    definition: '',
    color: color ? hexOf(textIn(color)) : null,
    shortcut: null,
  };
}

function hexOf(argb: string): string | null {
  if (!/^\s*-?\d+\s*$/.test(argb)) return null;
  return `#${(Number(argb) & 0xffffff).toString(16).padStart(6, '0')}`;
}
