/** Whatever another tool's file says, what is made of it stands every check of the file it is later kept in. */
import { expect, it } from 'vitest';
import { tidyForeign } from '../domain/foreign/tidy';
import type { ForeignDocument, ForeignFile, ForeignMark } from '../domain/transfer/foreign';
import { createChance, type Chance } from '../domain/transfer/testing/random';
import type { JsonObject } from '../lib/json';
import { readBack, takeForeign } from './take-foreign';

const NOW = '2026-08-24T09:00:00.000Z';
const RUNS = Number(process.env['POSTIL_RUNS'] ?? 150);
const ODD = ['', 'T1', 'a\u0000b', '\ud800', 'x'.repeat(300), 'Tür\r\nzwei', '=1', '🌍', '\u2028'];
const TIMES = [null, NOW, 'yesterday', '2026-02-31', '2026-08-24T09:00:00+02:00'];

function oddFile(chance: Chance): ForeignFile {
  const odd = (): string => chance.pick([...ODD, chance.uuid(), ...UUIDS]);
  const text = chance.times(12, () => chance.pick([...ODD, 'word ', '\n\n', '\r\n'])).join(' ');
  const mark = (): ForeignMark => ({
    id: odd(),
    parts: chance.times(3, () => ({
      range: chance.pick([
        null,
        { start: chance.below(20), end: chance.below(40) },
        { start: -1, end: 0.5 },
      ]),
      exact: chance.pick([null, odd(), 'word', text.slice(3, 20)]),
      prefix: odd(),
      suffix: odd(),
    })),
    labels: [...new Set(chance.times(3, odd))],
    note: odd(),
    reader: odd(),
    created: chance.pick(TIMES),
    modified: chance.pick(TIMES),
    raw: chance.pick(RAW),
  });
  const document = (): ForeignDocument => ({
    key: odd(),
    title: odd(),
    text: `Begin ${text}`,
    source: odd(),
    language: chance.pick(['', 'en', 'not a language']),
    marks: chance.times(5, mark),
    links: chance.times(3, () => ({ from: odd(), to: odd(), type: null, typeName: odd() })),
  });
  return {
    unit: 'UnicodeCodePoint',
    documents: Array.from({ length: 1 + chance.below(2) }, document),
    labels: chance.times(4, () => ({
      key: odd(),
      name: odd(),
      parent: chance.pick([null, odd()]),
      definition: odd(),
      color: chance.pick([null, '#FF0000', 'red']),
      shortcut: chance.pick([null, '1', 'ab', '🌍']),
    })),
    codebookName: odd(),
    skipped: [],
  };
}

/** Also what no copy of a file may hold: see `schema/extra.ts`. */
const RAW = [
  '{}',
  '{"a":{"b":[1,"x",null]}}',
  '{"__proto__":{"a":1},"b":{"__proto__":{"a":1},"c":"\\u2028"}}',
  `{"deep":${'['.repeat(60)}${']'.repeat(60)},"large":1e999,"b":1}`,
].map((json) => JSON.parse(json) as JsonObject);

const UUIDS = [
  '11111111-1111-4111-8111-111111111111',
  'urn:uuid:11111111-1111-4111-8111-111111111111',
];

it('an import of anything can be exported and comes back without a word', async () => {
  for (let seed = 0; seed < RUNS; seed += 1) {
    const file = tidyForeign(oddFile(createChance(seed)));
    const { bundle } = takeForeign(file, 'w3c');
    const read = await readBack(bundle);
    if (!read.ok) throw new Error(`${seed}: ${JSON.stringify(read.error)}`);
    expect({ seed, warnings: read.value.warnings, refused: read.value.refused }).toEqual({
      seed,
      warnings: [],
      refused: [],
    });
  }
});
