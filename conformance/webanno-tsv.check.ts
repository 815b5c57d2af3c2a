/** WebAnno TSV has no reader outside INCEpTION: one written from its specification reads what we write. */
import { describe, expect, it } from 'vitest';
import { parseWebannoTsv } from '../src/codecs/webanno-tsv/parse';
import { serializeWebannoTsv } from '../src/codecs/webanno-tsv/serialize';
import { readTsv } from '../src/codecs/webanno-tsv/testing/independent';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../src/domain/transfer/testing/export-samples';
import { sha256HexOf } from '../src/lib/sha256';
import { describeShared, sharedBytes, sharedText } from './shared';

describe('webanno-tsv: what we write', () => {
  const articles = [
    exampleArticle(),
    tortureArticle(),
    ...Array.from({ length: 20 }, (_, seed) => randomArticles(seed + 1, 6, sha256HexOf)).flat(),
  ];

  it('is read by a reader written from the specification, every mark on its own words', () => {
    let marks = 0;
    for (const article of articles) {
      const content = serializeWebannoTsv([article], CONTEXT).files[0]?.content as string;
      if (!content.includes('#Text=')) continue;
      const read = readTsv(content);
      const { text } = article.text;
      for (const { begin, end, covered } of read.marks) {
        const bare = (words: string) => words.replace(/[\s\u0085]+/g, '');
        expect(bare(covered)).toBe(bare(text.slice(begin, end)));
      }
      marks += read.marks.length;
    }
    expect(marks).toBeGreaterThan(100);
  });
});

describeShared('webanno-tsv: golden files', () => {
  it('the good one is read', () => {
    const read = parseWebannoTsv([
      { path: 'article.tsv', bytes: sharedBytes('golden/webanno-tsv/article.tsv') },
    ]);
    expect(read).toMatchObject({
      ok: true,
      value: {
        unit: 'Utf16CodeUnit',
        skipped: [],
        documents: [
          {
            text: 'Officials say the 🌍 climate tax works.\n Critics call it a tax grab.',
            marks: [
              { labels: ['Claim'], note: '', parts: [{ range: { start: 14, end: 32 } }] },
              {
                labels: ['Framing'],
                note: 'Loaded term: “tax grab”',
                parts: [{ range: { start: 21, end: 67 } }],
              },
            ],
          },
        ],
      },
    });
    expect(
      readTsv(sharedText('golden/webanno-tsv/article.tsv')).marks.map(({ covered }) => covered),
    ).toEqual(['the 🌍 climate tax', 'climate tax works.\n Critics call it a tax grab']);
  });

  it('offsets in code points are refused, here and by the other reader', () => {
    const bytes = sharedBytes('golden/webanno-tsv/bad.tsv');
    expect(parseWebannoTsv([{ path: 'bad.tsv', bytes }])).toMatchObject({
      ok: false,
      error: { kind: 'broken' },
    });
    expect(() => readTsv(sharedText('golden/webanno-tsv/bad.tsv'))).toThrow('word');
  });
});
