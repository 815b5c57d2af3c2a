import { describe, expect, it, test } from 'vitest';
import type { ForeignProblem } from '../../domain/transfer/foreign';
import { inputOf } from '../../domain/transfer/json/testing/read-back';
import { parseHypothesis } from './parse';

describe('a table of Hypothesis', () => {
  const HEADER = 'Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags\n';
  const ROW = '2026-08-24 09:00,anna,,https://example.org/page,Public,Annotation,a tax,';
  const table = (content: string) => parseHypothesis([inputOf({ path: 'a.csv', content })]);

  it.each([
    ['the client', `${HEADER}${ROW}"Hm, ""so"".\n\nWell.",Claim\n`],
    [
      'of tabs',
      `${HEADER}${ROW}Hm,Claim`.replaceAll(',', '\t').replace('Hm', '"Hm, ""so"".\n\nWell."'),
    ],
    [
      'an older client',
      'Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page\n' +
        '2026-08-24 09:00,https://example.org/page,G,Annotation,a tax,anna,"Hm, ""so"".\n\nWell.",Claim,',
    ],
  ])('%s', (_, content) => {
    expect(table(content)).toMatchObject({
      ok: true,
      value: {
        skipped: [],
        documents: [
          {
            key: 'https://example.org/page',
            source: 'https://example.org/page',
            marks: [
              {
                id: '',
                parts: [{ range: null, exact: 'a tax', prefix: '', suffix: '' }],
                labels: ['Claim'],
                note: 'Hm, "so".\n\nWell.',
                reader: 'anna',
                created: '2026-08-24T09:00:00Z',
                modified: null,
                raw: {},
              },
            ],
          },
        ],
      },
    });
  });

  it('separates tags, and names replies and page notes by their row', () => {
    const lines = [
      `${ROW},"Claim,Framing"`,
      ROW.replace('Annotation', 'Reply'),
      ROW.replace('a tax', '').replace('Annotation', 'Page note'),
      `${ROW},`,
    ];
    const read = table(`\ufeff${HEADER}${lines.join('\n')}`);
    expect(read.ok && read.value.documents[0]?.marks.map(({ labels }) => labels)).toEqual([
      ['Claim', 'Framing'],
      [],
    ]);
    expect(read.ok && read.value.skipped).toEqual([
      { where: 'a.csv, row 3', reason: 'not-text' },
      { where: 'a.csv, row 4', reason: 'no-place' },
    ]);
  });

  test.each<[string, string, ForeignProblem]>([
    ['a table of something else', 'name,age\nx,3\n', { kind: 'not-json', line: 1 }],
    ['one without quotes', 'Created at,Author\n2026,anna\n', { kind: 'lacks', what: 'Quote' }],
    ['a header alone', HEADER, { kind: 'nothing-in-it' }],
    [
      'a quotation mark that stays open',
      `${HEADER}${ROW}"open\n`,
      { kind: 'broken', where: 'a.csv, row 2', what: '"' },
    ],
  ])('%s is refused', (_, content, error) => {
    const read = table(content);
    if (error.kind === 'not-json') expect(read).toMatchObject({ error: { kind: 'not-json' } });
    else expect(read).toEqual({ ok: false, error });
  });
});
