/** What is marked of an article as layers of IOB2 tags: a tag per word, and in one layer no two marks overlap. */
import type { Label, LabelId } from '../../domain/codebook/label';
import type { ExportedArticle } from '../../domain/transfer/export';
import {
  exportedLabels,
  exportedMarks,
  type ExportedMark,
} from '../../domain/transfer/outgoing/exported-marks';
import { wordsOf, type WordRange, type Words } from '../../domain/transfer/outgoing/words';
import type { ReadingId } from '../../domain/reading/reading';

export interface TagLayer {
  readonly label: Label;
  readonly readingId: ReadingId;
  /** From 0: above it, what overlaps another mark of the same reading and label. */
  readonly depth: number;
  /** One for each word: `B-…`, `I-…` or `O`. */
  readonly tags: readonly string[];
}

export interface TaggedArticle {
  readonly words: Words;
  /** The words themselves, by sentence. */
  readonly sentences: readonly (readonly string[])[];
  /** By reading, then as the labels stand in their codebooks, then by depth. */
  readonly layers: readonly TagLayer[];
  readonly tagNames: ReadonlyMap<LabelId, string>;
  /** Annotations that overlap another of their reading and label. */
  readonly overlaps: number;
  /** Annotations over the end of a sentence. */
  readonly crossing: number;
  /** Annotations that begin or end in white space, or are nothing else. */
  readonly trimmed: number;
}

export function tagArticle(article: ExportedArticle): TaggedArticle {
  const words = wordsOf(article);
  const labels = exportedLabels(article);
  const tagNames = tagNamesOf(labels);
  const counts = { overlaps: 0, crossing: 0, trimmed: 0 };
  const groups = new Map<string, { readonly mark: ExportedMark; readonly ranges: WordRange[] }[]>();
  for (const mark of exportedMarks(article)) {
    const found = mark.annotation.spans.map(words.within);
    const ranges = found.filter((range) => range !== null);
    if (ranges.length < found.length || ranges.some(({ isTrimmed }) => isTrimmed)) {
      counts.trimmed += 1;
    }
    if (ranges.some((range) => crosses(range, words))) counts.crossing += 1;
    for (const { id } of mark.labels) {
      const key = `${mark.reading.id} ${id}`;
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push({ mark, ranges });
    }
  }
  const overlapping = new Set<string>();
  const layers = article.readings.flatMap(({ reading }) =>
    labels.flatMap((label) => {
      const tag = tagNames.get(label.id) ?? '';
      const stack: { readonly tags: string[]; end: number }[] = [];
      for (const { mark, ranges } of groups.get(`${reading.id} ${label.id}`) ?? []) {
        const [first] = ranges;
        const last = ranges.at(-1);
        if (!first || !last) continue;
        let depth = stack.findIndex(({ end }) => end < first.first);
        if (depth < 0) depth = stack.push({ tags: words.all.map(() => 'O'), end: -1 }) - 1;
        if (depth > 0) overlapping.add(mark.annotation.id);
        const layer = stack[depth];
        if (!layer) continue;
        layer.end = last.last;
        for (const range of ranges) writeTags(layer.tags, range, tag, words);
      }
      return stack.map(({ tags }, depth): TagLayer => ({
        label,
        readingId: reading.id,
        depth,
        tags,
      }));
    }),
  );
  const { text } = article.text;
  const sentences = words.sentences.map((sentence) =>
    sentence.map(({ start, end }) => text.slice(start, end)),
  );
  return { words, sentences, layers, tagNames, ...counts, overlaps: overlapping.size };
}

/** What stands after `B-`: no white space, no control characters, no two alike. */
function tagNamesOf(labels: readonly Label[]): ReadonlyMap<LabelId, string> {
  const taken = new Set<string>();
  return new Map(
    labels.map(({ id, name }) => {
      const plain = name.trim().replace(/[\s\p{Cc}\p{Cf}]+/gu, '_') || 'label';
      let tried = plain;
      for (let count = 2; taken.has(tried); count += 1) tried = `${plain}_${count}`;
      taken.add(tried);
      return [id, tried];
    }),
  );
}

function crosses({ first, last }: WordRange, { all }: Words): boolean {
  return all[first]?.sentence !== all[last]?.sentence;
}

/** A mark that goes on in another sentence begins there anew. */
function writeTags(tags: string[], { first, last }: WordRange, tag: string, { all }: Words): void {
  for (let at = first; at <= last; at += 1) {
    const isFirst = at === first || all[at]?.inSentence === 0;
    tags[at] = `${isFirst ? 'B' : 'I'}-${tag}`;
  }
}
