/** Compares every two readers, a few pairs at a time: counts, tables, contested passages, intervals. */
import { firstIndex } from '../../../lib/sorted';
import type { Continuum, Measured } from '../continuum';
import { pairMeasurer, type PairMeasure } from '../pairs/pair-measures';
import { createContest, type ContestedUnit } from '../passages/disagreements';
import { createUnitTable, type LabelTable } from '../passages/label-table';
import { createAligner } from '../spans/alignment';
import { compileUnits, type CompiledUnits } from '../spans/compiled';
import { createEdgeList, type EdgeList } from '../spans/edge-list';
import { exactPairs, f1 } from '../spans/f1';
import { createPairing } from '../spans/matching';
import { findOverlaps, nearOverlaps } from '../spans/overlaps';
import { addOutcomes, countOutcomes, NO_OUTCOMES, type OutcomeCounts } from '../spans/semeval';

export interface PairsCompared {
  readonly outcomes: OutcomeCounts;
  readonly exact: PairSums;
  readonly overlap: PairSums;
  /** Without regard to labels. */
  readonly passages: PairSums;
  readonly labelsByUnits: LabelTable;
  readonly contested: readonly ContestedUnit[];
  readonly matrix: readonly Measured[];
}

/** Sums over all pairs of readers. */
export interface PairSums {
  /** Per block of text [pairs, units of both readers]; a pair counts where the first one's unit begins. */
  readonly blocks: readonly Float64Array[];
  /** Pairs per label, in the order of the continuum's categories. */
  readonly perLabel: Float64Array;
}

export interface ComparePairsOptions {
  readonly threshold: number;
  readonly matrix: PairMeasure;
  readonly cuts: readonly number[];
}

/** Yields the number of pairs done; the result comes at the end. */
export function* comparePairs(
  continuum: Continuum,
  { threshold, matrix, cuts }: ComparePairsOptions,
): Generator<number, PairsCompared> {
  const { readers, categories } = compileUnits(continuum, 'compared');
  const places = compileUnits(continuum, 'ignored').readers;
  const sums = {
    exact: createSums(readers, cuts, categories.length),
    overlap: createSums(readers, cuts, categories.length),
    passages: createSums(places, cuts, 1),
  };
  const align = createAligner();
  const overlaps = createEdgeList();
  const ofPlaces = createEdgeList();
  const near = createEdgeList();
  const mostPairs = createPairing();
  const nearPairs = (
    a: CompiledUnits,
    b: CompiledUnits,
    shared: EdgeList,
    labels: 'compared' | 'ignored',
  ): readonly number[] => {
    nearOverlaps(shared, a, b, { threshold, labels }, near);
    return mostPairs(near, a.starts.length, b.starts.length);
  };
  const measurePair = pairMeasurer(continuum, matrix, threshold);
  const table = createUnitTable(categories);
  const contest = createContest(continuum, readers);
  const values: Measured[] = [];
  let outcomes = NO_OUTCOMES;
  for (const [i, a] of readers.entries()) {
    for (let j = i + 1; j < readers.length; j += 1) {
      const b = readers[j] as CompiledUnits;
      findOverlaps(a, b, overlaps);
      const alignment = align(a, b, overlaps);
      const placesA = places[i] as CompiledUnits;
      const placesB = places[j] as CompiledUnits;
      // Where nobody gave one place two labels, places are units.
      const areUnits =
        placesA.starts.length === a.starts.length && placesB.starts.length === b.starts.length;
      if (!areUnits) findOverlaps(placesA, placesB, ofPlaces);
      outcomes = addOutcomes(outcomes, countOutcomes(alignment));
      contest.add(i, alignment.outcomeOfA);
      contest.add(j, alignment.outcomeOfB);
      table.add(a.labels, alignment.mateOfA, b.labels);
      table.add(b.labels, alignment.mateOfB, a.labels);
      const found = {
        exact: exactPairs(a, b),
        overlap: nearPairs(a, b, overlaps, 'compared'),
        passages: nearPairs(placesA, placesB, areUnits ? overlaps : ofPlaces, 'ignored'),
      };
      sums.exact.add(i, found.exact);
      sums.overlap.add(i, found.overlap);
      sums.passages.add(i, found.passages);
      values.push(
        matrix === 'f1-overlap'
          ? f1({ pairs: found.overlap.length, units: a.starts.length + b.starts.length })
          : measurePair(i, j),
      );
      if (values.length % PAIRS_PER_STEP === 0) yield values.length;
    }
  }
  return {
    outcomes,
    exact: sums.exact.sums,
    overlap: sums.overlap.sums,
    passages: sums.passages.sums,
    labelsByUnits: table.table(),
    contested: contest.units(),
    matrix: values,
  };
}

const PAIRS_PER_STEP = 250;

interface SumsInTheMaking {
  readonly sums: PairSums;
  /** `units`: the paired units of reader i. */
  add(i: number, units: readonly number[]): void;
}

function createSums(
  readers: readonly CompiledUnits[],
  cuts: readonly number[],
  labels: number,
): SumsInTheMaking {
  const blockOf = readers.map(({ starts }) =>
    starts.map((start) => firstIndex(cuts, (cut) => cut > start)),
  );
  const blocks = Array.from({ length: cuts.length + 1 }, () => new Float64Array(2));
  // Every unit takes part once with each of the other readers.
  for (const block of blockOf.flatMap((own) => [...own]))
    addTo(blocks[block], 1, readers.length - 1);
  const perLabel = new Float64Array(labels);
  return {
    sums: { blocks, perLabel },
    add(i, units) {
      for (const unit of units) {
        addTo(blocks[blockOf[i]?.[unit] ?? 0], 0, 1);
        addTo(perLabel, readers[i]?.labels[unit] ?? 0, 1);
      }
    },
  };
}

function addTo(sum: Float64Array | undefined, at: number, amount: number): void {
  if (sum) sum[at] = (sum[at] ?? 0) + amount;
}
