import { describe, expect, test } from 'vitest';
import type { LabelId } from '../../../../domain/codebook/label';
import { span } from '../../../../domain/text/span';
import { joinMeasured } from '../../../../domain/agreement/measure-all';
import { measure } from './measure';
import { measureOptions } from './measure-options';
import type { Measures, MeasuringInput, Place, ToMeasurer, WorkerResults } from './messages';

const CLAIM = 'claim' as LabelId;
const EVIDENCE = 'evidence' as LabelId;
const TEXT = '🦔 Hedges are cheap. They grow. 🦔 They last for years.';

const input: MeasuringInput = {
  text: TEXT,
  textHash: 'a'.repeat(64),
  language: 'en',
  passages: [],
  readings: [
    { reader: 'ann', marks: [mark('Hedges are cheap', CLAIM), mark('They last', EVIDENCE)] },
    { reader: 'ben', marks: [mark('Hedges are', CLAIM), mark('They last', CLAIM)] },
    { reader: 'cid', marks: [] },
  ],
};

function mark(quote: string, label: LabelId) {
  const start = TEXT.indexOf(quote);
  return { spans: [span(start, start + quote.length)], labelIds: [label] };
}

function run(task: ToMeasurer['task'], given = input) {
  const steps = measure({ input: given, task });
  const shares: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { result: step.value, shares };
    shares.push(step.value);
  }
}

/** As the page joins what two workers answer with. */
function whole(given = input): Measures {
  const pairs = run({ kind: 'pairs' }, given).result as WorkerResults['pairs'];
  const places = run({ kind: 'places' }, given).result as WorkerResults['places'];
  const joined = joinMeasured(pairs.compared, places, measureOptions(given));
  return { report: joined, contested: pairs.contested };
}

const quotes = (places: readonly { readonly spans: Place['spans'] }[]) =>
  places.map(({ spans }) => spans.map(({ start, end }) => TEXT.slice(start, end)).join('|'));

describe('The report', () => {
  test('says how far it is, never beyond the end', () => {
    for (const kind of ['pairs', 'places'] as const) {
      const { shares } = run({ kind });
      expect(shares.length).toBeGreaterThan(0);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    }
  });

  test('leads to the words, counted past characters of two units', () => {
    const { contested, report } = whole();
    expect(report.readers).toEqual(['ann', 'ben', 'cid']);
    expect(quotes(contested).toSorted()).toEqual([
      'Hedges are',
      'Hedges are cheap',
      'They last',
      'They last',
    ]);
    const [first] = contested;
    expect((first?.boundary ?? 0) + (first?.label ?? 0) + (first?.missing ?? 0)).toBe(2);
  });

  test('stays within the passages of the exercise', () => {
    const start = TEXT.indexOf('They last');
    const within = { ...input, passages: [span(start, TEXT.length)] };
    const { contested } = whole(within);
    expect(quotes(contested)).toEqual(['They last', 'They last']);
  });
});

test('two readers are told apart by ends, labels and what only one marked', () => {
  const between = (first: string, second: string) =>
    run({ kind: 'pair', first, second }).result as readonly Place[];
  expect(between('ann', 'ben')).toMatchObject([
    { kind: 'boundary', said: [CLAIM, CLAIM] },
    { kind: 'label', said: [EVIDENCE, CLAIM] },
  ]);
  expect(between('ben', 'cid').map(({ kind, said }) => [kind, said])).toEqual([
    ['missing', [CLAIM, null]],
    ['missing', [CLAIM, null]],
  ]);
  expect(quotes(between('ann', 'ben'))).toEqual(['Hedges are cheap', 'They last']);
});

test('gamma is the same again with the same seed', () => {
  const once = run({ kind: 'gamma', seed: 7 }).result;
  expect(run({ kind: 'gamma', seed: 7 }).result).toEqual(once);
  expect(once).toMatchObject({ readers: 3, parameters: { seed: 7 } });
});
