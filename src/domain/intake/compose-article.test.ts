import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Container, MarkKind } from '../text/block';
import { isCanonicalText } from '../text/canonical-text';
import { isSafeHref } from '../text/href';
import { span } from '../text/span';
import { composeArticle, type ComposedArticle } from './compose-article';
import type { Draft, DraftBlock } from './draft';

const NONE = { cuts: new Set<number>(), joins: [] };

function paragraph(text: string, more: Partial<DraftBlock> = {}): DraftBlock {
  return { kind: 'paragraph', within: [], text, marks: [], ...more };
}

function draft(...blocks: readonly DraftBlock[]): Draft {
  return { blocks, meta: {}, changes: [] };
}

function compose(
  value: Draft,
  decisions: Parameters<typeof composeArticle>[1] = NONE,
): ComposedArticle {
  const composed = composeArticle(value, decisions);
  if (!composed.ok) throw new Error(composed.error.kind);
  return composed.value;
}

describe('composeArticle', () => {
  it('joins what stays by a blank line, with offsets into the text', () => {
    const marks = [{ ...span(0, 4), kind: 'link' as const, href: 'https://example.org' }];
    const result = compose(
      draft(paragraph('A title', { kind: 'heading', level: 2 }), paragraph('Read this', { marks })),
    );
    expect(result).toEqual({
      text: 'A title\n\nRead this',
      blocks: [
        { start: 0, end: 7, kind: 'heading', level: 2, within: [] },
        { start: 9, end: 18, kind: 'paragraph', within: [] },
      ],
      marks: [{ start: 9, end: 13, kind: 'link', href: 'https://example.org' }],
      changes: [],
    });
  });

  it.each([
    ['a space between', 'one', 'two', 'one two'],
    ['a space that is there', 'one ', 'two', 'one two'],
    ['a space that follows', 'one', ' two', 'one two'],
    ['a divided word', 'well-', 'known', 'well-known'],
    ['a soft hyphen', 'divi\u00ad', 'ded', 'divi\u00added'],
    ['a dash alone', 'one -', 'two', 'one - two'],
  ])('joins two paragraphs with %s', (_, first, second, text) => {
    const joins = [{ block: 0, next: 1 }];
    const result = compose(draft(paragraph(first), paragraph(second)), { cuts: new Set(), joins });
    expect([result.text, result.changes]).toEqual([text, [{ kind: 'joined', paragraphs: 1 }]]);
  });

  it('joins over what is cut, in chains, and moves the marks', () => {
    const marks = [{ ...span(0, 3), kind: 'strong' as const }];
    const value = draft(
      paragraph('one'),
      paragraph('Advertisement'),
      paragraph('two'),
      paragraph('six', { marks }),
    );
    const joins = [
      { block: 0, next: 2 },
      { block: 2, next: 3 },
    ];
    const result = compose(value, { cuts: new Set([1]), joins });
    expect(result.text).toBe('one two six');
    expect(result.marks).toEqual([{ start: 8, end: 11, kind: 'strong' }]);
    expect(result.changes).toEqual([
      { kind: 'cut', blocks: 1 },
      { kind: 'joined', paragraphs: 2 },
    ]);
  });

  it('leaves a join out when something that stays has come between', () => {
    const value = draft(paragraph('one'), paragraph('between'), paragraph('two'));
    const result = compose(value, { cuts: new Set(), joins: [{ block: 0, next: 2 }] });
    expect(result.text).toBe('one\n\nbetween\n\ntwo');
  });

  it('never joins a heading', () => {
    const value = draft(paragraph('one', { kind: 'heading', level: 1 }), paragraph('two'));
    expect(compose(value, { cuts: new Set(), joins: [{ block: 0, next: 1 }] }).blocks).toHaveLength(
      2,
    );
  });

  it.each([
    ['CRLF', 'a\r\nb', 'a\nb'],
    ['CR', 'a\rb', 'a\nb'],
    ['NUL', 'a\0b', 'a\ufffdb'],
    ['a lone high surrogate', 'a\ud83cb', 'a\ufffdb'],
    ['a lone low surrogate', '\udf0da', '\ufffda'],
    ['byte order marks at the start', '\ufeff\ufeffab', 'ab'],
    ['an astral character', 'a🌍b', 'a🌍b'],
    ['a ZWJ family', '👩‍👩‍👧', '👩‍👩‍👧'],
    ['double spaces and tabs', ' a  b\tc ', ' a  b\tc '],
    ['no-break and thin spaces', 'a\u00a0\u2009b', 'a\u00a0\u2009b'],
    ['decomposed letters', 'e\u0301', 'e\u0301'],
    ['line ends around', '\n\na\n', 'a'],
  ])('keeps the rule of canonical text for %s', (_, raw, text) => {
    expect(compose(draft(paragraph(raw))).text).toBe(text);
  });

  it('divides a paragraph at blank lines, but not code', () => {
    expect(compose(draft(paragraph('a\n\n\nb'))).blocks).toHaveLength(2);
    expect(compose(draft(paragraph('a\n\n\nb', { kind: 'code' })))).toMatchObject({
      text: 'a\n\n\nb',
      blocks: [{ start: 0, end: 5 }],
    });
  });

  it('keeps marks on their characters when line ends shrink', () => {
    const marks = [{ ...span(5, 8), kind: 'emphasis' as const }];
    const { text, marks: moved } = compose(draft(paragraph('a\r\nb two', { marks })));
    expect(moved.map((mark) => text.slice(mark.start, mark.end))).toEqual(['two']);
  });

  it('drops empty blocks, but keeps empty cells', () => {
    const within: readonly Container[] = [
      { kind: 'table', id: 1 },
      { kind: 'row', id: 2 },
      { kind: 'cell', id: 3, header: false },
    ];
    const value = draft(paragraph(' \u200b'), paragraph(' ', { within }), paragraph('a'));
    expect(compose(value)).toMatchObject({
      text: '\n\na',
      blocks: [
        { start: 0, end: 0, within },
        { start: 2, end: 3 },
      ],
    });
  });

  it('makes an unsafe link plain text, and says so', () => {
    const marks = [{ ...span(0, 1), kind: 'link' as const, href: 'javascript:alert(1)' }];
    expect(compose(draft(paragraph('a', { marks })))).toMatchObject({
      marks: [],
      changes: [{ kind: 'unsafe-links', count: 1 }],
    });
  });

  it.each([
    ['no blocks', draft()],
    ['only white space', draft(paragraph(' \n\t'))],
    ['everything cut', draft(paragraph('a'))],
  ])('refuses %s', (name, value) => {
    const cuts = new Set(name === 'everything cut' ? [0] : []);
    expect(composeArticle(value, { cuts, joins: [] })).toEqual({
      ok: false,
      error: { kind: 'no-text' },
    });
  });

  it('keeps every rule for any draft and any decisions', () => {
    fc.assert(
      fc.property(anyDraft, anyDecisions, (value, decisions) => {
        const composed = composeArticle(value, decisions);
        return composed.ok ? brokenRules(composed.value).length === 0 : true;
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});

/** The rules a composed article breaks, by name. */
function brokenRules({ text, blocks, marks }: ComposedArticle): readonly string[] {
  const broken: string[] = [];
  const check = (rule: string, holds: boolean): void => {
    if (!holds) broken.push(rule);
  };
  check('the text is canonical', isCanonicalText(text));
  let at = 0;
  for (const [index, block] of blocks.entries()) {
    const own = text.slice(block.start, block.end);
    check('blocks tile', block.start === (index === 0 ? 0 : at + 2));
    check('blank lines between', index === 0 || text.slice(at, at + 2) === '\n\n');
    check('no line end at the ends', !/^\n|\n$/.test(own));
    check('blank lines in code alone', block.kind === 'code' || !own.includes('\n\n'));
    check('empty cells alone', own !== '' || block.within.at(-1)?.kind === 'cell');
    check('levels for headings alone', (block.level === undefined) === (block.kind !== 'heading'));
    at = block.end;
  }
  check('blocks reach the end', at === text.length);
  for (const mark of marks) {
    const isInside = blocks.some(({ start, end }) => start <= mark.start && mark.end <= end);
    check('marks in one block, not empty', isInside && mark.start < mark.end);
    check('safe links', mark.kind !== 'link' || isSafeHref(mark.href ?? ''));
  }
  return broken;
}

const hostile = fc.constantFrom(
  '\r',
  '\n',
  '\r\n',
  '\n\n',
  '\0',
  '\ufeff',
  '\ud83c',
  '\udf0d',
  '🌍',
  '👩‍👧',
  '\u200d',
  '\u00ad',
  ' ',
  '\t',
  '\u00a0',
  '\u2028',
  'a',
  'B',
  'é',
  'e\u0301',
  '漢',
  'ש',
  '-',
  '.',
  '__proto__',
);

const anyText = fc.array(hostile, { maxLength: 12 }).map((parts) => parts.join(''));

const anyMark = fc.record({
  start: fc.integer({ min: -2, max: 20 }),
  length: fc.integer({ min: -2, max: 20 }),
  kind: fc.constantFrom<MarkKind>('emphasis', 'strong', 'link', 'code'),
  href: fc.constantFrom('https://example.org', '#', 'javascript:alert(1)', ''),
});

const anyBlock: fc.Arbitrary<DraftBlock> = fc
  .record({
    kind: fc.constantFrom<DraftBlock['kind']>('paragraph', 'heading', 'code'),
    level: fc.integer({ min: -1, max: 9 }),
    isCell: fc.boolean(),
    text: anyText,
    marks: fc.array(anyMark, { maxLength: 3 }),
  })
  .map(({ kind, level, isCell, text, marks }) => ({
    kind,
    level,
    text,
    within: isCell ? [{ kind: 'cell', id: 1, header: false }] : [],
    marks: marks.map(({ start, length, ...mark }) => ({ ...mark, ...span(start, start + length) })),
  }));

const anyDraft: fc.Arbitrary<Draft> = fc
  .array(anyBlock, { maxLength: 6 })
  .map((blocks) => draft(...blocks));

const anyIndex = fc.integer({ min: -1, max: 7 });

const anyDecisions = fc.record({
  cuts: fc.array(anyIndex, { maxLength: 3 }).map((indices) => new Set(indices)),
  joins: fc.array(fc.record({ block: anyIndex, next: anyIndex }), { maxLength: 4 }),
});
