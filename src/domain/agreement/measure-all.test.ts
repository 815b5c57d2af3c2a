import { describe, expect, it } from 'vitest';
import { measureAll, type MeasureProgress } from './measure-all';
import { classOf } from './testing/class-of';

function run(readers: number, seed = 1) {
  const continuum = classOf({ readers, units: 40, length: 4_000, labels: 5, seed: 1 });
  const progress: MeasureProgress[] = [];
  const steps = measureAll(continuum, {
    textHash: 'hash',
    bootstrap: { seed, iterations: 200, level: 0.95 },
  });
  let step = steps.next();
  while (step.done !== true) {
    progress.push(step.value);
    step = steps.next();
  }
  return { report: step.value, progress };
}

describe('a class of forty', () => {
  const { report, progress } = run(40);

  it('tells how far it is, never backwards', () => {
    const steps = ['pairs', 'unitizing', 'coding', 'labels'];
    const places = progress.map(({ step, done, of }) => steps.indexOf(step) + done / of);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(progress.map(({ step }) => step)).size).toBe(4);
    expect(progress.filter(({ step }) => step === 'pairs').at(-1)?.of).toBe(780);
  });

  it('is plain data that says how each number was made', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    for (const { measure, params, readers, units, unmarked } of report.entries) {
      expect([measure, typeof params['unit']]).toEqual([measure, 'string']);
      expect(readers).toBe(40);
      expect(units).toBeGreaterThan(0);
      expect(unmarked.kind).toBe('value');
    }
  });

  it('holds its numbers within their intervals', () => {
    const withInterval = report.entries.filter(({ interval }) => interval);
    expect(withInterval.length).toBeGreaterThan(10);
    for (const { measure, result, interval } of withInterval) {
      const found = interval!.result;
      if (result.kind !== 'value' || found.kind !== 'interval') throw new Error(measure);
      expect(interval).toMatchObject({ seed: 1, iterations: 200, level: 0.95, blocks: 13 });
      expect(found.low).toBeLessThan(result.value + 0.05);
      expect(found.high).toBeGreaterThan(result.value - 0.05);
      expect(found.low).toBeLessThan(found.high);
    }
  });

  it('is the same again, and with another seed differs in intervals alone', () => {
    expect(run(40).report).toEqual(report);
    const other = run(40, 2).report;
    expect(other).not.toEqual(report);
    expect(other.entries.map(({ result }) => result)).toEqual(
      report.entries.map(({ result }) => result),
    );
  });
});
