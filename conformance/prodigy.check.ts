/** Prodigy's golden files, and ours read as spaCy puts tokens together. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseProdigy } from '../src/codecs/prodigy/parse';
import { serializeProdigy } from '../src/codecs/prodigy/serialize';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../src/domain/transfer/testing/export-samples';
import { describeShared, sharedBytes, sharedText } from './shared';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const SAMPLES = [
  [exampleArticle()],
  [tortureArticle()],
  ...Array.from({ length: 20 }, (_, seed) => randomArticles(seed, 8, sha)),
];

interface Line {
  readonly text: string;
  readonly tokens: readonly {
    readonly text: string;
    readonly start: number;
    readonly ws: boolean;
  }[];
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly token_start: number;
    readonly token_end: number;
    readonly label: string;
    readonly text: string;
  }[];
}

const input = (name: string) => [{ path: name, bytes: sharedBytes(`golden/prodigy/${name}`) }];

describeShared('Prodigy', () => {
  test('finds every span by characters and by tokens', () => {
    for (const articles of SAMPLES) {
      const [lines] = serializeProdigy(articles, CONTEXT).files;
      for (const text of String(lines?.content).trimEnd().split('\n')) {
        const line = JSON.parse(text) as Line;
        const points = Array.from(line.text);
        const words = line.tokens.map((token) => token.text + (token.ws ? ' ' : ''));
        expect(words.join('')).toBe(line.text);
        for (const span of line.spans) {
          expect(points.slice(span.start, span.end).join('')).toBe(span.text);
          const byTokens = words.slice(span.token_start, span.token_end + 1).join('');
          const isSpaced = line.tokens[span.token_end]?.ws === true;
          expect(isSpaced ? byTokens.slice(0, -1) : byTokens).toBe(span.text);
        }
      }
    }
  });

  test('tokens and spans of the example are those of spaCy', () => {
    const [lines] = serializeProdigy([exampleArticle()], CONTEXT).files;
    const ours = JSON.parse(String(lines?.content)) as Line;
    const golden = JSON.parse(sharedText('golden/prodigy/spans.jsonl')) as Line;
    expect(ours.tokens).toEqual(golden.tokens);
    expect(ours.spans).toMatchObject(golden.spans);
  });

  test('its golden file is the example, and the bad one is refused', () => {
    expect(parseProdigy(input('spans.jsonl'))).toMatchObject({
      ok: true,
      value: {
        documents: [
          {
            text: exampleArticle().text.text,
            marks: [
              { labels: ['Claim'], parts: [{ exact: 'the 🌍 climate tax' }] },
              { labels: ['Framing'], parts: [{ range: { start: 20, end: 66 } }] },
            ],
          },
        ],
        skipped: [],
      },
    });
    expect(parseProdigy(input('bad.jsonl'))).toMatchObject({
      ok: false,
      error: { kind: 'broken', where: 'line 1' },
    });
  });
});
