import { describe, expect, it } from 'vitest';
import { continuum, valueOf } from '../testing/continua';
import { alignUnits } from './alignment';
import { compileUnits } from './compiled';
import { exactCounts, f1 } from './f1';
import {
  addOutcomes,
  countOutcomes,
  schemaCounts,
  schemaScores,
  SCHEMAS,
  type OutcomeCounts,
} from './semeval';

type Row = readonly [start: number, end: number, category: string];

function compare(gold: readonly Row[], predicted: readonly Row[]): OutcomeCounts {
  const { readers } = compileUnits(continuum(1000, { gold, predicted }), 'compared');
  const [reference, answer] = [readers[0]!, readers[1]!];
  return countOutcomes(alignUnits(reference, answer));
}

const f1s = (counts: OutcomeCounts): Record<string, number> =>
  Object.fromEntries(
    SCHEMAS.map((schema) => [schema, valueOf(schemaScores(schemaCounts(counts, schema)).f1)]),
  );

describe('SemEval-2013, the example of nervaluate', () => {
  // The six printed rows, one below the other in the text.
  const gold: Row[] = [
    [0, 8, 'BRAND'],
    [103, 111, 'DRUG'],
    [200, 211, 'DRUG'],
    [300, 309, 'DRUG'],
    [405, 419, 'GROUP'],
  ];
  const predicted: Row[] = [
    [50, 57, 'BRAND'],
    [100, 111, 'DRUG'],
    [200, 211, 'BRAND'],
    [300, 309, 'DRUG'],
    [400, 419, 'DRUG'],
  ];

  it('judges the six printed rows as printed', () => {
    const counts = compare(gold, predicted);
    expect(schemaCounts(counts, 'type')).toMatchObject({ correct: 2, incorrect: 2, partial: 0 });
    expect(schemaCounts(counts, 'partial')).toMatchObject({ correct: 2, incorrect: 0, partial: 2 });
    expect(schemaCounts(counts, 'exact')).toMatchObject({ correct: 2, incorrect: 2, partial: 0 });
    expect(schemaCounts(counts, 'strict')).toMatchObject({ correct: 1, incorrect: 3, partial: 0 });
    for (const schema of SCHEMAS) {
      expect(schemaCounts(counts, schema)).toMatchObject({ missed: 1, spurious: 1 });
    }
    expect(f1s(counts)).toEqual({ type: 0.4, partial: 0.6, exact: 0.4, strict: 0.2 });
  });

  it('gives the published totals once the row that the page lost is put back', () => {
    const again: Row = [500, 509, 'DRUG'];
    const scores = f1s(compare([...gold, again], [...predicted, again]));
    expect(scores['type']).toBeCloseTo(0.5, 10);
    expect(scores['partial']).toBeCloseTo(0.667, 3);
    expect(scores['exact']).toBeCloseTo(0.5, 10);
    expect(scores['strict']).toBeCloseTo(0.333, 3);
  });
});

describe('SemEval-2013, the two sentences of nervaluate', () => {
  const first = compare(
    [
      [1, 3, 'PER'],
      [6, 8, 'ORG'],
    ],
    [
      [2, 4, 'PER'],
      [6, 8, 'ORG'],
    ],
  );
  const second = compare(
    [
      [1, 2, 'LOC'],
      [2, 4, 'PER'],
      [6, 7, 'DATE'],
    ],
    [
      [1, 3, 'LOC'],
      [3, 4, 'PER'],
      [6, 7, 'DATE'],
    ],
  );

  it('half credit is not lost on adding up: partial is .70, not the printed .40', () => {
    const scores = f1s(addOutcomes(first, second));
    expect(scores).toEqual({ type: 1, exact: 0.4, strict: 0.4, partial: 0.7 });
  });
});

describe('span F1', () => {
  it('MedTator trap: 80 alike, 10 and 10 alone is .889', () => {
    const both = Array.from({ length: 80 }, (_, at): Row => [at * 10, at * 10 + 5, 'x']);
    const alone = (from: number) =>
      Array.from({ length: 10 }, (_, at): Row => [from + at * 5, from + at * 5 + 3, 'x']);
    const { readers } = compileUnits(
      continuum(1000, { a: [...both, ...alone(800)], b: [...both, ...alone(900)] }),
      'compared',
    );
    expect(valueOf(f1(exactCounts(readers[0]!, readers[1]!)))).toBeCloseTo(0.889, 3);
  });
});
