import { describe, expect, it, test } from 'vitest';
import { createChance } from '../testing/random';
import { utf8Bytes } from '../../../lib/utf8';
import { besideFields, fieldsBeside, listIn } from './fields';
import { readForeignJson } from './read-json';
import { createReaderNames, creatorName } from './reader-names';
import { utcTime } from './utc-time';

const read = (text: string) =>
  readForeignJson({ path: 'a.json', bytes: new Uint8Array(utf8Bytes(text)) });

describe('a file of JSON', () => {
  it('is read, a byte order mark or not', () => {
    expect(read('\ufeff{"a": [1]}')).toEqual({ ok: true, value: { a: [1] } });
  });

  it.each(['{"a": {"__proto__": {"b": 1}}}', '{"a": {"\\u005f_proto__": {"b": 1}}}'])(
    '%s is read without a prototype',
    (text) => {
      const value = read(text);
      expect(JSON.stringify(value)).toBe('{"ok":true,"value":{"a":{}}}');
    },
  );

  it.each([
    ['', { kind: 'nothing-in-it' }],
    [' \n', { kind: 'nothing-in-it' }],
    ['[\n1,\n', { kind: 'not-json', line: 3 }],
    ['['.repeat(65), { kind: 'too-deep' }],
  ])('%j is refused', (text, error) => {
    expect(read(text)).toEqual({ ok: false, error });
  });

  it('is refused when it is of another encoding', () => {
    const bytes = new Uint8Array([0x22, 0xe9, 0x22]);
    expect(readForeignJson({ path: '', bytes })).toEqual({
      ok: false,
      error: { kind: 'not-utf8' },
    });
  });
});

describe('fields', () => {
  it('are never overwritten by what was kept, nor is a prototype', () => {
    const kept = JSON.parse('{"a": 2, "b": 3, "__proto__": {"c": 4}}') as { a: number };
    expect(besideFields({ a: 1 }, kept)).toEqual({ a: 1, b: 3 });
    expect(Object.keys(fieldsBeside(kept, new Set(['b'])))).toEqual(['a']);
  });

  it('of one thing are a list', () => {
    expect([listIn(undefined), listIn('a'), listIn(['a'])]).toEqual([[], ['a'], ['a']]);
  });
});

describe('a time', () => {
  it.each([
    ['2026-08-24T09:00:00Z', '2026-08-24T09:00:00Z'],
    ['2026-08-24T09:00:00.123456+00:00', '2026-08-24T09:00:00.123456Z'],
    ['2026-01-01T00:30:00+01:00', '2025-12-31T23:30:00Z'],
    ['2024-02-28T23:30:00-0100', '2024-02-29T00:30:00Z'],
    ['2026-08-24 09:00', '2026-08-24T09:00:00Z'],
    ['2026-08-24', null],
    ['yesterday', null],
    ['0000-01-01T00:00:00+01:00', null],
  ])('%s is %s', (text, expected) => {
    expect(utcTime(text)).toBe(expected);
  });

  test('with any offset is what the platform makes of it', () => {
    const chance = createChance(7);
    const two = (below: number, from = 0): string =>
      String(from + chance.below(below)).padStart(2, '0');
    for (let run = 0; run < 500; run += 1) {
      const date = `${1600 + chance.below(800)}-${two(12, 1)}-${two(28, 1)}`;
      const text = `${date}T${two(24)}:${two(60)}:${two(60)}${chance.pick(['+', '-'])}${two(14)}:${two(60)}`;
      expect(utcTime(text)).toBe(new Date(text).toISOString().replace('.000Z', 'Z'));
    }
  });
});

describe('readers', () => {
  it('of one name are told apart by their ids, and called the same again', () => {
    const names = createReaderNames();
    const called = [
      ['1', 'Anna'],
      ['2', 'Anna'],
      ['1', 'Anna'],
      ['', 'Anna'],
      ['3', ''],
      ['4', ''],
    ].map(([id = '', name = '']) => names.nameOf(id, name));
    expect(called).toEqual(['Anna', 'Anna (2)', 'Anna', 'Anna', '', '(2)']);
  });

  it.each([
    [undefined, ''],
    ['https://example.org/anna', 'https://example.org/anna'],
    [{ id: 'https://example.org/anna' }, 'https://example.org/anna'],
    [{ id: 'urn:uuid:1' }, ''],
    [{ id: 'https://example.org/anna', name: 'Anna' }, 'Anna'],
    [[{ nickname: 'anna' }, { name: 'Bert' }], 'anna'],
    [7, ''],
  ])('%j is called %j', (creator, name) => {
    expect(creatorName(createReaderNames(), creator)).toBe(name);
  });
});
