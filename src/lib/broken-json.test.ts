import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBrokenJson } from './broken-json';

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);
const LIST = {
  name: 'a list',
  items: [
    { id: 1, words: ['one', 'two'] },
    { id: 2, words: ['three'] },
    { id: 3, words: [] },
  ],
  end: true,
};

describe('JSON that is whole', () => {
  it('is read as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'medium' }), (value) => {
        const json: unknown = JSON.parse(JSON.stringify(value));
        for (const text of [JSON.stringify(value), pretty(value), `\ufeff ${pretty(value)}\n`]) {
          const { value: read, gaps } = readBrokenJson(`{"it": ${text.trim()}}`, 64);
          expect(gaps).toEqual([]);
          expect(read).toEqual({ it: json });
        }
      }),
    );
  });
});

describe('JSON that was cut', () => {
  it('is read up to the cut, wherever it is', () => {
    const text = pretty(LIST);
    for (let at = 0; at < text.length; at += 1) {
      const { value, gaps } = readBrokenJson(text.slice(0, at), 64);
      if (at === 0) expect(value).toBeUndefined();
      else expect(gaps.map(({ kind }) => kind)).toEqual(['cut']);
    }
  });

  it('says what the cut goes through', () => {
    const text = pretty(LIST);
    const { value, gaps } = readBrokenJson(text.slice(0, text.indexOf('"three"') + 3), 64);
    expect(value).toEqual({ name: 'a list', items: [LIST.items[0], { id: 2, words: [] }] });
    expect(gaps).toEqual([{ kind: 'cut', path: ['items', 1, 'words'] }]);
  });

  it('does not take a number for whole that may have gone on', () => {
    expect(readBrokenJson('{"a": [12, 34', 64).value).toEqual({ a: [12] });
  });
});

describe('JSON that was damaged', () => {
  it.each([
    ['a value', '"three"', 'three"', [['items', 1, 'words', 0]]],
    ['a name', '"id": 2', 'id": 2', [['items', 1, '']]],
    ['a comma', '1,\n      "words"', '1x\n      "words"', [['items', 0, 'id']]],
    ['the end of an item', '    },\n    {\n      "id": 2', '    x,\n    {\n      "id": 2', null],
    ['the end of the list', '  ],\n  "end"', '  x,\n  "end"', null],
    ['the start of an item', '{\n      "id": 2', 'x\n      "id": 2', null],
  ])('in %s is read before and behind it', (_, from, to, paths) => {
    const text = pretty(LIST);
    expect(text).toContain(from);
    const { value, gaps } = readBrokenJson(text.replace(from, to), 64);
    expect(gaps.length).toBeGreaterThan(0);
    if (paths) expect(gaps.map(({ path }) => path)).toEqual(paths);
    expect(value).toMatchObject({ name: 'a list', end: true });
    const { items } = value as { readonly items: readonly ({ readonly id: number } | undefined)[] };
    expect(
      items.filter((item) => LIST.items.some((own) => own.id === item?.id)).length,
    ).toBeGreaterThan(1);
  });

  it('never throws, whichever sign is changed, and loses little', () => {
    const text = pretty(LIST);
    for (let at = 0; at < text.length; at += 1) {
      for (const sign of ['x', '"', '\n', '{', ']', '\\', '0']) {
        const { value } = readBrokenJson(text.slice(0, at) + sign + text.slice(at + 1), 64);
        const items = (value as Partial<typeof LIST> | undefined)?.items;
        const isList = Array.isArray(items);
        const atHead = at < text.indexOf('"id": 1');
        if (!atHead) expect(isList && items.length, `${at} ${sign}`).toBeGreaterThanOrEqual(1);
      }
    }
  });

  it('is refused below the deepest level', () => {
    expect(readBrokenJson('['.repeat(100_000), 64).value).toBeUndefined();
    expect(readBrokenJson('{"a":'.repeat(100_000), 64).value).toBeUndefined();
  });
});
