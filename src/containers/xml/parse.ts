/** Reads XML 1.0 into a plain tree. No entity beyond the five of XML is known, no DTD is followed. */
import {
  parseXml as parse,
  XmlElement as Element,
  XmlError,
  XmlText,
  type XmlNode as Node,
} from '@rgrove/parse-xml';
import { err, ok, type Result } from '../../lib/result';

export interface XmlElement {
  readonly kind: 'element';
  /** As written, with its prefix. */
  readonly name: string;
  /** As written, with their prefixes; references resolved. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | { readonly kind: 'text'; readonly text: string };

export type XmlProblem =
  /** `line` and `column` from 1. */
  | { readonly kind: 'not-xml'; readonly line: number; readonly column: number }
  | { readonly kind: 'too-deep' };

/** The root element. Comments and instructions are left out; CDATA is text. */
export function parseXml(text: string): Result<XmlElement, XmlProblem> {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { xml, restored } = withoutReturns(plain);
  try {
    const { root } = parse(xml);
    return root ? ok(elementOf(root, restored)) : err({ kind: 'not-xml', line: 1, column: 1 });
  } catch (error) {
    if (error instanceof XmlError) {
      return err({ kind: 'not-xml', line: error.line, column: error.column });
    }
    // The parser goes as deep as the file does.
    if (error instanceof RangeError) return err({ kind: 'too-deep' });
    throw error;
  }
}

/** Without its prefix: `tei:span` is a `span`. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Children with this local name; every element among the children when none is given. */
export function elementsIn(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      child.kind === 'element' && (name === undefined || localName(child) === name),
  );
}

export function firstIn(element: XmlElement, name: string): XmlElement | undefined {
  return elementsIn(element, name)[0];
}

/** All elements below with this local name, in document order. */
export function elementsBelow(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) => [
    ...(localName(child) === name ? [child] : []),
    ...elementsBelow(child, name),
  ]);
}

/** All text below, as it stands. */
export function textIn(node: XmlNode): string {
  return node.kind === 'text' ? node.text : node.children.map(textIn).join('');
}

interface WithoutReturns {
  readonly xml: string;
  /** A value of the tree as it stood in the file. */
  readonly restored: (value: string) => string;
}

/**
 * The parser makes line ends even of references to CR, which are there to say that they are none: a character
 * that the file does not use stands for them.
 */
function withoutReturns(text: string): WithoutReturns {
  if (!RETURN.test(text)) return { xml: text, restored: (value) => value };
  let code = 0xe000;
  while (text.includes(String.fromCharCode(code))) code += 1;
  const sign = String.fromCharCode(code);
  return {
    xml: text.replace(KEPT_OR_RETURN, (found) => (found.startsWith('<') ? found : sign)),
    restored: (value) => value.replaceAll(sign, '\r'),
  };
}

const RETURN = /&#(?:0*13|x0*[dD]);/;
/** In CDATA and comments references are none. */
const KEPT_OR_RETURN = /<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->|&#(?:0*13|x0*[dD]);/g;

function elementOf(
  { name, attributes, children }: Element,
  restored: WithoutReturns['restored'],
): XmlElement {
  // In place: the parser's own object has no prototype to find `constructor` in.
  for (const [key, value] of Object.entries(attributes)) attributes[key] = restored(value);
  return {
    kind: 'element',
    name,
    attributes,
    children: children.flatMap((child) => nodeOf(child, restored)),
  };
}

function nodeOf(node: Node, restored: WithoutReturns['restored']): readonly XmlNode[] {
  if (node instanceof Element) return [elementOf(node, restored)];
  return node instanceof XmlText ? [{ kind: 'text', text: restored(node.text) }] : [];
}
