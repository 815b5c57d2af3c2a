/**
 * Files of every other tool with something wrong in them. Whatever it is: they are read or refused, never with an
 * exception, and what is taken of them leaves as a Postil file and comes back without a word.
 */
import { describe, expect, it } from 'vitest';
import { tidyForeign } from '../domain/foreign/tidy';
import type { ForeignInput } from '../domain/transfer/foreign';
import { exampleArticle, tortureArticle } from '../domain/transfer/testing/export-samples';
import { createChance, type Chance } from '../domain/transfer/testing/random';
import { PARSERS } from '../features/intake/foreign/parsers';
import { textOfUtf8, utf8Bytes } from '../lib/utf8';
import { readBack, takeForeign } from './take-foreign';
import { exportOf, inputsOf, THERE_AND_BACK } from './there-and-back';

const RUNS = Number(process.env['POSTIL_RUNS'] ?? 3);
const NUMBERS = ['0', '-1', '1e9', '99999999999999999999', '3.5', 'NaN', '', '1e999', '4294967297'];
const WORDS = [
  '',
  '__proto__',
  'constructor',
  'toString',
  'id',
  'x'.repeat(400),
  '\\u0000',
  '\\ud800',
  '🌍',
  '\u0000',
  '\ufeff',
  '\u2028',
  '\r',
  '&#13;',
  '&x;',
  '=1',
  '2026-02-31T25:00:00Z',
];

/** One change of the kind that people and tools make: not of a byte, but of something that means something. */
function wronged(text: string, chance: Chance): string {
  const lines = text.split('\n');
  const at = chance.below(lines.length);
  const other = chance.below(lines.length);
  switch (chance.below(7)) {
    case 0:
      return swapped(text, /-?\d+(?:\.\d+)?/g, NUMBERS, chance);
    case 1:
      return swapped(text, /(?<=")[^"<>\n]*(?=")/g, WORDS, chance);
    case 2:
      return swapped(text, /[\p{L}_]+/gu, WORDS, chance);
    case 3:
      return lines.toSpliced(at, 1).join('\n');
    case 4:
      return lines.toSpliced(at, 0, lines[other] ?? '').join('\n');
    case 5:
      return swapped(text, /(?<=[:[,>\t ])[^:[,>\t]+?(?=[\],}<\t\n])/g, VALUES, chance);
    default:
      return lines.join('\r\n');
  }
}

const VALUES = ['null', '{}', '[]', '""', '[[[[]]]]', '{"__proto__":{"a":1}}', '1', 'true', '"a"'];

function swapped(text: string, what: RegExp, by: readonly string[], chance: Chance): string {
  const found = [...text.matchAll(what)];
  const one = found[chance.below(found.length)];
  if (!one) return text;
  return text.slice(0, one.index) + chance.pick(by) + text.slice(one.index + one[0].length);
}

function wrong(inputs: readonly ForeignInput[], chance: Chance): readonly ForeignInput[] {
  const which = chance.below(inputs.length);
  const often = 1 + chance.below(3);
  return inputs.map((input, at) => {
    let text = at === which ? textOfUtf8(input.bytes) : null;
    if (text === null) return input;
    for (let time = 0; time < often; time += 1) text = wronged(text, chance);
    return { path: input.path, bytes: new Uint8Array(utf8Bytes(text)) };
  });
}

describe.each(THERE_AND_BACK)('$format', ({ format, reads }) => {
  it('with something wrong in it does no harm', async () => {
    let taken = 0;
    for (const article of [exampleArticle(), tortureArticle()]) {
      const inputs = inputsOf(await exportOf(format, article));
      for (let seed = 0; seed < RUNS; seed += 1) {
        const parsed = PARSERS[reads]!(wrong(inputs, createChance(seed)));
        if (!parsed.ok) continue;
        const { bundle } = takeForeign(tidyForeign(parsed.value), reads, article.text.text);
        const read = await readBack(bundle);
        if (!read.ok) throw new Error(`${seed}: ${JSON.stringify(read.error)}`);
        const { warnings, refused } = read.value;
        expect({ seed, warnings, refused }).toEqual({ seed, warnings: [], refused: [] });
        taken += 1;
      }
    }
    expect(taken).toBeGreaterThan(0);
  });
});
