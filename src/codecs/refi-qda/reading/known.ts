/** What the sources of a project refer to. */
import type { ForeignInput } from '../../../domain/transfer/foreign';
import { createReaderNames } from '../../../domain/transfer/json/reader-names';
import { elementsIn, firstIn, textIn, type XmlElement } from '../../../containers/xml/parse';
import { textOfUtf8 } from '../../../lib/utf8';
import { guidOf } from './root';

export interface Known {
  /** Bytes of the files that came with the project, by their names in lower case without folders. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Texts of notes by guid. */
  readonly notes: ReadonlyMap<string, string>;
  /** Guids of notes that a link ties to something, by its guid: how NVivo keeps annotations. */
  readonly linkedNotes: ReadonlyMap<string, readonly string[]>;
  /** Names by guid, told apart. */
  readonly users: ReadonlyMap<string, string>;
  /** Keys of labels. */
  readonly labels: ReadonlySet<string>;
  /** Names by guid. */
  readonly variables: ReadonlyMap<string, string>;
  /** ATLAS.ti counts a line end as one, also where it writes two characters for it. */
  readonly isAtlas: boolean;
}

export function knownOf(
  root: XmlElement,
  others: readonly ForeignInput[],
  links: readonly XmlElement[],
): Known {
  const files = new Map(others.map(({ path, bytes }) => [fileName(path), bytes] as const));
  const notes = new Map(
    listed(root, 'Notes', 'Note').map((note) => [
      guidOf(note.attributes['guid']),
      sourceText(note, files) ?? '',
    ]),
  );
  const names = createReaderNames();
  return {
    files,
    notes,
    linkedNotes: linkedNotes(links, notes),
    users: new Map(
      listed(root, 'Users', 'User').map(({ attributes }) => {
        const guid = guidOf(attributes['guid']);
        return [guid, names.nameOf(guid, attributes['name'] ?? '')];
      }),
    ),
    labels: new Set(),
    variables: new Map(
      listed(root, 'Variables', 'Variable').map(({ attributes }) => [
        guidOf(attributes['guid']),
        attributes['name'] ?? '',
      ]),
    ),
    isAtlas: /atlas/i.test(root.attributes['origin'] ?? ''),
  };
}

/** Elements `item` in the lists `list` of the project. */
export function listed(root: XmlElement, list: string, item: string): readonly XmlElement[] {
  return elementsIn(root, list).flatMap((all) => elementsIn(all, item));
}

/** The plain text of a source or a note, as it is in the file; null: it is not there, or not UTF-8. */
export function sourceText(
  element: XmlElement,
  files: ReadonlyMap<string, Uint8Array>,
): string | null {
  const inline = firstIn(element, 'PlainTextContent');
  if (inline) return textIn(inline);
  const bytes = files.get(fileName(element.attributes['plainTextPath'] ?? ''));
  return bytes ? textOfUtf8(bytes) : null;
}

/** `internal://A.txt`, `Sources/a.TXT` and `sources/{A}.txt` are one file. */
function fileName(path: string): string {
  return guidOf(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
}

function linkedNotes(
  links: readonly XmlElement[],
  notes: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const linked = new Map<string, string[]>();
  for (const { attributes } of links) {
    const origin = guidOf(attributes['originGUID']);
    const target = guidOf(attributes['targetGUID']);
    const [note, other] = notes.has(origin) ? [origin, target] : [target, origin];
    if (!notes.has(note)) continue;
    const found = linked.get(other);
    if (found) found.push(note);
    else linked.set(other, [note]);
  }
  return linked;
}
