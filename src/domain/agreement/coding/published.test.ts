import { describe, expect, it } from 'vitest';
import type { Measured } from '../continuum';
import {
  addPlaces,
  bennettS,
  fleissKappa,
  krippendorffAlpha,
  noCoincidences,
  percentAgreement,
  type Coincidences,
} from './coincidences';
import { cohenKappa, pairCoincidences, pairTable } from './two-readers';

function valueOf(result: Measured): number {
  if (result.kind === 'undefined') throw new Error(result.reason);
  return result.value;
}

/** One row per place: what each reader said there, `null` for nothing. */
function coded(places: readonly (readonly (number | null)[])[], values: number): Coincidences {
  const found = noCoincidences(values);
  for (const said of places) {
    const counts = Array.from({ length: values }, (_, v) => said.filter((x) => x === v).length);
    addPlaces(found, counts, 1);
  }
  return found;
}

describe('published coding tables', () => {
  it('Cohen 1960, p. 45: P_o .70, P_e .41, kappa .492', () => {
    const table = pairTable([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]);
    expect(valueOf(percentAgreement(pairCoincidences(table)))).toBeCloseTo(0.7, 10);
    expect(valueOf(cohenKappa(table))).toBeCloseTo((0.7 - 0.41) / (1 - 0.41), 10);
    expect(valueOf(cohenKappa(table))).toBeCloseTo(0.492, 3);
  });

  it('Artstein and Poesio 2008, p. 558: S .400, pi .341, kappa .348', () => {
    const table = pairTable([
      [20, 10],
      [20, 50],
    ]);
    expect(valueOf(bennettS(pairCoincidences(table), 2))).toBeCloseTo(0.4, 10);
    expect(valueOf(fleissKappa(pairCoincidences(table)))).toBeCloseTo(0.341, 3);
    expect(valueOf(cohenKappa(table))).toBeCloseTo(0.348, 3);
  });

  it('the same, p. 568: kappa .8013, alpha .8005, weighted alpha .8156, weighted kappa .8163', () => {
    const table = pairTable([
      [46, 0, 0],
      [6, 32, 6],
      [0, 0, 10],
    ]);
    const weights = (c: number, k: number): number => {
      if (c === k) return 0;
      return c + k === 1 ? 1 : 0.5;
    };
    expect(valueOf(cohenKappa(table))).toBeCloseTo(0.8013, 4);
    expect(valueOf(krippendorffAlpha(pairCoincidences(table)))).toBeCloseTo(0.8005, 4);
    expect(valueOf(krippendorffAlpha(pairCoincidences(table), weights))).toBeCloseTo(0.8156, 4);
    expect(valueOf(cohenKappa(table, weights))).toBeCloseTo(0.8163, 4);
  });

  it('Krippendorff 2004, p. 224: alpha .095', () => {
    const items = ['10', '11', '01', '00', '00', '01', '00', '01', '00', '00'];
    const places = items.map((item) => [...item].map(Number));
    expect(valueOf(krippendorffAlpha(coded(places, 2)))).toBeCloseTo(0.095, 3);
  });

  it('Fleiss 1971: 10 subjects, 14 raters, 5 categories, kappa .210', () => {
    const rows = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    const found = noCoincidences(5);
    for (const row of rows) addPlaces(found, row, 1);
    expect(valueOf(fleissKappa(found))).toBeCloseTo(0.21, 3);
  });

  it('Krippendorff 2011, "Computing alpha", data D: missing values, nominal .691, interval .811', () => {
    const x = null;
    const readers = [
      [x, x, x, x, x, 3, 4, 1, 2, 1, 1, 3, 3, x, 3],
      [1, x, 2, 1, 3, 3, 4, 3, x, x, x, x, x, x, x],
      [x, x, 2, 1, 3, 4, 4, x, 2, 1, 1, 3, 3, x, 4],
    ];
    const places = readers[0]!.map((_, at) => readers.map((row) => row[at] ?? null));
    const found = coded(places, 5);
    expect(valueOf(krippendorffAlpha(found))).toBeCloseTo(0.691, 3);
    expect(valueOf(krippendorffAlpha(found, (c, k) => (c - k) ** 2))).toBeCloseTo(0.811, 3);
  });
});
