import { deepStrictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { defaultCodebook } from '../../domain/codebook/default-codebook';
import type { CodebookParts } from '../../domain/transfer/bundle';
import { createChance } from '../../domain/transfer/testing/random';
import { randomCodebook } from '../../domain/transfer/testing/random-bundle';
import { CODEBOOK_SCHEMA } from './format';
import { parseCodebook } from './parse';
import { serializeCodebook } from './serialize';

const readSchema = (name: string) =>
  JSON.parse(readFileSync(`public/schema/${name}.json`, 'utf8')) as {
    readonly $id: string;
    readonly $defs: Readonly<Record<string, unknown>>;
  };
const schema = readSchema('postil-codebook-v1');
const validate = new Ajv2020({ strict: false }).compile(schema);

const written = (seed: number): { readonly parts: CodebookParts; readonly text: string } => {
  const parts = randomCodebook(createChance(seed), 8);
  return { parts, text: serializeCodebook(parts) };
};

type Json = Record<string, unknown>;

/** A codebook file with one thing changed, as another tool would write it. */
function changed(change: (file: Json, codebook: Json, labels: Json[]) => void): string {
  const {
    checksum: _,
    generator: __,
    ...file
  } = JSON.parse(serializeCodebook(defaultCodebook())) as Json;
  const codebook = file['codebook'] as Json;
  change(file, codebook, codebook['labels'] as Json[]);
  return JSON.stringify(file);
}

describe('a codebook file', () => {
  it('gives back what was written, with the same bytes again', () => {
    for (let seed = 0; seed < 2000; seed += 1) {
      const { parts, text } = written(seed);
      const result = parseCodebook(text);
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      const { warnings, ...again } = result.value;
      expect(warnings).toEqual([]);
      deepStrictEqual(again, parts);
      expect(serializeCodebook(again)).toBe(text);
    }
  });

  it('keeps unknown fields, at the top level too', () => {
    const text = changed((file, codebook, labels) => {
      for (const object of [file, codebook, labels[0]!]) object['x-new'] = { constructor: 1 };
    });
    const result = parseCodebook(text);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const again = serializeCodebook(result.value);
    expect(again.match(/"x-new"/g)).toHaveLength(3);
    expect((JSON.parse(again) as Json)['x-new']).toEqual({ constructor: 1 });
  });

  it('is accepted by its schema, whose parts are those of the whole format', () => {
    expect(schema.$id).toBe(CODEBOOK_SCHEMA);
    const whole = readSchema('postil-v1').$defs;
    for (const [name, part] of Object.entries(schema.$defs)) expect(whole[name]).toEqual(part);
    for (let seed = 0; seed < 200; seed += 1) {
      expect(validate(JSON.parse(written(seed).text))).toBe(true);
    }
  });

  it.each<[string, string, object]>([
    ['nothing', '', { kind: 'empty' }],
    ['half a file', written(7).text.slice(0, 500), { kind: 'not-json', truncated: true }],
    ['a whole article file', '{"format":"postil"}', { kind: 'not-postil', found: '"postil"' }],
    [
      'a newer major',
      changed((file) => (file['formatVersion'] = '2.0.0')),
      { kind: 'newer-version', found: '2.0.0', known: '1.0.0' },
    ],
    [
      'no labels',
      changed((_, codebook) => delete codebook['labels']),
      { kind: 'invalid', path: 'codebook.labels', found: null },
    ],
    [
      'one id twice',
      changed((_, __, labels) => (labels[2]!['id'] = labels[1]!['id'])),
      { kind: 'duplicate-id', path: 'codebook.labels[2].id' },
    ],
    [
      'a hostile id',
      changed((_, codebook) => (codebook['id'] = 'constructor')),
      { kind: 'invalid', path: 'codebook.id', found: '"constructor"' },
    ],
  ])('with %s is refused', (_, text, error) => {
    expect(parseCodebook(text)).toMatchObject({ ok: false, error });
  });

  it('never throws, however it is cut or changed', () => {
    const { text } = written(7);
    for (let at = 0; at < text.length - 3; at += 1) {
      expect(parseCodebook(text.slice(0, at)).ok).toBe(false);
      const flipped =
        text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
      const result = parseCodebook(flipped);
      if (result.ok) expect(result.value.warnings).not.toEqual([]);
    }
  });
});
