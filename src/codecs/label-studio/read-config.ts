/** Reads a labelling interface by the rules Label Studio checks: names are unique, and what they refer to is there. */
import { elementsBelow, elementsIn, localName, type XmlElement } from '../../containers/xml/parse';
import { readXml } from '../../containers/xml/read';
import { err, ok, type Result } from '../../lib/result';
import type {
  ForeignFile,
  ForeignInput,
  ForeignLabel,
  ForeignProblem,
} from '../../domain/transfer/foreign';
import { hexColor } from './colors';

export interface ReadConfig {
  readonly labels: readonly ForeignLabel[];
  /** The field of a task's data that holds the text; empty: the interface shows none. */
  readonly textField: string;
}

/** A labelling interface alone. */
export function parseLabelStudioConfig(
  inputs: readonly ForeignInput[],
): Result<ForeignFile, ForeignProblem> {
  const [input] = inputs.filter(({ path }) => /\.xml$/i.test(path));
  const read = readConfig(input ?? (inputs[0] as ForeignInput));
  if (!read.ok) return read;
  const { labels } = read.value;
  if (labels.length === 0) return err({ kind: 'lacks', what: '<Label>' });
  return ok({ unit: null, documents: [], labels, codebookName: '', skipped: [] });
}

export function readConfig({ bytes }: ForeignInput): Result<ReadConfig, ForeignProblem> {
  const xml = readXml(bytes);
  if (!xml.ok) return xml;
  const root = xml.value;
  if (localName(root) !== 'View') return err({ kind: 'lacks', what: '<View>' });
  const problem = brokenName(root);
  if (problem) return err(problem);
  const controls = allBelow(root).filter((element) => localName(element).endsWith('Labels'));
  const object = allBelow(root).find((element) => OBJECTS.has(localName(element)));
  const value = object?.attributes['value'] ?? '';
  return ok({
    labels: distinct(controls.flatMap((control) => elementsBelow(control, 'Label')).map(labelOf)),
    textField: value.startsWith('$') ? value.slice(1) : '',
  });
}

const OBJECTS: ReadonlySet<string> = new Set(['Text', 'HyperText']);

/** What makes Label Studio refuse an interface. */
function brokenName(root: XmlElement): ForeignProblem | null {
  const named = allBelow(root).filter(({ attributes }) => attributes['name'] !== undefined);
  const names = new Set<string>();
  for (const { name: tag, attributes } of named) {
    const name = attributes['name'] ?? '';
    if (names.has(name)) return { kind: 'broken', where: `<${tag}>`, what: `name="${name}"` };
    names.add(name);
  }
  for (const { name: tag, attributes } of allBelow(root)) {
    const to = attributes['toName'];
    if (to === undefined) continue;
    if (!to.split(',').every((name) => names.has(name.trim()))) {
      return { kind: 'broken', where: `<${tag}>`, what: `toName="${to}"` };
    }
  }
  return null;
}

function allBelow(root: XmlElement): readonly XmlElement[] {
  return elementsIn(root).flatMap((element) => [element, ...allBelow(element)]);
}

/** An alias stands in the results instead of the value. */
function labelOf({ attributes }: XmlElement): ForeignLabel {
  const name = attributes['value'] ?? '';
  const hotkey = (attributes['hotkey'] ?? '').toLowerCase();
  return {
    key: attributes['alias'] || name,
    name,
    parent: null,
    definition: attributes['hint'] ?? '',
    color: hexColor(attributes['background'] ?? ''),
    shortcut: /^[0-9a-z]$/.test(hotkey) ? hotkey : null,
  };
}

function distinct(labels: readonly ForeignLabel[]): readonly ForeignLabel[] {
  const named = labels.filter(({ name }) => name !== '');
  return [...new Map(named.toReversed().map((label) => [label.key, label])).values()].toReversed();
}
