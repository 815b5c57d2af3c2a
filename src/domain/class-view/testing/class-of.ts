/** Classes for tests: readings written out in a line, and random ones. */
import fc from 'fast-check';
import { seededRandom } from '../../../lib/seeded-random';
import type { AnnotationId } from '../../annotation/annotation';
import type { ClassReading } from '../../class/class-reading';
import type { SubmissionId } from '../../class/submission';
import type { LabelId } from '../../codebook/label';
import type { HeldMark } from '../../exercise/exercise';
import type { Block } from '../../text/block';
import { span } from '../../text/span';

/** `[start, end, ...labels]` */
export type ShortMark = readonly [number, number, ...string[]];

export function heldMark([start, end, ...labels]: ShortMark, id = `${start}-${end}`): HeldMark {
  return {
    id: id as AnnotationId,
    spans: [span(start, end)],
    labelIds: labels.map((name) => name as LabelId),
    note: '',
  };
}

export function classReading(name: string, ...marks: readonly ShortMark[]): ClassReading {
  return {
    id: name as SubmissionId,
    name,
    state: 'finished',
    marks: marks.map((mark, index) => heldMark(mark, `${name}-${index}`)),
  };
}

const shortMark = (length: number): fc.Arbitrary<ShortMark> =>
  fc
    .tuple(
      fc.nat({ max: length - 1 }),
      fc.nat({ max: length - 1 }),
      fc.subarray(['claim', 'evidence', 'framing']),
    )
    .map(([a, b, labels]) => [Math.min(a, b), Math.max(a, b) + 1, ...labels]);

/** Up to six readings of a text of `length` characters. */
export function someReadings(length: number): fc.Arbitrary<readonly ClassReading[]> {
  return fc
    .array(fc.array(shortMark(length), { maxLength: 6 }), { maxLength: 6 })
    .map((all) => all.map((marks, index) => classReading(`r${index}`, ...marks)));
}

/** As the promise has it: 260 readings of 100 marks on 1,500 words, in paragraphs of five sentences. */
export function bigClass(readers: number, marks: number, length: number) {
  const random = seededRandom(readers * marks);
  const sentence = 'The town council said that the tax on lanterns would pay for the bridge. ';
  const paragraph = sentence.repeat(5).trimEnd();
  const text = Array.from({ length: Math.ceil(length / paragraph.length) }, () => paragraph).join(
    '\n\n',
  );
  const blocks: readonly Block[] = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: part }) => ({
    ...span(index, index + part.length),
    kind: 'paragraph',
    within: [],
  }));
  const labels = ['claim', 'evidence', 'framing', 'theory'];
  const readings = Array.from({ length: readers }, (_, reader) =>
    classReading(
      `reader-${reader}`,
      ...Array.from({ length: marks }, (): ShortMark => {
        const start = random.integer(text.length - 200);
        return [start, start + 10 + random.integer(140), labels[random.integer(4)] ?? 'claim'];
      }),
    ),
  );
  return { text, blocks, readings };
}
