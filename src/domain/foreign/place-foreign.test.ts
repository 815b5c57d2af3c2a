import { describe, expect, it } from 'vitest';
import type { ForeignDocument, ForeignMark, ForeignPart } from '../transfer/foreign';
import { placeForeign, type ForeignPlacing, type ForeignPlacingJob } from './place-foreign';

const TEXT =
  'Officials say the 🌍 climate tax works.\n\nCritics call it a tax grab. The tax stays.';

const part = (fields: Partial<ForeignPart>): ForeignPart => ({
  range: null,
  exact: null,
  prefix: '',
  suffix: '',
  ...fields,
});

const at = (start: number, end: number, exact: string | null = null): ForeignPart =>
  part({ range: { start, end }, exact });

function place(
  parts: readonly (readonly ForeignPart[])[],
  fields: Partial<ForeignDocument> = {},
  job: Partial<ForeignPlacingJob> = {},
): ForeignPlacing {
  const marks = parts.map((own): ForeignMark => ({
    id: '',
    parts: own,
    labels: [],
    note: '',
    reader: '',
    created: null,
    modified: null,
    raw: {},
  }));
  const document: ForeignDocument = {
    key: '',
    title: '',
    text: TEXT,
    source: '',
    language: '',
    links: [],
    marks,
    ...fields,
  };
  const steps = placeForeign({
    document,
    unit: 'UnicodeCodePoint',
    to: { text: TEXT, hash: 'a'.repeat(64) },
    ...job,
  });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function said({ marks }: ForeignPlacing, text = TEXT): readonly unknown[] {
  return marks.map((mark) => {
    if (mark.place === null) return mark.reason;
    if (mark.place.kind === 'review') return `review: ${mark.place.reason}`;
    const words = mark.place.spans.map(({ start, end }) => text.slice(start, end));
    return `${mark.place.kind}: ${words.join(' … ')}`;
  });
}

describe('numbers', () => {
  it.each([
    ['UnicodeCodePoint', 20, 31],
    ['Utf16CodeUnit', 21, 32],
    ['Utf8Byte', 23, 34],
  ] as const)(
    'are read in %s when the quotes say so, whatever the format says',
    (unit, start, end) => {
      const placed = place([[at(start, end, 'climate tax')]]);
      expect(placed.unit).toBe(unit);
      expect(said(placed)).toEqual(['exact: climate tax']);
    },
  );

  it('without a quote count in the unit of the format, in a text that came with them', () => {
    expect(said(place([[at(20, 31)]]))).toEqual(['exact: climate tax']);
    expect(said(place([[at(21, 32)]], {}, { unit: 'Utf16CodeUnit' }))).toEqual([
      'exact: climate tax',
    ]);
  });

  it('alone are not believed over a text that did not come with them', () => {
    expect(said(place([[at(20, 31)]], { text: null }))).toEqual(['no-place']);
  });

  it.each([
    [31, 20, 'empty-span'],
    [20, 20, 'empty-span'],
    [-1, 4, 'no-place'],
    [0.5, 4, 'no-place'],
    [20, 2_000, 'no-place'],
  ])('%j to %j are left out', (start, end, reason) => {
    expect(said(place([[at(start, end)]]))).toEqual([reason]);
  });

  it('make whole graphemes of half ones', () => {
    const text = 'He ate e\u0301 and more.';
    const placed = place([[at(7, 8)]], { text }, { to: { text, hash: 'b'.repeat(64) } });
    expect(said(placed, text)).toEqual(['exact: e\u0301']);
  });
});

describe('a quote', () => {
  it('is looked for when the numbers beside it are wrong', () => {
    const placed = place([
      [at(0, 9, 'Officials')],
      [at(1, 3, 'call it a tax grab')],
      [at(1, 3, 'tax')],
      [at(5, 9, 'nothing of this text at all')],
    ]);
    expect(said(placed)).toEqual([
      'exact: Officials',
      'moved: call it a tax grab',
      'review: several',
      'review: gone',
    ]);
  });

  it('may be trimmed and have other white space', () => {
    const placed = place([[at(13, 66, 'the 🌍 climate tax works. Critics call it a tax grab')]]);
    expect(said(placed)).toEqual([
      'exact:  the 🌍 climate tax works.\n\nCritics call it a tax grab',
    ]);
  });

  it('that stands there twice is placed nowhere, however long', () => {
    const text = 'It is a tax on light. So they said: it is a tax on light. Again.';
    const twice = part({ exact: 'is a tax on light.' });
    const to = { text, hash: 'd'.repeat(64) };
    expect(said(place([[twice]], { text: null }, { to }), text)).toEqual(['review: several']);
  });

  it('with its surroundings is enough, though it stands there often', () => {
    const quote = part({ exact: 'tax', prefix: 'call it a ', suffix: ' grab. The' });
    const placed = place([[quote]], { text: null }, { unit: null });
    expect(said(placed)).toEqual(['moved: tax']);
    expect(placed.unit).toBeNull();
  });
});

describe('the text of the file', () => {
  const laidOut = 'One two.\n\nThree four.';
  it.each([
    ['as it stands', 'One two.\n\nThree four.'],
    ['with other line ends', '\ufeffOne two.\r\n\r\nThree four.\r\n'],
    ['with more blank lines', 'One two.\n \n\n\nThree four.\n'],
  ])('%s: spans are carried over', (_, text) => {
    const start = text.indexOf('two');
    const placed = place(
      [
        [at(start, text.indexOf('Three') + 5)],
        [at(text.indexOf('four'), text.indexOf('four') + 4, 'four')],
      ],
      { text },
      { to: { text: laidOut, hash: 'c'.repeat(64) } },
    );
    expect(said(placed, laidOut)).toEqual(['exact: two.\n\nThree', 'exact: four']);
  });

  it('that is another one: marks are looked for by what they are over', () => {
    const text = 'Yesterday officials said the tax works. Critics call it a tax grab.';
    const placed = place([[at(40, 67)]], { text });
    expect(said(placed)).toEqual(['moved: Critics call it a tax grab.']);
  });
});
