/** A made-up class that marks one text as classes do: shared passages, slips at the edges, odd labels. */
import { seededRandom } from '../../../lib/seeded-random';
import { distinctUnits, type Continuum, type Unit } from '../continuum';

interface ClassOptions {
  readonly readers: number;
  /** Per reader, about. */
  readonly units: number;
  /** Code points. */
  readonly length: number;
  readonly labels: number;
  readonly seed: number;
}

/** About two thirds of the units fall on passages that others mark too. Words are six points apart. */
export function classOf({ readers, units, length, labels, seed }: ClassOptions): Continuum {
  const random = seededRandom(seed);
  const passage = (): Unit => {
    const size = 10 + random.integer(110);
    const start = random.integer(length - size);
    return { start, end: start + size, category: `label ${random.integer(labels)}` };
  };
  const shared = Array.from({ length: units }, passage);
  const slip = (): number => (random.next() < 0.6 ? 0 : random.integer(13) - 6);
  const slipped = ({ start, end, category }: Unit): Unit => {
    const from = Math.min(length - 1, Math.max(0, start + slip()));
    const other = random.next() < 0.2 ? `label ${random.integer(labels)}` : category;
    return {
      start: from,
      end: Math.min(length, Math.max(from + 1, end + slip())),
      category: other,
    };
  };
  return {
    length,
    tokens: Array.from({ length: Math.floor(length / 6) }, (_, at) => ({
      start: at * 6,
      end: at * 6 + 5,
    })),
    readers: Array.from({ length: readers }, (_, reader) => ({
      reader: `reader ${reader}`,
      units: distinctUnits(
        Array.from({ length: units }, (__, at) =>
          random.next() < 0.67 ? slipped(shared[at] as Unit) : passage(),
        ),
      ),
    })),
  };
}
