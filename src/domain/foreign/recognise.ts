/**
 * Which other tool's format a file is of: by its name where that is certain, else by the keys and elements
 * that no other format has. What is not recognised is left to whoever reads plain text.
 */
import { isJsonObject, type JsonValue } from '../../lib/json';
import type { FormatId } from '../transfer/formats';

/** Characters looked at. */
const HEAD = 20_000;

/** `text`: all of it, or its beginning. null: none of them. */
export function recogniseForeign(fileName: string, text: string): FormatId | null {
  const head = text.slice(0, HEAD).replace(/^\ufeff/, '');
  const byName = BY_EXTENSION.get(extensionOf(fileName));
  if (byName) return byName;
  if (head.startsWith('#FORMAT=WebAnno TSV')) return 'webanno-tsv';
  const start = head.trimStart();
  if (start.startsWith('<')) return byElement(start);
  if (start.startsWith('{') || start.startsWith('[')) return byKeys(start, text);
  return byHeader(fileName, head);
}

/**
 * For what came in one archive: the format that all its files are of together, or null when each is to be
 * read by itself. `textOf`: the text of an entry, for the few whose name does not say enough.
 */
export function recogniseArchive(
  paths: readonly string[],
  textOf: (path: string) => string | null,
): FormatId | null {
  const has = (pattern: RegExp): boolean => paths.some((path) => pattern.test(path));
  if (has(/\.qde$/i)) return 'refi-qda';
  if (has(/^word\/document\.xml$/)) return 'docx';
  if (has(/\.ann$/i)) return 'brat';
  if (has(/\.xmi$/i)) return 'uima-xmi';
  if (has(/\.(?:conll|iob2?|bio)$/i)) return 'conll';
  if (has(/(?:^|\/)annotations\.csv$/i)) return 'csv';
  if (has(/(?:^|\/)annotations\.tsv$/i)) return 'tsv';
  const told = paths.filter((path) => /\.(?:xml|jsonl?|tsv)$/i.test(path)).slice(0, 20);
  for (const path of told) {
    const text = textOf(path);
    const format = text === null ? null : recogniseForeign(path, text);
    if (format !== null && format !== 'csv' && format !== 'tsv') return format;
  }
  return null;
}

function byElement(start: string): FormatId | null {
  if (/<(?:\w+:)?XMI[\s>]/.test(start)) return 'uima-xmi';
  if (/<CodeBook[\s>][^>]*urn:QDA-XML:codebook/.test(start)) return 'refi-codebook';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<View[\s>]/.test(start)) return 'label-studio';
  if (!/<(?:\w+:)?TEI[\s>]/.test(start)) return null;
  return start.includes('CATMA_TECH_DESC') || /<fsdDecl[\s>]/.test(start) ? 'catma' : 'tei';
}

function byKeys(start: string, text: string): FormatId | null {
  // The largest files are our own: they are not read to find that out.
  if (/^\{[^{}]{0,500}"format":\s*"postil/.test(start)) return null;
  const line = start.split('\n', 1)[0] ?? '';
  const first = parsed(line) ?? parsed(text.replace(/^\ufeff/, ''));
  if (first === undefined) return null;
  const value = Array.isArray(first) ? (first as readonly JsonValue[])[0] : first;
  if (value === undefined || !isJsonObject(value)) return null;
  const has = (...keys: readonly string[]): boolean => keys.every((key) => key in value);
  if (has('%FEATURE_STRUCTURES') || has('%TYPES')) return 'cas-json';
  if (Array.isArray(first)) {
    if (has('data')) return 'label-studio';
    if (has('target', 'bodies')) return 'recogito';
    if (has('text', 'background_color')) return 'doccano';
    if (has('text', 'spans')) return 'prodigy';
    return isWebAnnotation(value) ? 'w3c' : null;
  }
  if (isWebAnnotation(value)) return 'w3c';
  if (has('annotations') && (has('export_date') || has('export_userid'))) return 'hypothesis';
  if (has('rows', 'total')) return 'hypothesis';
  if (has('data') && (has('annotations') || has('predictions'))) return 'label-studio';
  if (has('text', 'spans')) return 'prodigy';
  if (has('text', 'entities')) return 'doccano-relations';
  if (has('text', 'label') || has('text', 'labels')) return 'doccano';
  return null;
}

function isWebAnnotation(value: Readonly<Record<string, JsonValue>>): boolean {
  const context = value['@context'];
  const contexts = Array.isArray(context) ? (context as readonly JsonValue[]) : [context];
  return (
    contexts.some((one) => typeof one === 'string' && /w3\.org\/ns\/anno/.test(one)) ||
    (value['type'] === 'Annotation' && 'target' in value)
  );
}

/** A table of annotations has a column of quotes or of numbers, and one of labels. */
function byHeader(fileName: string, head: string): FormatId | null {
  const extension = extensionOf(fileName);
  if (extension !== 'csv' && extension !== 'tsv') return null;
  const tagged = TAGGED.exec(head);
  if (tagged) return tagged[1] === undefined ? 'conll' : 'conll-layers';
  if (/^"?(?:created at"?[,\t]"?author|creation date"?[,\t]"?url)\b/i.test(head))
    return 'hypothesis';
  const header = (head.split(/\r?\n/, 1)[0] ?? '').toLowerCase();
  const hasPlace = /\b(?:start|begin|quote|exact|text|content|quotation)\b/.test(header);
  const hasLabel = /\b(?:code|label|tag|tags|category)\b/.test(header);
  return hasPlace && hasLabel ? extension : null;
}

/** A word and its tags in IOB2, after comments at most. One column of tags, or several. */
const TAGGED = /^[^\s#]\S*\t(?:O|[BI]-[^\t\n]+)(\t(?:O|[BI]-))?/m;

const BY_EXTENSION: ReadonlyMap<string, FormatId> = new Map([
  ['ann', 'brat'],
  ['conll', 'conll'],
  ['iob', 'conll'],
  ['iob2', 'conll'],
  ['bio', 'conll'],
  ['xmi', 'uima-xmi'],
  ['qde', 'refi-qda'],
  ['qdc', 'refi-codebook'],
]);

function extensionOf(fileName: string): string {
  return /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
