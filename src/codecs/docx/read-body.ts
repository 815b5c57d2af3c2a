/** The text of a Word document, paragraphs separated by an empty line, and where comments begin and end in it. */
import { localName, textIn, type XmlElement, type XmlNode } from '../../containers/xml/parse';
import { err, ok, type Result } from '../../lib/result';

/** UTF-16 offsets; `end` is null while it has none. */
export interface Range {
  readonly start: number;
  readonly end: number | null;
}

export interface ReadBody {
  readonly text: string;
  readonly ranges: ReadonlyMap<string, Range>;
}

/** The error names what has no id. */
export function readBody(body: XmlElement): Result<ReadBody, string> {
  const pieces: string[] = [];
  const ranges = new Map<string, Range>();
  let length = 0;
  let paragraphs = 0;
  let problem: string | null = null;
  const say = (text: string): void => {
    pieces.push(text);
    length += text.length;
  };
  const bound = (element: XmlElement, set: (id: string) => void): void => {
    const id = attribute(element, 'id');
    if (id === undefined) problem ??= `${element.name} w:id`;
    else set(id);
  };
  const visit = (element: XmlElement): void => {
    const name = localName(element);
    const word = WORDS.get(name);
    if (word !== undefined) say(word);
    else if (name === 't') say(textIn(element));
    else if (name === 'commentRangeStart') {
      bound(element, (id) => ranges.set(id, { start: length, end: null }));
    } else if (name === 'commentRangeEnd') {
      bound(element, (id) => ranges.set(id, { start: length, ...ranges.get(id), end: length }));
    } else if (!SILENT.has(name)) {
      if (name === 'p') {
        if (paragraphs > 0) say('\n\n');
        paragraphs += 1;
      }
      for (const child of childrenOf(element)) visit(child);
    }
  };
  for (const child of childrenOf(body)) visit(child);
  return problem === null ? ok({ text: pieces.join(''), ranges }) : err(problem);
}

/** An attribute by its local name: prefixes are the writer's choice. */
export function attribute({ attributes }: XmlElement, name: string): string | undefined {
  const key = Object.keys(attributes).find((other) => other.slice(other.indexOf(':') + 1) === name);
  return key === undefined ? undefined : attributes[key];
}

/** Of the same thing in several forms only the last, which every reader understands. */
function childrenOf(element: XmlElement): readonly XmlElement[] {
  const all = element.children.filter(isElement);
  return localName(element) === 'AlternateContent' ? all.slice(-1) : all;
}

function isElement(node: XmlNode): node is XmlElement {
  return node.kind === 'element';
}

/** What stands for a character. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '\u2011'],
  ['softHyphen', '\u00ad'],
]);

/** Looks, what was deleted, and what is not in the line of the text. */
const SILENT: ReadonlySet<string> = new Set([
  'pPr',
  'rPr',
  'sectPr',
  'tblPr',
  'tblGrid',
  'trPr',
  'tcPr',
  'sdtPr',
  'del',
  'moveFrom',
  'instrText',
  'drawing',
  'pict',
  'object',
]);
