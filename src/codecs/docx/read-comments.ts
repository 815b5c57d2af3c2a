/** The comments of a Word document: bold lines at the head are labels, the rest is the note. */
import {
  elementsBelow,
  elementsIn,
  firstIn,
  localName,
  textIn,
  type XmlElement,
} from '../../containers/xml/parse';
import { attribute } from './read-body';

export interface ReadComment {
  readonly id: string;
  readonly author: string;
  /** RFC 3339, UTC; null: unknown. */
  readonly date: string | null;
  readonly labels: readonly string[];
  readonly note: string;
}

export function readComments(root: XmlElement): readonly ReadComment[] {
  return elementsIn(root, 'comment').map((comment) => {
    const lines = elementsIn(comment, 'p').map((paragraph) => ({
      text: lineOf(paragraph),
      isBold: isBold(paragraph),
    }));
    const head = lines.findIndex(({ isBold: isLabel }) => !isLabel);
    const rest = head < 0 ? lines.length : head;
    return {
      id: attribute(comment, 'id') ?? '',
      author: attribute(comment, 'author') ?? '',
      date: timeOf(attribute(comment, 'date') ?? ''),
      labels: [...new Set(lines.slice(0, rest).map(({ text }) => text.trim()))],
      note: lines
        .slice(rest)
        .map(({ text }) => text)
        .join('\n'),
    };
  });
}

function lineOf(paragraph: XmlElement): string {
  return elementsBelow(paragraph, 'r')
    .flatMap((run) => elementsIn(run))
    .map((element) => {
      const name = localName(element);
      if (name === 'tab') return '\t';
      if (name === 'br' || name === 'cr') return '\n';
      return name === 't' ? textIn(element) : '';
    })
    .join('');
}

/** It says something, and all of it in bold. */
function isBold(paragraph: XmlElement): boolean {
  const said = elementsBelow(paragraph, 'r').filter((run) =>
    elementsIn(run, 't').some((text) => textIn(text).trim() !== ''),
  );
  return said.length > 0 && said.every(isBoldRun);
}

function isBoldRun(run: XmlElement): boolean {
  const properties = firstIn(run, 'rPr');
  const bold = properties && firstIn(properties, 'b');
  return bold !== undefined && !OFF.has(attribute(bold, 'val') ?? '');
}

/** Word leaves the zone away, and means its own; what is not said in UTC is not believed. */
function timeOf(date: string): string | null {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(date) ? date : null;
}

const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off']);
