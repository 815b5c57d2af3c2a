/** Random article texts with everything that breaks offsets: astral characters, clusters, both directions. */
import type { Block, BlockKind, Container, InlineMark, MarkKind } from '../../text/block';
import { canonicaliseText } from '../../text/canonical-text';
import { snapSpan } from '../../text/graphemes';
import { mergeSpans, span, type Span } from '../../text/span';
import type { Chance } from './random';

const PIECES = [
  'the',
  'climate tax',
  'Ärger',
  'e\u0301te\u0301',
  '🌍',
  '👩‍👩‍👧‍👦',
  '🏳️‍🌈',
  '🇩🇪🇫🇷',
  '👍🏽',
  'שָׁלוֹם',
  'مرحبا',
  '\u202eabc\u202c',
  'क्षत्रिय',
  'ภาษาไทย',
  '한국어',
  '𠮷野家',
  '“quoted”',
  '"\\',
  '</script><b>',
  '\u2028',
  '\u00a0',
  '\t',
  'z\u0335\u0321\u031b\u0348',
  '.',
  'a',
];

const HREFS = ['https://example.org/a?b=c#d', 'http://example.org/', 'mailto:someone@example.org'];

export interface TextParts {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly InlineMark[];
}

export function randomText(chance: Chance, size: number): TextParts {
  const blocks: Block[] = [];
  const within = randomContainers(chance);
  let text = '';
  const count = 1 + chance.below(size + 1);
  for (let index = 0; index < count; index += 1) {
    const words = chance.times(size, () => chance.pick(PIECES)).join(chance.pick([' ', ' ', '\n']));
    const body = canonicaliseText(words);
    const start = text.length + (index === 0 ? 0 : 2);
    text += index === 0 ? body : `\n\n${body}`;
    const kind: BlockKind = chance.pick(['paragraph', 'paragraph', 'heading', 'code']);
    blocks.push({
      kind,
      ...(kind === 'heading' ? { level: 1 + chance.below(6) } : {}),
      ...span(start, text.length),
      within: within(),
    });
  }
  return { text, blocks, marks: blocks.flatMap((block) => randomMarks(chance, text, block)) };
}

/** Snapped, in order, disjoint; null when the text has nothing to mark. */
export function randomSpans(chance: Chance, text: string): readonly Span[] | null {
  const wished = Array.from({ length: 1 + chance.below(3) }, () => {
    const start = chance.below(text.length + 1);
    return snapSpan(text, span(start, start + chance.below(40)));
  });
  const spans = mergeSpans(wished);
  return spans.length === 0 ? null : spans;
}

/** Containers of one block after another, as a walk over a document gives them. */
function randomContainers(chance: Chance): () => readonly Container[] {
  let last: readonly Container[] = [];
  let id = 0;
  const fresh = (): Container[] => {
    const kind = chance.pick(['quote', 'list', 'table'] as const);
    if (kind === 'quote') return [{ kind, id: id++ }];
    if (kind === 'list') {
      const first = chance.below(5);
      return [
        { kind, id: id++, ordered: chance.below(2) === 0, first },
        { kind: 'item', id: id++ },
      ];
    }
    return [
      { kind, id: id++ },
      { kind: 'row', id: id++ },
      { kind: 'cell', id: id++, header: chance.below(2) === 0 },
    ];
  };
  return () => {
    const cut = chance.below(last.length + 1);
    const kept = last.slice(0, cut);
    const parent = kept.at(-1)?.kind;
    const next =
      parent === 'list'
        ? [{ kind: 'item', id: id++ } as const]
        : parent === 'row'
          ? [{ kind: 'cell', id: id++, header: false } as const]
          : parent === 'table'
            ? [
                { kind: 'row', id: id++ } as const,
                { kind: 'cell', id: id++, header: false } as const,
              ]
            : chance.times(1, fresh).flat();
    last = [...kept, ...next];
    return last;
  };
}

function randomMarks(chance: Chance, text: string, block: Block): readonly InlineMark[] {
  const length = block.end - block.start;
  return chance
    .times(2, () => {
      const from = block.start + chance.below(length + 1);
      const at = snapSpan(text, span(from, Math.min(block.end, from + chance.below(20))));
      const kind: MarkKind = chance.pick(['emphasis', 'strong', 'strike', 'code', 'link']);
      return { kind, ...(kind === 'link' ? { href: chance.pick(HREFS) } : {}), ...at };
    })
    .filter((mark) => mark.end > mark.start && mark.end <= block.end && mark.start >= block.start);
}
