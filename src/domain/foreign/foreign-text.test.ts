import { describe, expect, it } from 'vitest';
import { canonicaliseText } from '../text/canonical-text';
import { span } from '../text/span';
import { createChance } from '../transfer/testing/random';
import { canonicalOffsets, laidOutSpans, layOutForeign } from './foreign-text';

describe('a text of another tool', () => {
  it.each([
    ['One.\n\nTwo.', 'One.\n\nTwo.'],
    ['\n\nOne.\n \n\t\nTwo\nlines.\n', 'One.\n\nTwo\nlines.'],
    ['  indented\n\n\n\nlast', '  indented\n\nlast'],
    [' \n ', ''],
    ['', ''],
  ])('%j is laid out as %j', (canonical, text) => {
    const laidOut = layOutForeign(canonical);
    expect(laidOut.text).toBe(text);
    expect(laidOut.blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
  });

  it('keeps every span over what it was over, blank lines aside', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const chance = createChance(seed);
      const piece = (): string =>
        chance.pick(['a', '🌍', '\n', '\r\n', '\r', ' ', 'word', '\t', '\n\n']);
      const raw = (chance.below(4) === 0 ? '\ufeff' : '') + chance.times(30, piece).join('');
      const canonical = canonicaliseText(raw);
      const toCanonical = canonicalOffsets(raw);
      const toText = laidOutSpans(canonical);
      const { text } = layOutForeign(canonical);
      const places = Array.from(raw).reduce(
        (ends, { length }) => [...ends, ends.at(-1)! + length],
        [0],
      );
      const [start = 0, end = 0] = [chance.pick(places), chance.pick(places)].toSorted(
        (a, b) => a - b,
      );
      const marked = canonicaliseText(raw.slice(start, end)).replace(/\s+/g, '');
      const found = toText(span(toCanonical(start), toCanonical(end)));
      const words = found ? text.slice(found.start, found.end).replace(/\s+/g, '') : '';
      expect(words).toBe(marked);
    }
  });
});
