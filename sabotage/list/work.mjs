// Mistakes in the workspace: undo, history, other tabs.

/** @type {readonly import('../list.mjs').Sabotage[]} */
export const workSabotages = [
  {
    name: 'what was undone can still be redone after a new step',
    file: 'src/state/history.ts',
    find: '...dropped.map((record) => ({ deleted: true, record })),',
    replace: '',
    proof: 'src/app/consistency.test.ts',
  },
  {
    name: 'the counter of revisions does not follow what is seen',
    file: 'src/state/revisions.ts',
    find: 'lamport = Math.max(lamport, rev.lamport);',
    replace: '',
    proof: 'src/app/two-tabs.test.ts',
  },
  {
    name: 'undo puts back whole records over what another tab changed',
    file: 'src/domain/record/rebase-diff.ts',
    find: 'const after = withChangedFields(current, change.before, change.after);',
    replace: 'const { after } = change;',
    proof: 'src/domain/record',
  },
  {
    name: "another tab's newer version is dropped",
    file: 'src/state/foreign.ts',
    find: '} else if (ourRevision && compareRevisions(theirs.rev, ourRevision) <= 0) {',
    replace: '} else if (ourRevision) {',
    proof: 'src/app/two-tabs.test.ts',
  },
  {
    name: 'steps are not written down',
    file: 'src/state/workspace.ts',
    find: 'commit(result.value, afterNewStep(recordStep(steps, result.value, step)));',
    replace: 'commit(result.value, []);',
    proof: 'src/app/consistency.test.ts',
  },
  {
    name: 'the counts of labels in the library are not kept up',
    file: 'src/state/tally.ts',
    find: "if (record.kind === 'annotation') touched.add(record.readingId);",
    replace:
      "if (change.kind === 'added' && record.kind === 'annotation') touched.add(record.readingId);",
    proof: 'src/state/tally.test.ts',
  },
];
