// Mistakes in the pure core: text, spans, offsets.

/** @type {readonly import('../list.mjs').Sabotage[]} */
export const textSabotages = [
  {
    name: 'spans may cut a grapheme in half',
    file: 'src/domain/text/graphemes.ts',
    find: 'return span(graphemeStart(text, start), graphemeEnd(text, end));',
    replace: 'return span(start, end);',
    proof: 'src/domain/text/graphemes.test.ts',
  },
  {
    name: 'line ends of Windows stay as they are',
    file: 'src/domain/text/canonical-text.ts',
    find: ".replace(/\\r\\n?/gu, '\\n')",
    replace: '',
    proof: 'src/domain/text/canonical-text.test.ts',
  },
  {
    name: 'a link may run script',
    file: 'src/domain/text/href.ts',
    find: 'return href.length <= LONGEST && !HIDDEN.test(href) && SAFE.test(href);',
    replace: 'return href.length <= LONGEST && !HIDDEN.test(href);',
    proof: 'src/domain/text/href.test.ts',
  },
  {
    name: 'two edits of one note: the newer one wins, the other is lost',
    file: 'src/domain/record/merge-text.ts',
    find: 'return `${first}\\n\\n${second}`;',
    replace: 'return second;',
    proof: 'src/app/two-tabs.test.ts',
  },
  {
    name: 'an annotation keeps its links when it is removed',
    file: 'src/domain/edit/annotation-edits.ts',
    find: '.filter((link) => link.from === annotation.id || link.to === annotation.id);',
    replace: '.filter(() => false);',
    proof: 'src/domain/edit',
  },
  {
    name: 'overlapping annotations share a lane',
    file: 'src/domain/annotation/annotation-index.ts',
    find: 'lanes.set(after.id, freeLane({ ordered, reach, lanes }, after, kept ?? 0));',
    replace: 'lanes.set(after.id, 0);',
    proof: 'src/domain/annotation',
  },
];
