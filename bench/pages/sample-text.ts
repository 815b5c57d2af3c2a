/** The text every contender gets: invented words, the same for the same size. */
import type { Annotation, AnnotationId } from '../../src/domain/annotation/annotation';
import type { ArticleId, ArticleText } from '../../src/domain/text/article';
import type { Block, InlineMark } from '../../src/domain/text/block';
import type { LabelId } from '../../src/domain/codebook/label';
import type { ReadingId } from '../../src/domain/reading/reading';
import { span, type Span } from '../../src/domain/text/span';

export interface Size {
  readonly words: number;
  readonly annotations: number;
}

export const SIZES: Readonly<Record<string, Size>> = {
  A: { words: 1_500, annotations: 60 },
  B: { words: 50_000, annotations: 2_000 },
  C: { words: 580_000, annotations: 10_000 },
  // One text, more and more annotations.
  'grown-100': { words: 200_000, annotations: 100 },
  'grown-1000': { words: 200_000, annotations: 1_000 },
  'grown-10000': { words: 200_000, annotations: 10_000 },
};

export const LABELS = [
  'claim',
  'evidence',
  'framing',
  'theory',
] as readonly string[] as readonly LabelId[];

export interface Sample {
  readonly text: ArticleText;
  readonly annotations: readonly Annotation[];
  /** Where to look, and the spans to add there one after the other, all within one screen. */
  readonly place: number;
  readonly added: readonly Span[];
}

const SYLLABLES = 'ta re mi no sel vor an du lek is pra o gen tu mar el ki so bra nen'.split(' ');
const ADDED = 40;
const STRIDE = 30;

export function createSample({ words, annotations }: Size, seed = 1): Sample {
  const random = createRandom(seed);
  const text = createText(words, random);
  const place = text.blocks.find((block) => block.start >= text.text.length / 2)?.start ?? 0;
  return {
    text,
    annotations: createSpans(text.text.length, annotations, random).map((each, index) =>
      createAnnotation(`old-${index}`, each, index),
    ),
    place,
    added: Array.from({ length: ADDED }, (_, nth) => {
      // All over the screen in turn; every fourth reaches into the one after it.
      const start = place + ((nth * 17) % ADDED) * STRIDE;
      const size = nth % 4 === 3 ? STRIDE * 1.5 : 18 + Math.floor(random() * 10);
      return span(start, Math.min(text.text.length, start + size));
    }),
  };
}

export function sizeNamed(name: string): Size {
  const size = SIZES[name];
  if (!size) throw new Error(`There is no size ${name}.`);
  return size;
}

export function addedSpan(sample: Sample | null, nth: number): Span {
  const span = sample?.added[nth];
  if (!span) throw new Error('There are no more highlights to add.');
  return span;
}

export function createAnnotation(id: string, value: Span, nth: number): Annotation {
  return {
    kind: 'annotation',
    id: id as AnnotationId,
    readingId: 'reading' as ReadingId,
    spans: [value],
    labelIds: [LABELS[nth % LABELS.length] as LabelId],
    note: '',
    created: '2026-01-01T00:00:00Z',
    modified: '2026-01-01T00:00:00Z',
  };
}

/** Numbers in [0, 1), always the same for a seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function createText(words: number, random: () => number): ArticleText {
  const blocks: Block[] = [];
  const marks: InlineMark[] = [];
  const parts: string[] = [];
  let length = 0;
  let left = words;
  while (left > 0) {
    const isHeading = blocks.length % 14 === 0;
    const count = Math.min(left, isHeading ? 5 : 40 + Math.floor(random() * 50));
    const text = createSentences(count, random);
    const kind = isHeading
      ? { kind: 'heading' as const, level: 2 }
      : { kind: 'paragraph' as const };
    blocks.push({ ...kind, within: [], ...span(length, length + text.length) });
    if (!isHeading && random() < 0.3) {
      const start = length + Math.floor(random() * text.length * 0.7);
      marks.push({ kind: 'emphasis', ...span(start, start + 12) });
    }
    parts.push(text);
    length += text.length + 2;
    left -= count;
  }
  return { kind: 'text', id: 'sample' as ArticleId, text: parts.join('\n\n'), blocks, marks };
}

function createSentences(words: number, random: () => number): string {
  let isFirst = true;
  let text = '';
  for (let nth = 1; nth <= words; nth += 1) {
    const syllables = Array.from(
      { length: 1 + Math.floor(random() * 3) },
      () => SYLLABLES[Math.floor(random() * SYLLABLES.length)],
    ).join('');
    text += isFirst ? syllables.charAt(0).toUpperCase() + syllables.slice(1) : syllables;
    isFirst = nth === words || random() < 0.07;
    text += isFirst ? '.' : '';
    text += nth === words ? '' : ' ';
  }
  return text;
}

/** Spread evenly; every fourth overlaps the one before it. */
function createSpans(length: number, count: number, random: () => number): readonly Span[] {
  const stride = length / count;
  const spans: Span[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const last = spans.at(-1);
    const size = 30 + Math.floor(random() * Math.min(110, stride * 0.6));
    const start =
      last && nth % 4 === 3
        ? last.start + Math.floor((last.end - last.start) / 2)
        : Math.floor(nth * stride + random() * stride * 0.3);
    spans.push(span(start, Math.min(length, start + size)));
  }
  return spans;
}
