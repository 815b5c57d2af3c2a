// Mistakes in what is drawn, and in what may not be changed.

/** @type {readonly import('../list.mjs').Sabotage[]} */
export const editorSabotages = [
  {
    name: "the article's text can be typed into",
    file: 'src/editor/unchangeable.ts',
    find: 'filterTransaction: (transaction) => !transaction.docChanged,',
    replace: '',
    proof: 'e2e/editor/unchangeable.spec.ts',
  },
  {
    name: 'a caret at the beginning just after the focus is put back',
    file: 'src/editor/unchangeable.ts',
    find: 'focus: leave,',
    replace: '',
    proof: 'e2e/editor/selection.spec.ts',
  },
  {
    name: 'a drag is drawn once more after the next press',
    file: 'src/editor/article-editor.ts',
    find: 'endPress(view);',
    replace: '',
    proof: 'e2e/editor/selection.spec.ts',
  },
  {
    name: 'what was selected before is copied',
    file: 'src/editor/article-editor.ts',
    find: '      setDocumentSelection();\n    },',
    replace: '    },',
    proof: 'e2e/editor/selection.spec.ts',
  },
  {
    name: 'a removed highlight stays on the page',
    file: 'src/editor/annotation-decorations.ts',
    find: 'remove.push(...(drawn.get(id) ?? []));',
    replace: '',
    proof: 'e2e/editor/highlights.spec.ts',
  },
  {
    name: 'highlights stand one character to the right',
    file: 'src/editor/position-map.ts',
    find: 'from: docPosition(position + from - start),',
    replace: 'from: docPosition(position + from - start + 1),',
    proof: 'src/editor',
  },
];
