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
  try {
    const { root } = parse(text.replace(/^\ufeff/, ''));
    return root ? ok(elementOf(root)) : err({ kind: 'not-xml', line: 1, column: 1 });
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

function elementOf({ name, attributes, children }: Element): XmlElement {
  return { kind: 'element', name, attributes, children: children.flatMap(nodeOf) };
}

function nodeOf(node: Node): readonly XmlNode[] {
  if (node instanceof Element) return [elementOf(node)];
  return node instanceof XmlText ? [{ kind: 'text', text: node.text }] : [];
}
