// Mistakes in finding marked passages again.

/** @type {readonly import('../list.mjs').Sabotage[]} */
export const anchoringSabotages = [
  {
    name: 'the best place is taken however unlike it is',
    file: 'src/domain/anchor/resolve-anchor.ts',
    find: 'if (candidate.quote < FLOOR.quote) return false;',
    replace: 'return true;',
    proof: 'src/domain/anchor',
  },
  {
    name: 'of two places nearly alike the first is taken',
    file: 'src/domain/anchor/resolve-anchor.ts',
    find: 'other.candidate.score <= best.candidate.score - MARGIN ||',
    replace: 'true ||',
    proof: 'src/domain/anchor',
  },
  {
    name: 'offsets of the same text are not held against the quote',
    file: 'src/domain/anchor/resolve-anchor.ts',
    find: 'if (source.slice(start, end) === anchor.exact) return',
    replace: 'return',
    proof: 'src/domain/anchor',
  },
];
