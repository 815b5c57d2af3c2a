// Mistakes in measuring agreement.

/** @type {readonly import('../list.mjs').Sabotage[]} */
export const agreementSabotages = [
  {
    name: 'agreement: what a unit shares with itself is squared length of all others together',
    file: 'src/domain/agreement/unitizing/segments.ts',
    find: 'shared: (byOthers / others) ** 2',
    replace: 'shared: byOthers ** 2',
    proof: 'src/domain/agreement/unitizing',
  },
  {
    name: 'agreement: a gap counts as one unit',
    file: 'src/domain/agreement/unitizing/segments.ts',
    find: 'own: length, shared: 0',
    replace: 'own: length ** 2, shared: 0',
    proof: 'src/domain/agreement/unitizing',
  },
  {
    name: 'agreement: partial overlap earns no half credit',
    file: 'src/domain/agreement/spans/semeval.ts',
    find: 'correct + partial / 2',
    replace: 'correct',
    proof: 'src/domain/agreement/spans',
  },
  {
    name: 'agreement: only one label in use gives 1',
    file: 'src/domain/agreement/unitizing/alpha-u.ts',
    find: "if (!(expected > 0)) return undefinedBecause('one-category');",
    replace: 'if (!(expected > 0)) return measured(1);',
    proof: 'src/domain/agreement/testing',
  },
  {
    name: 'agreement: of two edges that compete the first is taken',
    file: 'src/domain/agreement/spans/matching.ts',
    find: 'if (weight < otherA + otherB) continue;',
    replace: '',
    proof: 'src/domain/agreement/testing',
  },
  {
    name: 'agreement: marks are counted in UTF-16',
    file: 'src/domain/agreement/continuum-of.ts',
    find: 'return { start: index.toCodePoint(place.start), end: index.toCodePoint(place.end) };',
    replace: 'return { start: place.start, end: place.end };',
    proof: 'src/domain/agreement/testing',
  },
  {
    name: 'agreement: what was drawn once for an interval is not drawn again',
    file: 'src/domain/agreement/intervals/bootstrap.ts',
    find: 'blocks[random.integer(blocks.length)]',
    replace: 'blocks[draw]',
    proof: 'src/domain/agreement/intervals',
  },
];
