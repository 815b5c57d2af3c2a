/**
 * What a foreign file says, as far as the library can hold it: text in characters that every file can carry,
 * times that are times, one mark and one label per id, labels under labels that came before them. Parsers say
 * what stands there; nothing behind this point has to doubt it.
 */
import { isColor } from '../codebook/palette';
import { LONGEST_LINE, LONGEST_NOTE, MOST } from '../schema/scalars';
import { canonicaliseText } from '../text/canonical-text';
import type {
  ForeignDocument,
  ForeignFile,
  ForeignLabel,
  ForeignMark,
  ForeignPart,
  ForeignSkipped,
} from '../transfer/foreign';

export function tidyForeign(file: ForeignFile): ForeignFile {
  const skipped: ForeignSkipped[] = [];
  const ids = new Set<string>();
  const documents = file.documents.map((document) => tidyDocument(document, ids, skipped));
  return {
    ...file,
    documents,
    labels: tidyLabels(file.labels),
    codebookName: line(file.codebookName),
    skipped: [...file.skipped, ...skipped],
  };
}

function tidyDocument(
  document: ForeignDocument,
  ids: Set<string>,
  skipped: ForeignSkipped[],
): ForeignDocument {
  const marks: ForeignMark[] = [];
  for (const mark of document.marks) {
    const isTaken = mark.id !== '' && ids.has(mark.id);
    ids.add(mark.id);
    if (mark.parts.length === 0 || mark.parts.length > MOST.spans) {
      skipped.push({ where: line(mark.id) || line(document.title), reason: 'not-understood' });
    } else {
      marks.push(tidyMark(isTaken ? { ...mark, id: '' } : mark));
    }
  }
  return {
    ...document,
    title: line(document.title),
    source: line(document.source),
    language: /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(document.language)
      ? document.language
      : '',
    marks,
  };
}

function tidyMark(mark: ForeignMark): ForeignMark {
  return {
    ...mark,
    id: line(mark.id),
    parts: mark.parts.map(tidyPart),
    note: canonicaliseText(mark.note).slice(0, LONGEST_NOTE),
    reader: line(mark.reader).trim(),
    created: time(mark.created),
    modified: time(mark.modified),
  };
}

function tidyPart({ range, exact, prefix, suffix }: ForeignPart): ForeignPart {
  const whole =
    range && Number.isSafeInteger(range.start) && Number.isSafeInteger(range.end) ? range : null;
  return { range: whole, exact, prefix: ending(prefix), suffix: suffix.slice(0, LONGEST_CONTEXT) };
}

function tidyLabels(labels: readonly ForeignLabel[]): readonly ForeignLabel[] {
  const known = new Set<string>();
  return labels.slice(0, MOST.labels).flatMap((label) => {
    if (known.has(label.key)) return [];
    const parent = label.parent !== null && known.has(label.parent) ? label.parent : null;
    known.add(label.key);
    const color = label.color?.toLowerCase() ?? '';
    const { shortcut } = label;
    return {
      ...label,
      name: line(label.name),
      parent,
      definition: canonicaliseText(label.definition).slice(0, LONGEST_NOTE),
      color: isColor(color) ? color : null,
      shortcut: shortcut !== null && /^[0-9\p{L}]$/u.test(shortcut) ? shortcut : null,
    };
  });
}

/** UTF-16 units on either side of a quote. */
const LONGEST_CONTEXT = 1_000;

function ending(prefix: string): string {
  return prefix.slice(-LONGEST_CONTEXT);
}

function line(text: string): string {
  return canonicaliseText(text).replace(/\n/g, ' ').slice(0, LONGEST_LINE);
}

function time(said: string | null): string | null {
  return said !== null && TIME.test(said) ? said : null;
}

/** RFC 3339, UTC. */
const TIME =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;
