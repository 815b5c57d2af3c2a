/** CoNLL has no official reader, and spaCy's accepts broken files: a strict one of our own reads what we write. */
import { describe, expect, it } from 'vitest';
import { parseConll, parseConllLayers } from '../src/codecs/conll/parse';
import { serializeConll, serializeConllLayers } from '../src/codecs/conll/serialize';
import { readConll } from '../src/codecs/conll/testing/independent';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../src/domain/transfer/testing/export-samples';
import { sha256HexOf } from '../src/lib/sha256';
import { describeShared, sharedBytes, sharedText } from './shared';

describe('conll: what we write', () => {
  const articles = [
    exampleArticle(),
    tortureArticle(),
    ...Array.from({ length: 20 }, (_, seed) => randomArticles(seed + 1, 6, sha256HexOf)).flat(),
  ];

  it('is strict IOB2, over the same words in every file', () => {
    let chunks = 0;
    for (const article of articles) {
      const files = [
        ...serializeConll([article], CONTEXT).files,
        ...serializeConllLayers([article], CONTEXT).files,
      ].map(({ content }) => readConll(String(content)));
      expect(new Set(files.map(({ words }) => words.join(' '))).size).toBe(1);
      chunks += files.flatMap(({ layers }) => layers.flat()).length;
    }
    expect(chunks).toBeGreaterThan(100);
  });
});

describeShared('conll: golden files', () => {
  const golden = (...names: readonly string[]) =>
    names.map((path) => ({ path, bytes: sharedBytes(`golden/conll/${path}`) }));
  const marks = [
    { labels: ['Claim'], parts: [{ exact: 'the 🌍 climate tax' }] },
    { labels: ['Framing'], parts: [{ exact: 'climate tax works .' }] },
    { labels: ['Framing'], parts: [{ exact: 'Critics call it a tax grab' }] },
  ];

  it('the good ones are read', () => {
    const files = parseConll(golden('claim.conll', 'framing.conll'));
    const table = parseConllLayers(golden('multi-layer.tsv'));
    for (const read of [files, table]) {
      expect(read).toMatchObject({ ok: true, value: { skipped: [], documents: [{ marks }] } });
    }
  });

  it('ours are the same, byte for byte', () => {
    const [claim, framing] = serializeConll([exampleArticle()], CONTEXT).files;
    const [table] = serializeConllLayers([exampleArticle()], CONTEXT).files;
    expect(claim?.content).toBe(sharedText('golden/conll/claim.conll'));
    expect(framing?.content).toBe(sharedText('golden/conll/framing.conll'));
    expect(table?.content).toBe(sharedText('golden/conll/multi-layer.tsv'));
  });

  it('a line that is not IOB2 is refused, here and by the other reader', () => {
    expect(parseConll(golden('bad.conll'))).toEqual({
      ok: false,
      error: { kind: 'lacks', what: 'B-, I-, O' },
    });
    expect(() => readConll(sharedText('golden/conll/bad.conll'))).toThrow('tag');
  });
});
