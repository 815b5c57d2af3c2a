/** Nested codes as labels. */
import type { ForeignLabel, ForeignProblem } from '../../../domain/transfer/foreign';
import {
  elementsBelow,
  elementsIn,
  firstIn,
  textIn,
  type XmlElement,
} from '../../../containers/xml/parse';
import { err, ok, type Result } from '../../../lib/result';
import { guidOf, missing } from './root';

/**
 * `notes`: text by guid. A folder without anything in it is left out; every other code is a label, whether
 * something can be coded with it or not.
 */
export function readCodes(
  codes: XmlElement,
  notes: ReadonlyMap<string, string>,
): Result<readonly ForeignLabel[], ForeignProblem> {
  const labels: ForeignLabel[] = [];
  const visit = (parent: XmlElement, parentKey: string | null): ForeignProblem | null => {
    for (const code of elementsIn(parent, 'Code')) {
      const { guid, name, isCodable, color = '' } = code.attributes;
      const lacking = REQUIRED.find((attribute) => code.attributes[attribute] === undefined);
      if (lacking !== undefined) return missing(code, lacking);
      const isEmptyFolder = isCodable === 'false' && firstIn(code, 'Code') === undefined;
      if (isEmptyFolder) continue;
      const key = guidOf(guid);
      labels.push({
        key,
        name: name ?? '',
        parent: parentKey,
        definition: withNotes(code, firstIn(code, 'Description'), notes),
        color: colorOf(color),
        shortcut: null,
      });
      const problem = visit(code, key);
      if (problem) return problem;
    }
    return null;
  };
  const problem = visit(codes, null);
  return problem ? err(problem) : ok(labels);
}

/** The description, and the notes that say something else. */
export function withNotes(
  element: XmlElement,
  description: XmlElement | undefined,
  notes: ReadonlyMap<string, string>,
): string {
  const texts = elementsIn(element, 'NoteRef').map(
    ({ attributes }) => notes.get(guidOf(attributes['targetGUID'])) ?? '',
  );
  const all = [description ? textIn(description) : '', ...texts].filter((text) => text !== '');
  return [...new Set(all)].join('\n\n');
}

/** Name of the set that has all codes; empty: none has. */
export function setNameOf(root: XmlElement, labels: readonly ForeignLabel[]): string {
  const sets = elementsIn(root, 'Sets').flatMap((all) => elementsIn(all, 'Set'));
  const whole = sets.find((set) => {
    const members = new Set(
      elementsBelow(set, 'MemberCode').map(({ attributes }) =>
        guidOf(attributes['guid'] ?? attributes['targetGUID']),
      ),
    );
    return labels.every(({ key }) => members.has(key));
  });
  return whole?.attributes['name'] ?? '';
}

const REQUIRED = ['guid', 'name', 'isCodable'] as const;

function colorOf(color: string): string | null {
  const hex = color.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(hex)) return hex;
  return /^#[0-9a-f]{3}$/.test(hex)
    ? `#${Array.from(hex.slice(1), (digit) => digit + digit).join('')}`
    : null;
}
