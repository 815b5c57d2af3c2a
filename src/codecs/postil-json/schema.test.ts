import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { randomBundle } from '../../domain/transfer/testing/random-bundle';
import { FILE_KEYS, POSTIL_SCHEMA } from './format';
import { parsePostil } from './parse';
import { serializePostil } from './serialize';
import {
  deps,
  example,
  first,
  mark,
  reading,
  sha256,
  spanOf,
  type Example,
} from './testing/example-file';

const schema = JSON.parse(readFileSync('public/schema/postil-v1.json', 'utf8')) as {
  readonly $id: string;
  readonly properties: object;
};
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);

describe('the published schema', () => {
  it('is named in every file', () => {
    expect(schema.$id).toBe(POSTIL_SCHEMA);
    expect(Object.keys(schema.properties)).toEqual([...FILE_KEYS]);
  });

  it('accepts whatever is written', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const valid = validate(JSON.parse(serializePostil(randomBundle(seed, 5, sha256))));
      expect(validate.errors ?? []).toEqual([]);
      expect(valid).toBe(true);
    }
  });

  it.each<[string, (file: Example) => void]>([
    ['another format', (f) => (f.format = 'brat')],
    ['a newer major', (f) => (f.formatVersion = '2.0.0')],
    ['an unknown unit', (f) => (f.offsetUnit = 'Line')],
    ['no articles', (f) => Reflect.deleteProperty(f, 'articles')],
    ['an object for a list', (f) => Object.assign(f, { readings: {} })],
    ['a number for a title', (f) => Object.assign(first(f), { title: 7 })],
    ['no byline', (f) => Reflect.deleteProperty(first(f), 'byline')],
    ['an id in capitals', (f) => (first(f).id = 'ABCDEF00-0000-4000-8000-000000000000')],
    ['a date without a time', (f) => (first(f).created = '2026-08-24')],
    ['minus three words', (f) => (first(f).words = -3)],
    ['half a hash', (f) => (first(f).content.textSha256 = 'abc')],
    ['no lengths', (f) => Reflect.deleteProperty(first(f).content, 'lengths')],
    ['no list of blocks', (f) => Reflect.deleteProperty(first(f).content, 'blocks')],
    ['an unknown block', (f) => (first(f).content.blocks[0]!.kind = 'figure')],
    ['a heading without a level', (f) => (first(f).content.blocks[0]!.kind = 'heading')],
    [
      'an unknown container',
      (f) => first(f).content.blocks[0]!.within.push({ kind: 'div', id: 1 }),
    ],
    [
      'a list without a start',
      (f) => first(f).content.blocks[0]!.within.push({ kind: 'list', id: 1, ordered: true }),
    ],
    ['an unknown mark', (f) => (first(f).content.marks[0]!.kind = 'blink')],
    ['an unknown state', (f) => (reading(f).state = 'lost')],
    ['no label order', (f) => Reflect.deleteProperty(f.codebooks[0]!.labels[0]!, 'order')],
    ['a name of a list', (f) => Object.assign(f.codebooks[0]!, { name: [] })],
  ])('and the reader both refuse %s', async (_, change) => {
    const file = example();
    change(file);
    expect(validate(file)).toBe(false);
    expect((await parsePostil(JSON.stringify(file), deps)).ok).toBe(false);
  });

  it.each<[string, (file: Example) => void]>([
    ['a negative offset', (f) => (spanOf(f).start = -1)],
    ['a span without its quote', (f) => Reflect.deleteProperty(spanOf(f), 'exact')],
    ['no spans', (f) => (mark(f).spans = [])],
    ['no note', (f) => Reflect.deleteProperty(mark(f), 'note')],
    ['an unknown link', (f) => (reading(f).links[0]!.type = 'likes')],
    ['a colour by name', (f) => (f.codebooks[0]!.labels[0]!.color = 'red')],
    ['a script for a link', (f) => (first(f).content.marks[1]!.href = 'javascript:alert(1)')],
  ])('refuses %s, which the reader mends or leaves out', async (_, change) => {
    const file = example();
    expect(validate(file)).toBe(true);
    change(file);
    expect(validate(file)).toBe(false);
    const result = await parsePostil(JSON.stringify(file), deps);
    expect(result.ok && result.value.warnings.length + result.value.refused.length).toBeGreaterThan(
      0,
    );
  });

  it('leaves room for fields it does not know', () => {
    const file = example();
    for (const object of [file, first(file), first(file).content, reading(file), mark(file)]) {
      Object.assign(object, { 'x-new': { any: ['thing'] } });
    }
    expect(validate(file)).toBe(true);
  });
});
