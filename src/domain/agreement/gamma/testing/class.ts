/** Classes of readers as large as asked for, to measure gamma on; the same seed gives the same class. */
import { compareUnits, type Continuum, type Unit } from '../../continuum';
import { seededRandom, type Random } from '../chance/random';

/** About 1,500 words. */
const ARTICLE = 9000;

/**
 * Each reader marks `units` stretches of 20 to 220 characters. A share `agree` of them are passages that
 * stand in the text for everybody, with edges up to 15 characters off and one label in five another; the
 * rest are anywhere. There are more passages than a reader marks.
 */
export function classOf(
  readers: number,
  units: number,
  agree: number,
  seed: number,
  length = ARTICLE,
): Continuum {
  const random = seededRandom(seed);
  const passages = Array.from({ length: Math.round(units * 1.3) }, () => anywhere(random, length));
  return {
    length,
    readers: Array.from({ length: readers }, (_, reader) => {
      const own = new Map<string, Unit>();
      while (own.size < units) {
        const known = random.next() < agree ? passages[random.below(passages.length)] : undefined;
        const unit = known ? nearly(random, known, length) : anywhere(random, length);
        own.set(`${unit.start} ${unit.end} ${unit.category}`, unit);
      }
      return { reader: `reader ${reader + 1}`, units: [...own.values()].toSorted(compareUnits) };
    }),
  };
}

const LABELS = ['claim', 'evidence', 'framing', 'theory'] as const;

function anywhere(random: Random, length: number): Unit {
  const long = 20 + Math.floor(random.next() * random.next() * 200);
  const start = random.below(length - long);
  return { start, end: start + long, category: label(random) };
}

function nearly(random: Random, { start, end, category }: Unit, length: number): Unit {
  const off = (): number => (random.next() < 0.4 ? 0 : Math.round((random.next() - 0.5) * 30));
  const from = Math.max(0, start + off());
  return {
    start: from,
    end: Math.min(length, Math.max(from + 3, end + off())),
    category: random.next() < 0.8 ? category : label(random),
  };
}

function label(random: Random): string {
  return LABELS[random.below(LABELS.length)] ?? LABELS[0];
}
