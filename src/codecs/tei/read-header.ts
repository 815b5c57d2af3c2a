/** What the header of a TEI file says: labels, readers, the article. */
import type { ForeignLabel } from '../../domain/transfer/foreign';
import { createReaderNames } from '../../domain/transfer/json/reader-names';
import {
  elementsBelow,
  elementsIn,
  firstIn,
  localName,
  textIn,
  type XmlElement,
} from '../../containers/xml/parse';

/** Categories of taxonomies and, where there are none, interpretations. */
export function readLabels(root: XmlElement): readonly ForeignLabel[] {
  const labels: ForeignLabel[] = [];
  const visit = (element: XmlElement, parent: string | null): void => {
    for (const child of elementsIn(element)) {
      const key = child.attributes['xml:id'];
      const isLabel = key !== undefined && ['category', 'interp'].includes(localName(child));
      if (isLabel) labels.push(labelOf(child, key, parent));
      visit(child, isLabel ? key : parent);
    }
  };
  visit(root, null);
  return labels;
}

/** Name of the taxonomy; empty: none, or there are several. */
export function codebookName(root: XmlElement): string {
  const [taxonomy, other] = elementsBelow(root, 'taxonomy');
  if (!taxonomy || other) return '';
  const [named] = ['bibl', 'gloss', 'desc', 'head'].flatMap((name) => elementsIn(taxonomy, name));
  return named ? oneLine(textIn(named)) : '';
}

/** Names of readers by the ids that `resp` points to, told apart. */
export function readReaders(root: XmlElement): ReadonlyMap<string, string> {
  const names = createReaderNames();
  return new Map(
    ['respStmt', 'person', 'author', 'editor', 'persName', 'name'].flatMap((element) =>
      elementsBelow(root, element).flatMap((found) => {
        const id = found.attributes['xml:id'];
        return id === undefined ? [] : [[id, names.nameOf(id, nameIn(found))] as const];
      }),
    ),
  );
}

export interface Details {
  readonly title: string;
  readonly source: string;
  readonly language: string;
}

export function readDetails(root: XmlElement): Details {
  const header = firstIn(root, 'teiHeader');
  const below = (name: string): readonly XmlElement[] =>
    header ? elementsBelow(header, name) : [];
  const [statement] = below('titleStmt');
  const title = statement && firstIn(statement, 'title');
  const [description] = below('sourceDesc');
  const sources = description
    ? [
        ...elementsBelow(description, 'idno').map(textIn),
        ...['ptr', 'ref'].flatMap((name) =>
          elementsBelow(description, name).map(({ attributes }) => attributes['target'] ?? ''),
        ),
      ]
    : [];
  const text = firstIn(root, 'text');
  return {
    title: title ? textIn(title) : '',
    source: sources.find((source) => source !== '') ?? '',
    language:
      below('language')[0]?.attributes['ident'] ??
      text?.attributes['xml:lang'] ??
      root.attributes['xml:lang'] ??
      '',
  };
}

/** Without the elements, what is inside: `term` names it, what follows a colon defines it. */
function labelOf(element: XmlElement, key: string, parent: string | null): ForeignLabel {
  const description = firstIn(element, 'catDesc');
  const holder = description ?? (localName(element) === 'interp' ? element : undefined);
  const term = holder && firstIn(holder, 'term');
  const glosses = holder ? elementsIn(holder, 'gloss') : [];
  const whole = holder ? textIn(holder) : '';
  const name = term ? textIn(term) : oneLine(whole) || key;
  const ident = holder && elementsIn(holder, 'ident').find(isShortcut);
  const shortcut = ident ? textIn(ident) : '';
  const free = holder && term ? freeText(holder) : '';
  const definition = [free, ...glosses.map(textIn)].filter((words) => words !== '');
  const color = (element.attributes['n'] ?? '').toLowerCase();
  return {
    key,
    name,
    parent,
    definition: definition.join('\n\n'),
    color: /^#[0-9a-f]{6}$/.test(color) ? color : null,
    shortcut: /^[0-9\p{L}]$/u.test(shortcut) ? shortcut : null,
  };
}

function isShortcut({ attributes }: XmlElement): boolean {
  return attributes['type'] === 'shortcut';
}

/** What stands beside the term, without the colon that leads to it. */
function freeText({ children }: XmlElement): string {
  return children
    .map((node) => (node.kind === 'text' ? node.text : ''))
    .join('')
    .replace(/^\s*:\s*/, '')
    .trim();
}

function nameIn(element: XmlElement): string {
  const [named] = ['persName', 'name', 'orgName'].flatMap((name) => elementsIn(element, name));
  if (named) return textIn(named);
  return localName(element) === 'respStmt' ? '' : textIn(element);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
