import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotation, version } from '../../testing/sample-versions';
import { beacon } from '../testing/sample-batches';
import { encodeLine, type Line } from './line';
import { scanLines, type Scan } from './scan';

const NOTES = ['one', 'zwei — “drei”', '\t\n\u0000 \ud800 𝄞', '', 'P1 00000000 00000000 \\n'];

const lines = NOTES.map((note, index) =>
  encodeLine({ beacon: beacon(index + 1), covers: [[index, index + 1]], closes: 0, merged: 0 }, [
    JSON.stringify(version(annotation(String(index), note), index)),
  ]),
);
const ends = lines.map((_, index) => sum(lines.slice(0, index + 1)));
const file = joined(lines);

describe('scanLines', () => {
  it('reads what was written', () => {
    const { found } = scanLines(file, file.length, { isLost: false });
    expect(found.map((line) => line?.beacon.seq)).toEqual([1, 2, 3, 4, 5]);
    expect(found.map(noteOf)).toEqual(NOTES);
    expect(found.map((line) => line?.covers)).toEqual([
      [[0, 1]],
      [[1, 2]],
      [[2, 3]],
      [[3, 4]],
      [[4, 5]],
    ]);
  });

  it('reads all but the line with an altered byte, whichever byte and bit', () => {
    const wrong: unknown[] = [];
    for (let at = 0; at < file.length; at += 1) {
      const hit = ends.findIndex((end) => at < end);
      // The content is proven by its checksum; its line end need not be.
      const isLineEnd = at === (ends[hit] ?? 0) - 1;
      const expected = NOTES.flatMap((note, index) =>
        index !== hit || isLineEnd ? [note] : [null],
      );
      for (let bit = 0; bit < 8; bit += 1) {
        const altered = file.with(at, (file[at] ?? 0) ^ (1 << bit));
        const { found } = scanLines(altered, altered.length, { isLost: false });
        const read = found.map(noteOf);
        if (JSON.stringify(read) !== JSON.stringify(expected)) wrong.push({ at, bit, read });
      }
    }
    expect(wrong).toEqual([]);
  });

  it('reads every whole line of a file cut at any byte', () => {
    for (let cut = 0; cut <= file.length; cut += 1) {
      const { found } = scanLines(file.slice(0, cut), cut, { isLost: false });
      // Without its line end the last line is whole all the same.
      const whole = ends.filter((end) => end - 1 <= cut).length;
      expect(found.slice(0, whole).map(noteOf)).toEqual(NOTES.slice(0, whole));
      const isCut = cut > (ends[whole - 1] ?? 0);
      expect(found.slice(whole)).toEqual(isCut ? [null] : []);
    }
  });

  it('finds lines behind bytes that were overwritten or lost, and never a version that was not written', () => {
    const damage = fc.record({
      start: fc.nat(file.length),
      length: fc.nat(300),
      fill: fc.constantFrom('zeros', 'noise', 'cut'),
      noise: fc.uint8Array({ minLength: 300, maxLength: 300 }),
    });
    fc.assert(
      fc.property(damage, ({ start, length, fill, noise }) => {
        const end = Math.min(file.length, start + length);
        const middle =
          fill === 'cut'
            ? new Uint8Array()
            : fill === 'zeros'
              ? new Uint8Array(end - start)
              : noise.slice(0, end - start);
        const damaged = joined([file.slice(0, start), middle, file.slice(end)]);
        const { found } = scanLines(damaged, damaged.length, { isLost: false });
        const read = found.flatMap((line) => (line ? [noteOf(line)] : []));
        expect(NOTES).toEqual(expect.arrayContaining(read));
        const untouched = NOTES.filter(
          (_, index) => (ends[index] ?? 0) <= start || (ends[index - 1] ?? 0) >= end + 1,
        );
        expect(read).toEqual(expect.arrayContaining(untouched));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the same in pieces of any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(file.length - 1), (size, at) => {
        const altered = file.slice();
        altered[at] = (altered[at] ?? 0) ^ 0x20;
        const whole = scanLines(altered, altered.length, { isLost: false });
        expect(inPieces(altered, size).map(noteOf)).toEqual(whole.found.map(noteOf));
      }),
      { numRuns: 300 },
    );
  });

  it('takes no notice of empty lines', () => {
    const spaced = joined([
      Uint8Array.of(10),
      ...lines.flatMap((line) => [line, Uint8Array.of(10, 10)]),
    ]);
    const { found } = scanLines(spaced, spaced.length, { isLost: false });
    expect(found.map(noteOf)).toEqual(NOTES);
  });

  it('starts anywhere in a file with the next line', () => {
    for (let start = 1; start < file.length; start += 1) {
      const tail = file.slice(start);
      const { found } = scanLines(tail, tail.length, { isLost: true });
      const first = ends.findIndex((end) => start < end) + 1;
      expect(found.map(noteOf)).toEqual(NOTES.slice(first));
    }
  });
});

function inPieces(bytes: Uint8Array, size: number): readonly (Line | null)[] {
  const found: (Line | null)[] = [];
  let start = 0;
  let state: Pick<Scan, 'isLost' | 'needs'> = { isLost: false, needs: 1 };
  let end = 0;
  while (end < bytes.length) {
    end = Math.min(bytes.length, Math.max(end + size, start + state.needs));
    const next = scanLines(bytes.slice(start, end), bytes.length - start, state);
    found.push(...next.found);
    start += next.used;
    state = next;
  }
  return found;
}

function noteOf(line: Line | null): string | null {
  const record = line?.versions()[0]?.record;
  return record?.kind === 'annotation' ? record.note : null;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(sum(parts));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function sum(parts: readonly Uint8Array[]): number {
  return parts.reduce((total, { length }) => total + length, 0);
}
