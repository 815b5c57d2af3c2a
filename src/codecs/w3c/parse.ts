/** Reads web annotations (W3C, 2017) from a stranger's JSON-LD. No context is ever fetched: keys are taken as they stand. */
import { isJsonObject, type JsonObject } from '../../lib/json';
import { err, ok } from '../../lib/result';
import type {
  ForeignDocument,
  ForeignFile,
  ForeignLabel,
  ForeignLink,
  ForeignMark,
  ForeignProblem,
  ForeignSkipped,
  ParseForeign,
} from '../../domain/transfer/foreign';
import { objectsIn, textIn } from '../../domain/transfer/json/fields';
import { readJsonInputs } from '../../domain/transfer/json/read-inputs';
import { createReaderNames } from '../../domain/transfer/json/reader-names';
import { besideAnnotations } from './reading/beside-annotations';
import { gather, type Found } from './reading/gather';
import { idOf, readAnnotation, type AnnotationGround } from './reading/read-annotation';
import { withoutUrn } from './terms';

export const parseW3c: ParseForeign = (inputs) => {
  const read = readJsonInputs(inputs);
  if (!read.ok) return read;
  const gathered = read.value.files.map(({ value }) => gather(value));
  const found = gathered.flatMap(({ annotations }) => annotations);
  const holders = gathered.flatMap((one) => one.holders);
  if (found.length === 0) {
    return err(
      holders.length > 0 ? { kind: 'nothing-in-it' } : { kind: 'lacks', what: 'Annotation' },
    );
  }
  const books = holders.flatMap((holder) => objectsIn(holder['codebooks']));
  const published = books.flatMap((book) => objectsIn(book['labels']).map(publishedLabel));
  const sorted = sortOut(found, published);
  if (sorted.marks.length === 0) return err(sorted.problem);
  return ok<ForeignFile>({
    unit: 'UnicodeCodePoint',
    documents: documentsOf(sorted, holders),
    labels: distinct([...published, ...sorted.labels]),
    codebookName: textIn(books[0]?.['label']),
    skipped: [...read.value.skipped, ...sorted.skipped, ...lostLinks(sorted)],
  });
};

interface SortedOut {
  readonly marks: readonly { readonly source: string; readonly mark: ForeignMark }[];
  readonly links: readonly ForeignLink[];
  /** Those whose key is not their name. */
  readonly labels: readonly ForeignLabel[];
  readonly skipped: readonly ForeignSkipped[];
  /** For when nothing is left. */
  readonly problem: ForeignProblem;
}

function sortOut(found: readonly Found[], published: readonly ForeignLabel[]): SortedOut {
  const ground: AnnotationGround = {
    known: new Map(published.map(({ key, name }) => [key, name])),
    ids: new Set(found.flatMap(({ value }) => (isJsonObject(value) ? [idOf(value)] : []))),
    readers: createReaderNames(),
  };
  const taken = new Set<string>();
  const marks: { source: string; mark: ForeignMark }[] = [];
  const links: ForeignLink[] = [];
  const labels: ForeignLabel[] = [];
  const skipped: ForeignSkipped[] = [];
  let broken: ForeignProblem | null = null;
  for (const { where, value } of found) {
    const read = readAnnotation(value, ground);
    if (read.kind === 'link') {
      links.push(read.link);
    } else if (read.kind === 'skipped') {
      skipped.push({ where, reason: read.reason });
      if (read.reason === 'not-understood') broken ??= { kind: 'broken', where, what: read.what };
    } else {
      labels.push(...read.labels.filter(({ key, name }) => key !== name));
      for (const { source, mark } of read.marks) {
        const id = taken.has(mark.id) ? '' : mark.id;
        taken.add(id);
        marks.push({ source, mark: { ...mark, id } });
      }
    }
  }
  return { marks, links, labels, skipped, problem: broken ?? { kind: 'nothing-in-it' } };
}

function documentsOf(
  { marks, links }: SortedOut,
  holders: readonly JsonObject[],
): readonly ForeignDocument[] {
  const bySource = new Map<string, ForeignMark[]>();
  for (const { source, mark } of marks) {
    const own = bySource.get(source);
    if (own) own.push(mark);
    else bySource.set(source, [mark]);
  }
  const about = new Map(
    holders.flatMap((holder) =>
      objectsIn(holder['about']).map((one) => [textIn(one['id']), one] as const),
    ),
  );
  const raw = besideAnnotations(holders);
  const onlyTitle = holders.flatMap(titlesOf).find((title) => title !== '');
  return [...bySource].map(([source, own]): ForeignDocument => {
    const said = about.get(source);
    const ids = new Set(own.map(({ id }) => id));
    const address = /^https?:/i.test(source) ? source : '';
    return {
      key: withoutUrn(source),
      title: textIn(said?.['label']) || (bySource.size === 1 ? (onlyTitle ?? '') : ''),
      text: null,
      source: textIn(said?.['via']) || textIn(said?.['from']) || address,
      language: textIn(said?.['language']),
      marks: own,
      links: links.filter(({ from, to }) => ids.has(from) && ids.has(to)),
      raw,
    };
  });
}

/** A page has none of its own. */
function titlesOf(holder: JsonObject): readonly string[] {
  return [holder, ...objectsIn(holder['partOf'])].map(({ label }) => textIn(label));
}

/** Those whose ends are not marks of one text. */
function lostLinks({ marks, links }: SortedOut): readonly ForeignSkipped[] {
  const sources = new Map(marks.map(({ source, mark }) => [mark.id, source]));
  return links
    .filter(({ from, to }) => !sources.has(from) || sources.get(from) !== sources.get(to))
    .map(({ from, to }) => ({ where: `${from} → ${to}`, reason: 'unresolved' }));
}

function publishedLabel(label: JsonObject): ForeignLabel {
  const under = textIn(label['under']);
  const color = textIn(label['color']).toLowerCase();
  const shortcut = textIn(label['shortcut']);
  return {
    key: withoutUrn(textIn(label['id'])),
    name: textIn(label['label']),
    parent: under === '' ? null : withoutUrn(under),
    definition: textIn(label['definition']),
    color: /^#[0-9a-f]{6}$/.test(color) ? color : null,
    shortcut: /^[\p{L}\p{N}]$/u.test(shortcut) ? shortcut : null,
  };
}

function distinct(labels: readonly ForeignLabel[]): readonly ForeignLabel[] {
  const byKey = new Map<string, ForeignLabel>();
  for (const label of labels) if (!byKey.has(label.key)) byKey.set(label.key, label);
  return [...byKey.values()];
}
