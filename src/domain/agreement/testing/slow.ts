/**
 * The same measures once more, written point by point and pair by pair straight from the formulas, for
 * tests to compare with. Slow, and without any code of the fast ones.
 */
import type { Continuum, Unit } from '../continuum';

/** Per reader and point the sorted labels as one string; '' for none. */
export function points({ length, readers }: Continuum): readonly (readonly string[])[] {
  return readers.map(({ units }) =>
    Array.from({ length }, (_, at) => {
      const here = units.filter(({ start, end }) => start <= at && at < end);
      return [...new Set(here.map(({ category }) => category))].toSorted().join('+');
    }),
  );
}

export function slowPercent(continuum: Continuum): number {
  const all = points(continuum);
  let agreed = 0;
  let pairs = 0;
  for (const [i, own] of all.entries()) {
    for (const other of all.slice(i + 1)) {
      for (let at = 0; at < continuum.length; at += 1) {
        pairs += 1;
        if (own[at] === other[at]) agreed += 1;
      }
    }
  }
  return agreed / pairs;
}

/** Nominal alpha; with `skip`, places that a reader left unmarked are missing values. NaN if undefined. */
export function slowAlpha(continuum: Continuum, skip: boolean): number {
  const all = points(continuum);
  const used: string[] = [];
  let observed = 0;
  for (let at = 0; at < continuum.length; at += 1) {
    const said = all.map((own) => own[at] ?? '').filter((value) => !skip || value !== '');
    if (said.length < 2) continue;
    used.push(...said);
    for (const [i, x] of said.entries()) {
      for (const [j, y] of said.entries()) {
        if (i !== j && x !== y) observed += 1 / (said.length - 1);
      }
    }
  }
  let expected = 0;
  for (const [i, x] of used.entries()) {
    for (const [j, y] of used.entries()) if (i !== j && x !== y) expected += 1;
  }
  return 1 - observed / used.length / (expected / (used.length * (used.length - 1)));
}

/** Of two readers over all points, unmarked being a value. NaN if undefined. */
export function slowKappa(continuum: Continuum): number {
  const [a = [], b = []] = points(continuum);
  const share = (own: readonly string[], value: string): number =>
    own.filter((said) => said === value).length / own.length;
  const observed = a.filter((said, at) => said === b[at]).length / a.length;
  const expected = [...new Set(a)].reduce((sum, v) => sum + share(a, v) * share(b, v), 0);
  return (observed - expected) / (1 - expected);
}

interface Piece extends Unit {
  readonly isGap: boolean;
}

/** Units and the gaps between them. Units must not overlap. */
function pieces(units: readonly Unit[], length: number): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const unit of units) {
    if (unit.start > at) found.push({ start: at, end: unit.start, category: '', isGap: true });
    found.push({ ...unit, isGap: false });
    at = unit.end;
  }
  if (at < length) found.push({ start: at, end: length, category: '', isGap: true });
  return found;
}

const shared = (a: Unit, b: Unit): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** overall, marking and coding by eqs. 32-37; NaN where undefined. Readers' units must not overlap. */
export function slowAlphaU(continuum: Continuum): readonly [number, number, number] {
  const { length, readers } = continuum;
  const all = readers.map(({ units }) => pieces(units, length));
  const alpha = (
    name: (piece: Piece) => string | null,
    self: (own: Piece, i: number) => number,
  ) => {
    const cells = new Map<string, number>();
    for (const [i, own] of all.entries()) {
      for (const [j, other] of all.entries()) {
        if (i === j) continue;
        for (const a of own) {
          for (const b of other) {
            const [x, y] = [name(a), name(b)];
            if (x === null || y === null) continue;
            const key = JSON.stringify([x, y]);
            cells.set(key, (cells.get(key) ?? 0) + shared(a, b) / (readers.length - 1));
          }
        }
      }
    }
    const names = [...new Set(all.flat().flatMap((piece) => name(piece) ?? []))];
    const cell = (x: string, y: string): number => cells.get(JSON.stringify([x, y])) ?? 0;
    const row = (x: string): number => names.reduce((sum, y) => sum + cell(x, y), 0);
    const total = names.reduce((sum, x) => sum + row(x), 0);
    const terms = all.flatMap((own, i) =>
      own.filter((p) => name(p) !== null).map((p) => self(p, i)),
    );
    const scale = total - terms.reduce((sum, term) => sum + term, 0) / total;
    let observed = 0;
    let expected = 0;
    for (const x of names) {
      for (const y of names) {
        if (x === y) continue;
        observed += cell(x, y);
        expected += (row(x) * row(y)) / scale;
      }
    }
    return expected > 1e-9 ? 1 - observed / expected : Number.NaN;
  };
  const own = (piece: Piece): number => {
    const size = piece.end - piece.start;
    return piece.isGap ? size : size ** 2;
  };
  const met = (piece: Piece, i: number): number => {
    let sum = 0;
    for (const [j, other] of all.entries()) {
      if (i !== j) for (const b of other) if (!b.isGap) sum += shared(piece, b);
    }
    return (sum / (readers.length - 1)) ** 2;
  };
  return [
    alpha((piece) => piece.category, own),
    alpha((piece) => (piece.isGap ? 'gap' : 'marked'), own),
    alpha((piece) => (piece.isGap ? null : piece.category), met),
  ];
}

/** alpha_U of 1995 for one category, summed unit by unit. NaN if undefined. */
export function slowAlphaU1995(continuum: Continuum): number {
  const { length, readers } = continuum;
  const all = readers.map(({ units }) => pieces(units, length));
  let observed = 0;
  for (const [i, own] of all.entries()) {
    for (const [j, other] of all.entries()) {
      if (i === j) continue;
      for (const g of own) for (const h of other) observed += distance(g, h);
    }
  }
  const m = readers.length;
  const units = all.flat().filter(({ isGap }) => !isGap);
  const gaps = all.flat().filter(({ isGap }) => isGap);
  let expected = 0;
  for (const unit of units) {
    const size = unit.end - unit.start;
    expected += ((units.length - 1) / 3) * (2 * size ** 3 - 3 * size ** 2 + size);
    for (const gap of gaps) {
      const room = gap.end - gap.start - size + 1;
      if (room > 0) expected += size ** 2 * room;
    }
  }
  const same = units.reduce((sum, u) => sum + (u.end - u.start) * (u.end - u.start - 1), 0);
  const De = ((2 / length) * expected) / (m * length * (m * length - 1) - same);
  return 1 - observed / (m * (m - 1) * length ** 2) / De;
}

function distance(g: Piece, h: Piece): number {
  if (g.isGap && h.isGap) return 0;
  if (!g.isGap && !h.isGap) {
    return shared(g, h) > 0 ? (g.start - h.start) ** 2 + (g.end - h.end) ** 2 : 0;
  }
  const [unit, gap] = g.isGap ? [h, g] : [g, h];
  return gap.start <= unit.start && unit.end <= gap.end ? (unit.end - unit.start) ** 2 : 0;
}

/** The greatest total weight of any one-to-one choice, by trying all. */
export function slowHeaviest(edges: readonly { a: number; b: number; weight: number }[]): number {
  const [first, ...rest] = edges;
  if (!first) return 0;
  const without = slowHeaviest(rest);
  const compatible = rest.filter(({ a, b }) => a !== first.a && b !== first.b);
  return Math.max(without, first.weight + slowHeaviest(compatible));
}
