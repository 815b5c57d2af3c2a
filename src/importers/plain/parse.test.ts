import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../domain/intake/compose-article';
import { canonicaliseText } from '../../domain/text/canonical-text';
import { parsePlainText } from './parse';

const WRAPPED = [
  'The meeting had been called for seven, and by half past six the hall was',
  'already full of people who had never been to a meeting before and did not',
  'know where one sits. They stood along the walls, holding their coats, and',
  'waited for somebody to begin.',
];

const VERSE = ['The bus is late,', 'the rain is not,', 'and I have got', 'an hour to wait.'];

function texts(raw: string): readonly string[] {
  return parsePlainText(raw).blocks.map((block) => block.text);
}

function composedText(raw: string): string {
  const composed = composeArticle(parsePlainText(raw), { cuts: new Set(), joins: [] });
  return composed.ok ? composed.value.text : '';
}

describe('parsePlainText', () => {
  it('takes blank lines, also those with spaces, for the ends of paragraphs', () => {
    expect(texts('one\n\ntwo\n \t\n\nthree\n')).toEqual(['one', 'two', 'three']);
  });

  it('keeps single line ends as hard breaks, and spaces as they are', () => {
    expect(texts('  one\ntwo  words')).toEqual(['  one\ntwo  words']);
    expect(texts(VERSE.join('\n'))).toEqual([VERSE.join('\n')]);
  });

  it('puts lines together that were broken to fit a width, and says so', () => {
    const draft = parsePlainText(WRAPPED.join('\n'));
    expect(draft.blocks.map((block) => block.text)).toEqual([WRAPPED.join(' ')]);
    expect(draft.changes).toEqual([{ kind: 'lines-joined', count: 3 }]);
  });

  it('keeps verse inside of wrapped prose', () => {
    const raw = `${WRAPPED.join('\n')}\n\n${VERSE.join('\n')}\n\n${WRAPPED.join('\n')}`;
    expect(texts(raw)).toEqual([WRAPPED.join(' '), VERSE.join('\n'), WRAPPED.join(' ')]);
  });

  it('keeps long verse lines that end where their author wanted', () => {
    const lines = [
      'Of all the buses that the town has run, the sixth came last,',
      'and those who stood for it in rain stood longer than they said,',
      'because a bus that comes too late is nearly never missed,',
      'and those who wait for it become the people that they met.',
      'I know.',
    ];
    expect(texts(lines.join('\n'))).toEqual([lines.join('\n')]);
  });

  it('keeps a hyphen at a line end, without a space', () => {
    const lines = WRAPPED.with(
      1,
      'already full of people who had never been to so well-prepared and long-',
    );
    expect(texts(lines.join('\n'))[0]).toContain('long-know where');
  });

  it.each(['\n', '\r\n', '\r'])('reads the same with line ends %j', (end) => {
    const raw = ['one', 'two', '', 'three'].join(end);
    expect(texts(raw)).toEqual(['one\ntwo', 'three']);
    const kinds = parsePlainText(raw).changes.map((change) => change.kind);
    expect(kinds).toEqual(end === '\n' ? [] : ['line-ends']);
  });

  it('counts what it cannot keep', () => {
    expect(parsePlainText('\ufeffa\0b\ud83c').changes).toEqual([
      { kind: 'byte-order-mark' },
      { kind: 'replaced-characters', count: 2 },
    ]);
  });

  it('gives back any text of paragraphs exactly', () => {
    const anyParagraph = fc
      .array(
        fc.constantFrom(
          'a',
          'B',
          ' ',
          '  ',
          '\t',
          '\u00a0',
          '🌍',
          '👩‍👧',
          'e\u0301',
          '.',
          '\n',
          '漢',
          '-',
        ),
        {
          minLength: 1,
          maxLength: 20,
        },
      )
      .map((parts) =>
        parts
          .join('')
          .replace(/\n\s*\n/g, '\n')
          .replace(/^\n+|\n+$/g, ''),
      )
      .filter((text) => text.trim() !== '' && text.split('\n').every((line) => line.trim() !== ''));
    fc.assert(
      fc.property(fc.array(anyParagraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        const text = paragraphs.join('\n\n');
        return composedText(text) === text && composedText(canonicaliseText(text)) === text;
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('makes the same text of any line ends', () => {
    const anyLines = fc.array(fc.constantFrom('a', '', ' ', 'b c', '🌍', '\0'), { maxLength: 12 });
    fc.assert(
      fc.property(anyLines, fc.constantFrom('\r\n', '\r'), (lines, end) => {
        return composedText(lines.join(end)) === composedText(lines.join('\n'));
      }),
    );
  });
});
