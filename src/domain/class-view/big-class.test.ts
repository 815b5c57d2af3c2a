import { expect, test } from 'vitest';
import type { ClassReading } from '../class/class-reading';
import { mergeSpans } from '../text/span';
import { contestedPassages } from './contested';
import { heatOf } from './heat';
import { runsOf } from './runs';
import { bigClass } from './testing/class-of';

test('a class of 260 with 100 marks each is read off one pass', () => {
  const { text, blocks, readings } = bigClass(260, 100, 9_000);
  const begun = performance.now();
  const runs = runsOf(text, readings);
  const swept = performance.now();
  const heat = heatOf(runs, null);
  const passages = contestedPassages({ text, blocks, language: 'en' }, runs, readings);
  const done = performance.now();
  expect(heat.reduce((sum, { start, end, count }) => sum + (end - start) * count, 0)).toBe(
    readings.reduce((sum, { marks }) => sum + coveredBy(marks), 0),
  );
  expect(passages.length).toBeGreaterThanOrEqual(blocks.length - 1);
  const times = { runs: swept - begun, rest: done - swept, stretches: runs.edges.length - 1 };
  if (process.env['POSTIL_TIMES']) process.stdout.write(`${JSON.stringify(times)}\n`);
});

function coveredBy(marks: ClassReading['marks']): number {
  const spans = mergeSpans(marks.flatMap((mark) => mark.spans));
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
