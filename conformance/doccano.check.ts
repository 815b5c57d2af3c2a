/** doccano's golden files, and its own slicing of ours: in Python's unit, and in that of its page. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseDoccano, parseDoccanoLabels } from '../src/codecs/doccano/parse';
import {
  serializeDoccano,
  serializeDoccanoRelations,
  serializeDoccanoUtf16,
} from '../src/codecs/doccano/serialize';
import type { Serialize } from '../src/domain/transfer/export';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../src/domain/transfer/testing/export-samples';
import { describeShared, sharedBytes } from './shared';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const SAMPLES = [
  [exampleArticle()],
  [tortureArticle()],
  ...Array.from({ length: 20 }, (_, seed) => randomArticles(seed, 8, sha)),
];

interface Line {
  readonly text: string;
  readonly label?: readonly (readonly [number, number, string])[];
  readonly entities?: readonly {
    readonly id: number;
    readonly start_offset: number;
    readonly end_offset: number;
    readonly label: string;
  }[];
  readonly relations?: readonly { readonly from_id: number; readonly to_id: number }[];
  readonly quotes?: readonly (readonly [number, number, string])[];
}

const input = (name: string) => [{ path: name, bytes: sharedBytes(`golden/doccano/${name}`) }];

describeShared('doccano', () => {
  test.each<readonly [string, Serialize]>([
    ['code points', serializeDoccano],
    ['UTF-16', serializeDoccanoUtf16],
    ['relations', serializeDoccanoRelations],
  ])('takes every span of our files: %s', (unit, serialize) => {
    for (const articles of SAMPLES) {
      const [lines, labels] = serialize(articles, CONTEXT).files;
      const names = (JSON.parse(String(labels?.content)) as readonly { text: string }[]).map(
        ({ text }) => text,
      );
      const keys = (JSON.parse(String(labels?.content)) as readonly { suffix_key: unknown }[])
        .map(({ suffix_key }) => suffix_key)
        .filter((key) => key !== null);
      expect(new Set(names).size).toBe(names.length);
      expect(new Set(keys).size).toBe(keys.length);
      const ids = new Set<number>();
      for (const text of String(lines?.content).trimEnd().split('\n')) {
        const line = JSON.parse(text) as Line;
        const points = unit === 'UTF-16' ? line.text.split('') : Array.from(line.text);
        const spans =
          line.label ??
          (line.entities ?? []).map(
            (one) => [one.start_offset, one.end_offset, one.label] as const,
          );
        expect(line.text).not.toBe('');
        for (const [at, [start, end, label]] of spans.entries()) {
          expect(start >= 0 && start < end && end <= points.length).toBe(true);
          expect(label.length).toBeGreaterThan(0);
          expect(Array.from(label).length).toBeLessThanOrEqual(100);
          expect(names).toContain(label);
          expect(points.slice(start, end).join('')).toBe(line.quotes?.[at]?.[2]);
        }
        for (const { id } of line.entities ?? []) {
          expect(ids.has(id)).toBe(false);
          ids.add(id);
        }
        for (const { from_id, to_id } of line.relations ?? []) {
          expect([ids.has(from_id), ids.has(to_id)]).toEqual([true, true]);
        }
      }
    }
  });

  test.each(['spans.jsonl', 'relations.jsonl'])('golden %s is the example', (name) => {
    const parsed = parseDoccano([...input(name), ...input('labels.json')]);
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        unit: 'UnicodeCodePoint',
        documents: [
          {
            text: exampleArticle().text.text,
            marks: [
              { labels: ['Claim'], parts: [{ range: { start: 14, end: 31 } }] },
              { labels: ['Framing'], parts: [{ range: { start: 20, end: 66 } }] },
            ],
            links: name === 'relations.jsonl' ? [{ from: '1', to: '0' }] : [],
          },
        ],
        labels: [
          { name: 'Claim', shortcut: '1' },
          { name: 'Framing', shortcut: '2' },
        ],
        skipped: [],
      },
    });
    const marks = parsed.ok ? parsed.value.documents[0]?.marks : undefined;
    expect(marks?.[1]?.note).toBe(name === 'spans.jsonl' ? 'Loaded term: “tax grab”' : '');
  });

  test('golden labels are a codebook, and the bad file is refused', () => {
    expect(parseDoccanoLabels(input('labels.json'))).toMatchObject({
      ok: true,
      value: { labels: [{ color: '#e69f00' }, { color: '#0072b2' }] },
    });
    expect(parseDoccano(input('bad.jsonl'))).toMatchObject({
      ok: false,
      error: { kind: 'broken', what: 'start < end' },
    });
  });
});
