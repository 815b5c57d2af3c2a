/** brat has no reader outside its server: one written from its documentation reads what we write. */
import { describe, expect, it } from 'vitest';
import { parseBrat } from '../src/codecs/brat/parse';
import { serializeBrat } from '../src/codecs/brat/serialize';
import { readBrat } from '../src/codecs/brat/testing/independent';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../src/domain/transfer/testing/export-samples';
import { sha256HexOf } from '../src/lib/sha256';
import { describeShared, sharedBytes, sharedText } from './shared';

describe('brat: what we write', () => {
  const articles = [
    exampleArticle(),
    tortureArticle(),
    ...Array.from({ length: 20 }, (_, seed) => randomArticles(seed + 1, 6, sha256HexOf)).flat(),
  ];

  it('is read by a reader written from the documentation', () => {
    let spans = 0;
    for (const article of articles) {
      const { files } = serializeBrat([article], CONTEXT);
      const content = (ending: string): string =>
        files.find(({ path }) => path.endsWith(ending))?.content as string;
      const read = readBrat(content('.txt'), content('.ann'));
      const types = new Set(
        content('annotation.conf')
          .split('\n')
          .map((line) => line.trim()),
      );
      for (const { type } of read.spans) expect(types).toContain(type);
      spans += read.spans.length;
    }
    expect(spans).toBeGreaterThan(100);
  });
});

describeShared('brat: golden files', () => {
  const golden = (...names: readonly string[]) =>
    names.map((path) => ({ path, bytes: sharedBytes(`golden/brat/${path}`) }));

  it('the good ones are read', () => {
    const read = parseBrat(
      golden('article.ann', 'article.txt', 'annotation.conf', 'visual.conf', 'kb_shortcuts.conf'),
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        skipped: [],
        labels: [
          { name: 'Claim', color: '#e69f00', shortcut: '1' },
          { name: 'Framing', color: '#0072b2', shortcut: '2' },
        ],
        documents: [
          {
            text: exampleArticle().text.text,
            marks: [
              { labels: ['Claim'], parts: [{ exact: 'the 🌍 climate tax' }] },
              {
                labels: ['Framing'],
                note: 'Loaded term: “tax grab”',
                parts: [{ exact: 'climate tax works.\n\nCritics call it a tax grab' }],
              },
            ],
            links: [{ from: 'T2', to: 'T1', typeName: 'contests' }],
          },
        ],
      },
    });
  });

  it('a span over a line end is refused, here and by the other reader', () => {
    expect(parseBrat(golden('bad.ann', 'bad.txt'))).toEqual({
      ok: false,
      error: { kind: 'broken', where: 'bad.ann, line 1', what: 'T' },
    });
    expect(() =>
      readBrat(sharedText('golden/brat/bad.txt'), sharedText('golden/brat/bad.ann')),
    ).toThrow('line');
  });
});
