import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Label, LabelId } from '../../../domain/codebook/label';
import { labelTree, type LabelNode } from '../../../domain/codebook/label-tree';
import { label } from '../../../domain/testing/samples';
import { DIRECTIONS, gapAt, placeOf, placeTowards, subtree, type LabelPlace } from './tree-places';

const id = (text: string): LabelId => text as LabelId;

/** `a`, in it `b` and `c`, in `b` again `d`; then `e`. */
const TREE = labelTree([
  label('a', { order: 0 }),
  label('b', { order: 0, parentId: id('a') }),
  label('c', { order: 1, parentId: id('a') }),
  label('d', { order: 0, parentId: id('b') }),
  label('e', { order: 1 }),
]);

test.each([
  ['a', 'up', null],
  ['a', 'down', { parentId: null, before: null }],
  ['a', 'in', null],
  ['a', 'out', null],
  ['b', 'down', { parentId: 'a', before: null }],
  ['c', 'up', { parentId: 'a', before: 'b' }],
  ['c', 'in', { parentId: 'b', before: null }],
  ['c', 'out', { parentId: null, before: 'e' }],
  ['d', 'out', { parentId: 'a', before: 'c' }],
  ['e', 'in', { parentId: 'a', before: null }],
  ['e', 'out', null],
  ['nobody', 'up', null],
] as const)('%s %s', (name, direction, place) => {
  expect(placeTowards(TREE, id(name), direction)).toEqual(place);
});

test.each([
  // Dragged, rows above, depth asked for; the place it gets.
  ['e', 0, 0, { index: 0, depth: 0, parentId: null, before: 'a' }],
  ['e', 0, 3, { index: 0, depth: 0, parentId: null, before: 'a' }],
  ['e', 1, 0, { index: 1, depth: 1, parentId: 'a', before: 'b' }],
  ['e', 4, 0, { index: 4, depth: 0, parentId: null, before: null }],
  ['e', 4, 1, { index: 4, depth: 1, parentId: 'a', before: null }],
  ['e', 4, 9, { index: 4, depth: 2, parentId: 'c', before: null }],
  ['b', 1, 1, { index: 1, depth: 1, parentId: 'a', before: 'c' }],
  ['b', 3, 1, { index: 3, depth: 1, parentId: 'e', before: null }],
  ['a', 5, 0, { index: 1, depth: 0, parentId: null, before: null }],
] as const)('%s dropped below %i rows at depth %i', (name, above, depth, gap) => {
  expect(gapAt(TREE, id(name), above, depth)).toEqual(gap);
});

test('a subtree is the label and what is nested in it', () => {
  expect(subtree(TREE, id('b')).map(({ label: { name } }) => name)).toEqual(['b', 'd']);
  expect(subtree(TREE, id('nobody'))).toEqual([]);
});

test('every label stands where it stands', () => {
  expect(placeOf(TREE, id('b'))).toEqual({ parentId: 'a', before: 'c' });
  expect(placeOf(TREE, id('d'))).toEqual({ parentId: 'b', before: null });
  expect(placeOf(TREE, id('a'))).toEqual({ parentId: null, before: 'e' });
});

const labels = fc.array(fc.nat(), { minLength: 1, maxLength: 12 }).map((parents) =>
  parents.map((parent, at): Label =>
    label(`l${at}`, {
      order: at,
      parentId: at === 0 || parent % (at + 1) === at ? null : id(`l${parent % (at + 1)}`),
    }),
  ),
);

test('a dropped label stands in the gap, with all it holds; the others keep their order', () => {
  fc.assert(
    fc.property(
      labels,
      fc.nat(),
      fc.nat({ max: 14 }),
      fc.nat({ max: 5 }),
      (all, pick, above, depth) => {
        const nodes = labelTree(all);
        const dragged = all[pick % all.length]?.id ?? id('');
        const gap = gapAt(nodes, dragged, above, depth);
        const after = labelTree(put(all, dragged, gap));
        const moving = subtree(nodes, dragged).map(nameOf);
        const staying = nodes.map(nameOf).filter((name) => !moving.includes(name));
        expect(after.map(nameOf)).toEqual(staying.toSpliced(gap.index, 0, ...moving));
        expect(after[gap.index]?.depth).toBe(gap.depth);
      },
    ),
  );
});

test('up undoes down, out undoes in at the end', () => {
  fc.assert(
    fc.property(labels, fc.nat(), (all, pick) => {
      const moved = all[pick % all.length]?.id ?? id('');
      const down = placeTowards(labelTree(all), moved, 'down');
      if (down) {
        const lower = put(all, moved, down);
        const up = placeTowards(labelTree(lower), moved, 'up');
        expect(up && shape(put(lower, moved, up))).toEqual(shape(all));
      }
      const within = placeTowards(labelTree(all), moved, 'in');
      if (within) {
        const deeper = put(all, moved, within);
        const out = placeTowards(labelTree(deeper), moved, 'out');
        expect(out && shape(put(deeper, moved, out))).toEqual(shape(all));
      }
    }),
  );
});

test('no direction ever leads into the label itself', () => {
  fc.assert(
    fc.property(labels, fc.nat(), fc.constantFrom(...DIRECTIONS), (all, pick, direction) => {
      const nodes = labelTree(all);
      const moved = all[pick % all.length]?.id ?? id('');
      const place = placeTowards(nodes, moved, direction);
      const own = subtree(nodes, moved).map(nameOf);
      expect(own).not.toContain(place?.parentId);
      expect(own).not.toContain(place?.before);
    }),
  );
});

/** What `moveLabel` does, on plain labels. */
function put(all: readonly Label[], moved: LabelId, { parentId, before }: LabelPlace): Label[] {
  const siblings = labelTree(all)
    .map((node) => node.label)
    .filter((other) => other.parentId === parentId && other.id !== moved)
    .map((other) => other.id);
  const at = before === null ? siblings.length : siblings.indexOf(before);
  const ordered = siblings.toSpliced(at, 0, moved);
  return all.map((other) => {
    const parent = other.id === moved ? parentId : other.parentId;
    const order = ordered.indexOf(other.id);
    return { ...other, parentId: parent, order: order === -1 ? other.order : order };
  });
}

function nameOf({ label: { name } }: LabelNode): string {
  return name;
}

function shape(all: readonly Label[]): readonly string[] {
  return labelTree(all).map((node) => `${node.depth} ${nameOf(node)}`);
}
