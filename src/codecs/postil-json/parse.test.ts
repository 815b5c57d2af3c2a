import { describe, expect, it } from 'vitest';
import { PATTERNS } from '../../domain/codebook/label';
import { parsePostil, type ParsedPostil } from './parse';
import { serializePostil } from './serialize';
import {
  annotation,
  deps,
  example,
  first,
  mark,
  reading,
  sha256,
  spanOf,
  TEXT,
  uuid,
  type Example,
} from './testing/example-file';

async function parse(change: (file: Example) => void = () => {}) {
  const file = example();
  change(file);
  return parsePostil(JSON.stringify(file), deps);
}

async function parsed(change?: (file: Example) => void): Promise<ParsedPostil> {
  const result = await parse(change);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const quotes = ({ bundle }: ParsedPostil): string[] =>
  bundle.readings.flatMap(({ annotations }) =>
    annotations.map(({ spans }) => spans.map((s) => TEXT.slice(s.start, s.end)).join(' … ')),
  );

describe('a Postil file', () => {
  it('is read with offsets in UTF-16', async () => {
    const { bundle, warnings, refused } = await parsed();
    expect({ warnings, refused }).toEqual({ warnings: [], refused: [] });
    expect(bundle.readings[0]?.annotations.map(({ spans }) => spans)).toEqual([
      [{ start: 14, end: 32 }],
      [{ start: 21, end: 67 }],
    ]);
    expect(bundle.articles[0]?.text.marks).toEqual([
      { kind: 'emphasis', start: 18, end: 20 },
      { kind: 'link', href: 'https://example.org/', start: 21, end: 32 },
    ]);
    expect(serializePostil(bundle)).toContain('"prefix": "Officials say the 🌍 "');
  });

  it.each<[string, (file: Example) => void, object]>([
    ['another format', (f) => (f.format = 'brat'), { kind: 'not-postil', found: '"brat"' }],
    [
      'a newer major',
      (f) => (f.formatVersion = '2.0.0'),
      { kind: 'newer-version', found: '2.0.0', known: '1.2.0' },
    ],
    [
      'an older major',
      (f) => (f.formatVersion = '0.1.0'),
      { kind: 'older-version', found: '0.1.0', known: '1.2.0' },
    ],
    ['an unknown unit', (f) => (f.offsetUnit = 'Line'), { kind: 'invalid', path: 'offsetUnit' }],
    [
      'a number for a title',
      (f) => Object.assign(first(f), { title: 7 }),
      { kind: 'invalid', path: 'articles[0].title', found: '7' },
    ],
    [
      'a missing list',
      (f) => Reflect.deleteProperty(f, 'readings'),
      { kind: 'invalid', path: 'readings', found: null },
    ],
    [
      'an id that is no UUID',
      (f) => (first(f).id = '__proto__'),
      { kind: 'invalid', path: 'articles[0].id', expected: { kind: 'id' } },
    ],
    [
      'a time without a zone',
      (f) => (first(f).created = '2026-08-24T09:00:00'),
      { kind: 'invalid', path: 'articles[0].created', expected: { kind: 'time' } },
    ],
    [
      'one id twice',
      (f) => (f.codebooks[0]!.labels[1]!.id = uuid(1)),
      { kind: 'duplicate-id', path: 'codebooks[0].labels[1].id', id: uuid(1) },
    ],
    [
      'a reading of nothing',
      (f) => (reading(f).articleId = uuid(99)),
      { kind: 'unresolved', path: 'readings[0].articleId', id: uuid(99) },
    ],
    [
      'a reading without its codebook',
      (f) => (f.codebooks = []),
      { kind: 'unresolved', path: 'readings[0].codebookId', id: uuid(2) },
    ],
    [
      'a changed text',
      (f) => (first(f).content.text = TEXT.replace('works', 'wörks')),
      {
        kind: 'text-changed',
        path: 'articles[0].content.lengths.utf8',
        expected: '70',
        found: '71',
      },
    ],
    [
      'a changed text of the same lengths',
      (f) => (first(f).content.text = TEXT.replace('works', 'fails')),
      { kind: 'text-changed', path: 'articles[0].content.textSha256' },
    ],
    [
      'a text that is not canonical',
      (f) => (first(f).content.text = TEXT.replace('\n', '\r\n')),
      { kind: 'not-canonical', path: 'articles[0].content.text' },
    ],
    [
      'blocks out of order',
      (f) => first(f).content.blocks.reverse(),
      { kind: 'blocks-do-not-fit', path: 'articles[0].content.blocks[0]' },
    ],
    [
      'text outside the blocks',
      (f) => first(f).content.blocks.pop(),
      { kind: 'blocks-do-not-fit', path: 'articles[0].content.blocks[0]' },
    ],
    [
      'a block past the end',
      (f) => (first(f).content.blocks[1]!.end = 68),
      { kind: 'blocks-do-not-fit', path: 'articles[0].content.blocks[1]' },
    ],
    [
      'a heading without a level',
      (f) => (first(f).content.blocks[0]!.kind = 'heading'),
      { kind: 'invalid', path: 'articles[0].content.blocks[0].level', found: null },
    ],
  ])('with %s is refused whole', async (_, change, error) => {
    expect(await parse(change)).toMatchObject({ ok: false, error });
  });

  it.each<[string, (file: Example) => void, object]>([
    [
      'swapped offsets',
      (f) => Object.assign(spanOf(f), { start: 31, end: 14 }),
      { reason: { kind: 'swapped-offsets', path: 'readings[0].annotations[0].spans[0]' } },
    ],
    [
      'a negative offset',
      (f) => (spanOf(f).start = -14),
      {
        reason: {
          kind: 'invalid',
          path: 'readings[0].annotations[0].spans[0].start',
          found: '-14',
        },
      },
    ],
    [
      'half an offset',
      (f) => (spanOf(f).end = 30.5),
      { reason: { kind: 'invalid', found: '30.5' } },
    ],
    ['an empty span', (f) => (spanOf(f).end = 14), { reason: { kind: 'empty-span' } }],
    ['no spans', (f) => (mark(f).spans = []), { reason: { kind: 'invalid', found: '[…]' } }],
    ['no note', (f) => Reflect.deleteProperty(mark(f), 'note'), { reason: { kind: 'invalid' } }],
    [
      'an id that is taken',
      (f) => (mark(f).id = uuid(1)),
      { reason: { kind: 'duplicate-id', id: uuid(1) } },
    ],
  ])('refuses an annotation with %s and its link, and takes the other', async (_, change, item) => {
    const result = await parsed(change);
    expect(result.refused).toMatchObject([
      { what: 'annotation', path: 'readings[0].annotations[0]', ...item },
      { what: 'link', reason: { kind: 'unknown-annotation', id: uuid(6) } },
    ]);
    expect(quotes(result)).toEqual(['climate tax works.\n\nCritics call it a tax grab']);
    expect(result.bundle.readings[0]?.links).toEqual([]);
  });

  it.each<[string, (file: Example) => void, object]>([
    [
      'a quote that is not in the text',
      (f) => (spanOf(f).exact = 'nothing of the kind'),
      { reason: 'gone', candidates: [], parts: [{ exact: 'nothing of the kind' }] },
    ],
    [
      'a quote with one word changed',
      (f) => (spanOf(f).exact = 'the 🌍 climote tax'),
      { reason: 'changed', candidates: [{ spans: [{ start: 14, end: 32 }] }] },
    ],
    [
      'wrong offsets and a quote that is there twice',
      (f) => Object.assign(spanOf(f), { start: 2, end: 5, exact: 'tax' }),
      { reason: 'several', candidates: [{ spans: [{}] }, { spans: [{}] }] },
    ],
  ])('keeps an annotation with %s and its link, to be looked at', async (_, change, orphan) => {
    const { bundle, refused, warnings } = await parsed(change);
    const [parts] = bundle.readings;
    expect(refused).toEqual([]);
    expect(warnings).toEqual([{ kind: 'needs-review', path: 'readings[0].annotations[0]' }]);
    expect(parts?.annotations).toHaveLength(1);
    expect(parts?.orphans).toMatchObject([{ kind: 'orphan', id: uuid(6), ...orphan }]);
    expect(parts?.links).toHaveLength(1);
    const again = await parsePostil(serializePostil(bundle), deps);
    expect(again.ok && again.value.bundle).toEqual(bundle);
    expect(again.ok && again.value.warnings).toEqual([]);
  });

  it.each<[string, (file: Example) => void, object[]]>([
    [
      'offsets a little off',
      (f) => Object.assign(spanOf(f), { start: 12, end: 29 }),
      [{ kind: 'moved', path: 'readings[0].annotations[0].spans[0]' }],
    ],
    [
      'UTF-16 offsets in a reading',
      (f) => {
        Object.assign(spanOf(f), { start: 14, end: 32 });
        Object.assign(spanOf(f, 1), { start: 21, end: 67 });
      },
      [{ kind: 'offset-unit', path: 'readings[0].annotations', unit: 'Utf16CodeUnit' }],
    ],
    [
      'UTF-8 offsets in a reading',
      (f) => {
        Object.assign(spanOf(f), { start: 14, end: 34 });
        Object.assign(spanOf(f, 1), { start: 23, end: 69 });
      },
      [{ kind: 'offset-unit', path: 'readings[0].annotations', unit: 'Utf8Byte' }],
    ],
    [
      'UTF-16 offsets in the text',
      (f) => {
        Object.assign(first(f).content.blocks[0]!, { start: 0, end: 39 });
        Object.assign(first(f).content.blocks[1]!, { start: 41, end: 68 });
        first(f).content.marks = [{ kind: 'strong', start: 18, end: 20 }];
      },
      [{ kind: 'offset-unit', path: 'articles[0].content', unit: 'Utf16CodeUnit' }],
    ],
    [
      'a label that is not in the file',
      (f) => mark(f).labelIds.push(uuid(99)),
      [{ kind: 'unknown-label', path: 'readings[0].annotations[0].labelIds', id: uuid(99) }],
    ],
    [
      'a hostile link',
      (f) => (first(f).content.marks[1]!.href = 'javascript:alert(1)'),
      [{ kind: 'unsafe-link', path: 'articles[0].content.marks[1]', href: 'javascript:alert(1)' }],
    ],
    [
      'a mark across blocks',
      (f) => (first(f).content.marks[0]!.end = 60),
      [{ kind: 'dropped-mark', path: 'articles[0].content.marks[0]' }],
    ],
    [
      'a newer minor version',
      (f) => (f.formatVersion = '1.7.0'),
      [{ kind: 'newer-minor', found: '1.7.0', known: '1.2.0' }],
    ],
    [
      'a checksum that does not fit',
      (f) => Object.assign(f, { checksum: 'crc32:00000000' }),
      [{ kind: 'changed-since-written' }],
    ],
    [
      'a field nobody knows where none can be kept',
      (f) => Object.assign(spanOf(f), { page: 3 }),
      [{ kind: 'dropped-field', path: 'readings[0].annotations[0].spans[0].page' }],
    ],
  ])('with %s is read, and says so', async (_, change, warnings) => {
    const result = await parsed(change);
    expect(result.warnings).toEqual(warnings);
    expect(result.refused).toEqual([]);
    expect(quotes(result)).toEqual(quotes(await parsed()));
  });

  it('widens half a character and puts spans in order', async () => {
    const text = 'a👩‍👩‍👧‍👦b c d';
    const result = await parsed((file) => {
      Object.assign(first(file).content, {
        text,
        textSha256: sha256(text),
        lengths: { codePoints: 13, utf16: 17, utf8: 31 },
        blocks: [{ kind: 'paragraph', start: 0, end: 13, within: [] }],
        marks: [],
      });
      reading(file).links = [];
      reading(file).annotations = [
        annotation(6, [1, 2, '👩'], []),
        {
          ...annotation(7, [9, 11, ' c'], []),
          spans: [
            { start: 10, end: 13, exact: 'c d', prefix: '', suffix: '' },
            { start: 8, end: 11, exact: 'b c', prefix: '', suffix: '' },
          ],
        },
      ];
    });
    expect(result.refused).toEqual([]);
    expect(result.warnings).toEqual([
      { kind: 'snapped', path: 'readings[0].annotations[0].spans[0]' },
      { kind: 'spans-merged', path: 'readings[0].annotations[1].spans' },
    ]);
    expect(
      result.bundle.readings[0]?.annotations.map(({ spans }) =>
        spans.map(({ start, end }) => text.slice(start, end)),
      ),
    ).toEqual([['👩‍👩‍👧‍👦'], ['b c d']]);
  });

  it('replaces what is wrong with a label, and keeps the label', async () => {
    const result = await parsed((file) => {
      const [claim, framing] = [file.codebooks[0]!.labels[0]!, file.codebooks[0]!.labels[1]!];
      Object.assign(claim, { color: '#E69F00', parentId: framing.id });
      Object.assign(framing, {
        color: 'red;background:url(//evil.example)',
        pattern: 'blink',
        shortcut: 'Enter',
        parentId: claim.id,
      });
    });
    const at = 'codebooks[0].labels';
    expect(result.warnings).toMatchObject([
      { kind: 'replaced', path: `${at}[0].color`, found: '"#E69F00"', used: '#e69f00' },
      { kind: 'replaced', path: `${at}[1].color`, used: '#56b4e9' },
      { kind: 'replaced', path: `${at}[1].pattern`, found: '"blink"', used: PATTERNS[1] },
      { kind: 'replaced', path: `${at}[1].shortcut`, found: '"Enter"', used: null },
      { kind: 'replaced', path: `${at}[0].parentId`, used: null },
    ]);
  });

  it('keeps every unknown field that has a record to live in', async () => {
    const novel = { 'x-new': { constructor: [1, { toString: null }] } };
    const result = await parsed((file) => {
      const objects = [
        file,
        first(file),
        first(file).content,
        file.codebooks[0]!,
        file.codebooks[0]!.labels[0]!,
        reading(file),
        mark(file),
        reading(file).links[0]!,
      ];
      for (const object of objects) Object.assign(object, novel);
    });
    expect(result.warnings).toEqual([]);
    const again: unknown = JSON.parse(serializePostil(result.bundle));
    expect(JSON.stringify(again).split(JSON.stringify(novel).slice(1, -1))).toHaveLength(9);
  });

  it('leaves out __proto__ at every level, loudly, and pollutes nothing', async () => {
    const json = JSON.stringify(example()).replaceAll('{"', '{"__proto__":{"polluted":1},"');
    const result = await parsePostil(json, deps);
    expect(result.ok && result.value.refused).toEqual([]);
    expect(result.ok && result.value.warnings.length).toBeGreaterThan(10);
    expect(result.ok && serializePostil(result.value.bundle)).not.toContain('polluted');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('counts annotations over all readings', async () => {
    const many = Array.from({ length: 100_001 }, () => null);
    const result = await parse((file) => {
      const [one] = file.readings;
      file.readings = [1, 2].map((n) => ({
        ...one!,
        id: uuid(n + 50),
        annotations: many as never,
      }));
    });
    expect(result).toMatchObject({ error: { kind: 'invalid', path: 'readings[*].annotations' } });
  });
});
