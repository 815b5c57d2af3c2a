/**
 * Reads CoNLL with IOB1, IOB2 or IOBES tags. Files of one folder that have the same words are layers of one text,
 * as `serialize.ts` writes them.
 */
import { err, ok } from '../../lib/result';
import { textOfUtf8 } from '../../lib/utf8';
import { createCodePointIndex } from '../../domain/text/code-points';
import { utf16 } from '../../domain/text/offsets';
import type {
  ForeignDocument,
  ForeignInput,
  ForeignMark,
  ForeignProblem,
  ForeignSkipped,
  ParseForeign,
} from '../../domain/transfer/foreign';
import { readRows, type TagColumns, type TaggedWord } from './read-rows';
import { rebuildText } from './rebuild-text';

/** The last column is the tag, as in CoNLL-2003. */
export const parseConll: ParseForeign = (inputs) => parse(inputs, 'last');

/** Every column of tags is a layer. */
export const parseConllLayers: ParseForeign = (inputs) => parse(inputs, 'all');

interface Gathered {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly marks: ForeignMark[];
}

function parse(inputs: readonly ForeignInput[], columns: TagColumns): ReturnType<ParseForeign> {
  const gathered = new Map<string, Gathered>();
  const skipped: ForeignSkipped[] = [];
  let problem: ForeignProblem | null = null;
  for (const { path, bytes } of inputs) {
    const content = textOfUtf8(bytes);
    const read = content === null ? null : readRows(content.replace(/^\ufeff/, ''), columns);
    if (!read) {
      problem ??= content === null ? { kind: 'not-utf8' } : { kind: 'lacks', what: 'B-, I-, O' };
      skipped.push({ where: path, reason: 'not-understood' });
      continue;
    }
    for (const { where, reason } of read.skipped) {
      skipped.push({ where: `${path}, ${where}`, reason });
    }
    const { folder, stem, reader } = partsOf(path);
    read.documents.forEach((sentences, at) => {
      const { text, starts } = rebuildText(sentences.map((words) => words.map(({ word }) => word)));
      const name = folder === '' || inputs.length === 1 ? stem : lastOf(folder);
      const number = at === 0 ? '' : ` ${at + 1}`;
      const key = `${folder}\n${text}`;
      const document = gathered.get(key) ?? {
        key: `${folder}${stem}${number}`,
        title: `${name}${number}`,
        text,
        marks: [],
      };
      gathered.set(key, document);
      for (const mark of marksOf(sentences, starts, text, reader)) document.marks.push(mark);
    });
  }
  if (gathered.size === 0) return err(problem ?? { kind: 'nothing-in-it' });
  const documents = [...gathered.values()].map((document): ForeignDocument => ({
    ...document,
    source: '',
    language: '',
    links: [],
  }));
  return ok({ unit: null, documents, labels: [], codebookName: '', skipped });
}

function marksOf(
  sentences: readonly (readonly TaggedWord[])[],
  starts: readonly (readonly number[])[],
  text: string,
  reader: string,
): readonly ForeignMark[] {
  const index = createCodePointIndex(text);
  const columns = sentences[0]?.[0]?.tags.length ?? 0;
  return Array.from({ length: columns }, (_, column) =>
    sentences.flatMap((words, number) => {
      const own = starts[number] ?? [];
      return chunksOf(words.map(({ tags }) => tags[column] ?? 'O')).map(
        ({ label, first, last }) => {
          const start = own[first] ?? 0;
          const end = (own[last] ?? 0) + (words[last]?.word.length ?? 0);
          const range = {
            start: index.toCodePoint(utf16(start)),
            end: index.toCodePoint(utf16(end)),
          };
          return {
            id: '',
            parts: [{ range, exact: text.slice(start, end), prefix: '', suffix: '' }],
            labels: [label],
            note: '',
            reader,
            created: null,
            modified: null,
            raw: {},
          };
        },
      );
    }),
  ).flat();
}

interface Chunk {
  readonly label: string;
  readonly first: number;
  last: number;
}

/** IOB1 begins with `I-`; IOBES ends with `E-` or is one word `S-`; some write `L-` and `U-` for these. */
function chunksOf(tags: readonly string[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let open: Chunk | null = null;
  tags.forEach((tag, at) => {
    const kind = tag.charAt(0);
    const label = tag.slice(2);
    if (kind === 'O') {
      open = null;
      return;
    }
    const goesOn = kind === 'I' || kind === 'E' || kind === 'L';
    if (open && goesOn && open.label === label) {
      open.last = at;
    } else {
      open = { label, first: at, last: at };
      chunks.push(open);
    }
    if (kind !== 'B' && kind !== 'I') open = null;
  });
  return chunks;
}

/** `Claim~Ada.2.conll` is the second layer of Ada's claims. */
function partsOf(path: string): { folder: string; stem: string; reader: string } {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const stem = path.slice(folder.length).replace(/(?:\.[A-Za-z]\w*)+$/, '');
  const reader = /~([^~]+?)(?:\.\d+)?$/.exec(stem)?.[1] ?? '';
  return { folder, stem, reader };
}

function lastOf(folder: string): string {
  return folder.split('/').at(-2) ?? '';
}
