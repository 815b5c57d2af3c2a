/** The XML of a project or a codebook among the files that came, and what all its readers need. */
import type { ForeignInput, ForeignProblem } from '../../../domain/transfer/foreign';
import { readXml } from '../../../containers/xml/read';
import { localName, type XmlElement } from '../../../containers/xml/parse';
import { err, ok, type Result } from '../../../lib/result';

export interface ReadRoot {
  readonly root: XmlElement;
  /** The others: sources and notes. */
  readonly others: readonly ForeignInput[];
}

/** `names`: of the root element. Namespaces of version 1.0 and of the draft 0.4 are known. */
export function readRoot(
  inputs: readonly ForeignInput[],
  names: readonly string[],
): Result<ReadRoot, ForeignProblem> {
  const input = inputs.find(({ path }) => /\.(?:qde|qdc)$/i.test(path)) ?? inputs[0];
  if (!input) return err({ kind: 'nothing-in-it' });
  const parsed = readXml(input.bytes);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const name = localName(root);
  if (!names.includes(name)) return err({ kind: 'lacks', what: names.join(' / ') });
  if (!NAMESPACE.test(namespaceOf(root))) {
    return err({ kind: 'broken', where: name, what: 'xmlns' });
  }
  return ok({ root, others: inputs.filter((other) => other !== input) });
}

/** Without braces, in lower case; empty: none. */
export function guidOf(text: string | undefined): string {
  return (text ?? '').replace(/[{}\s]/g, '').toLowerCase();
}

export function missing(element: XmlElement, attribute: string): ForeignProblem {
  const { guid, name } = element.attributes;
  const where = [localName(element), name ?? guid ?? ''].join(' ').trim();
  return { kind: 'broken', where, what: attribute };
}

const NAMESPACE = /^urn:QDA-XML:(?:project|codebook):(?:1\.0|0:4)$/;

function namespaceOf({ name, attributes }: XmlElement): string {
  const at = name.indexOf(':');
  return attributes[at < 0 ? 'xmlns' : `xmlns:${name.slice(0, at)}`] ?? '';
}
