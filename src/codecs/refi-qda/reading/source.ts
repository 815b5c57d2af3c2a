/** One source with its selections as a document with marks. */
import type {
  ForeignDocument,
  ForeignMark,
  ForeignProblem,
  ForeignSkipped,
} from '../../../domain/transfer/foreign';
import { utcTime } from '../../../domain/transfer/json/utc-time';
import {
  elementsIn,
  firstIn,
  localName,
  textIn,
  type XmlElement,
} from '../../../containers/xml/parse';
import { err, ok, type Result } from '../../../lib/result';
import type { JsonObject } from '../../../lib/json';
import { sourceText, type Known } from './known';
import { withNotes } from './codes';
import { guidOf, missing } from './root';
import { readNumbers, type NamedRange } from './numbers';

export interface ReadSource {
  readonly document: ForeignDocument | null;
  readonly skipped: readonly ForeignSkipped[];
}

/** Plain text, and the plain text of a PDF. Pictures, sound and film are left out, as are places on a page. */
export function readSource(source: XmlElement, known: Known): Result<ReadSource, ForeignProblem> {
  const name = source.attributes['name'] ?? '';
  const where = name === '' ? guidOf(source.attributes['guid']) : name;
  const holder = localName(source) === 'TextSource' ? source : firstIn(source, 'Representation');
  if (!holder) return ok({ document: null, skipped: [{ where, reason: 'not-text' }] });
  const selections = elementsIn(holder, 'PlainTextSelection');
  for (const selection of selections) {
    const lacking = REQUIRED.find((attribute) => selection.attributes[attribute] === undefined);
    if (lacking !== undefined) return err(missing(selection, lacking));
  }
  const raw = sourceText(holder, known.files);
  const skipped: ForeignSkipped[] = [
    ...(raw === null ? [{ where, reason: 'unresolved' as const }] : []),
    ...elementsIn(source, 'PDFSelection').map(() => ({ where, reason: 'not-text' as const })),
    ...elementsIn(source, 'Coding').map(() => ({ where, reason: 'no-place' as const })),
  ];
  const ranges = selections.map(rangeOf);
  const numbers = readNumbers(raw, ranges, known.isAtlas);
  const marks = selections.flatMap((selection, at): readonly ForeignMark[] => {
    const range = ranges[at];
    const id = guidOf(selection.attributes['guid']);
    if (!range) return [];
    if (!(Number.isSafeInteger(range.start) && Number.isSafeInteger(range.end))) {
      skipped.push({ where: id, reason: 'not-understood' });
      return [];
    }
    if (range.end <= range.start) {
      skipped.push({ where: id, reason: 'empty-span' });
      return [];
    }
    const exact = numbers.quotes[at] ?? null;
    const { start, end } = range;
    return marksOf(selection, known, skipped, {
      range: { start, end },
      exact,
      prefix: '',
      suffix: '',
    });
  });
  const details = detailsOf(source, known);
  return ok({
    document: {
      key: guidOf(source.attributes['guid']),
      title: name,
      text: numbers.text,
      source: details.get('Source') ?? '',
      language: details.get('Language') ?? '',
      marks,
      links: [],
    },
    skipped,
  });
}

const REQUIRED = ['guid', 'startPosition', 'endPosition'] as const;

function rangeOf({ attributes }: XmlElement): NamedRange {
  const number = (text = ''): number => (/^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : NaN);
  return {
    start: number(attributes['startPosition']),
    end: number(attributes['endPosition']),
    name: attributes['name'] ?? '',
  };
}

/** One for each user who coded the selection, in the order of their first codings. */
function marksOf(
  selection: XmlElement,
  known: Known,
  skipped: ForeignSkipped[],
  part: ForeignMark['parts'][number],
): readonly ForeignMark[] {
  const { guid, creatingUser, creationDateTime, modifiedDateTime } = selection.attributes;
  const id = guidOf(guid);
  const maker = guidOf(creatingUser);
  const byUser = new Map<string, Set<string>>();
  const codings = elementsIn(selection, 'Coding');
  for (const coding of codings) {
    const user = guidOf(coding.attributes['creatingUser']) || maker;
    const labels = byUser.get(user) ?? new Set();
    byUser.set(user, labels);
    const key = guidOf(firstIn(coding, 'CodeRef')?.attributes['targetGUID']);
    if (known.labels.has(key)) labels.add(key);
    else skipped.push({ where: id, reason: 'unresolved' });
  }
  if (byUser.size === 0) byUser.set(maker, new Set());
  const note = noteOf(selection, codings, known);
  return [...byUser].map(([user, labels], at) => ({
    id: at === 0 ? id : '',
    parts: [part],
    labels: [...labels],
    note: at === 0 ? note : '',
    reader: known.users.get(user) ?? '',
    created: utcTime(creationDateTime ?? ''),
    modified: utcTime(modifiedDateTime ?? ''),
    raw: keptOf(selection),
  }));
}

function noteOf(selection: XmlElement, codings: readonly XmlElement[], known: Known): string {
  const guids = [selection, ...codings].flatMap(
    ({ attributes }) => known.linkedNotes.get(guidOf(attributes['guid'])) ?? [],
  );
  const texts = [
    withNotes(selection, firstIn(selection, 'Description'), known.notes),
    ...codings.map((coding) => withNotes(coding, undefined, known.notes)),
    ...guids.map((guid) => known.notes.get(guid) ?? ''),
  ].filter((text) => text !== '');
  return [...new Set(texts)].join('\n\n');
}

const OWN = new Set([...REQUIRED, 'name', 'creatingUser', 'creationDateTime', 'modifiedDateTime']);

function keptOf({ attributes }: XmlElement): JsonObject {
  const kept = Object.entries(attributes).filter(
    ([name]) => !OWN.has(name) && name !== '__proto__',
  );
  return kept.length > 0 ? { attributes: Object.fromEntries(kept) } : {};
}

function detailsOf(source: XmlElement, known: Known): ReadonlyMap<string, string> {
  return new Map(
    elementsIn(source, 'VariableValue').flatMap((value) => {
      const variable = firstIn(value, 'VariableRef')?.attributes['targetGUID'];
      const text = firstIn(value, 'TextValue');
      return text ? [[known.variables.get(guidOf(variable)) ?? '', textIn(text)] as const] : [];
    }),
  );
}
