// Mistakes in writing: the writer, the epoch, other tabs.

/** @type {readonly import('../list.mjs').Sabotage[]} */
export const storageSabotages = [
  {
    name: 'Saved is said while the transaction is still under way',
    file: 'src/storage/writing/writer.ts',
    find: "return { kind: !isOpen || isFlying || copying > 0 || hasWork() ? 'saving' : 'saved' };",
    replace: "return { kind: !isOpen ? 'saving' : 'saved' };",
    proof: 'src/storage',
  },
  {
    name: 'writing waits 300 ms for more (debounce)',
    file: 'src/storage/writing/writer.ts',
    find: 'if (isOpen && !isFlying && !haltedBy && hasWork()) void fly();',
    replace:
      'if (isOpen && !isFlying && !haltedBy && hasWork()) needs.after(300, () => void fly());',
    proof: 'src/storage/writing/writer.test.ts',
  },
  {
    name: 'a database that stays silent is waited for without end',
    file: 'src/storage/writing/writer.ts',
    find: 'await answerWithin(WATCHDOG_MS + records * WATCHDOG_PER_RECORD_MS, needs.after, taken);',
    replace: 'await taken;',
    proof: 'src/storage/writing',
  },
  {
    name: 'Saved does not wait for the second copy',
    file: 'src/storage/writing/writer.ts',
    find: 'copying > 0 || hasWork()',
    replace: 'hasWork()',
    proof: 'src/storage',
  },
  {
    name: 'no look at the epoch before writing',
    file: 'src/storage/writing/commit.ts',
    find: "if (epoch?.id !== epochId) return { kind: 'epoch-lost' };",
    replace: "if (!epoch) return { kind: 'epoch-lost' };",
    proof: 'src/storage',
  },
  {
    name: 'last writer wins over another tab',
    file: 'src/storage/writing/commit.ts',
    find: "if (theirs.length > 0) return { kind: 'conflict', theirs };",
    replace: '',
    proof: 'src/storage',
  },
  {
    name: 'a commit that has its rows waits for a page that may be ending',
    file: 'src/storage/writing/commit.ts',
    find: 'Dexie.currentTransaction.idbtrans.commit();',
    replace: '',
    proof: 'src/storage/record-store.parting.test.ts',
  },
  {
    name: 'an older build writes into a newer database',
    file: 'src/storage/writing/epoch.ts',
    find: "if (epoch && epoch.schema > SCHEMA) throw failure('VersionError');",
    replace: '',
    proof: 'src/storage',
  },
  {
    name: 'a build with a new shape of records does not say so in the database',
    file: 'src/storage/writing/epoch.ts',
    find: 'await meta.put({ ...found, schema: SCHEMA });',
    replace: '',
    proof: 'src/storage/record-store.schema.test.ts',
  },
  {
    name: 'an older build puts back what a newer one has kept',
    file: 'src/storage/loading/examine.ts',
    find: 'if (((await asked)?.schema ?? 0) <= SCHEMA) return findings;',
    replace: 'return findings;',
    proof: 'src/storage/record-store.schema.test.ts',
  },
  {
    name: 'an older tab puts memory back beside a newer copy',
    file: 'src/storage/record-store.ts',
    find: "if ((copies.hinted()?.schema ?? 0) > SCHEMA) throw failure('VersionError');",
    replace: '',
    proof: 'src/storage/record-store.schema.test.ts',
  },
  {
    name: 'an emptied database is put back with half of memory',
    file: 'src/storage/writing/epoch.ts',
    find: 'await records.bulkPut(missing.map((version) => versionToRow(version, seq)));',
    replace:
      'await records.bulkPut(missing.slice(1).map((version) => versionToRow(version, seq)));',
    proof: 'src/storage',
  },
  {
    name: 'a full disk is reported as something unknown',
    file: 'src/storage/database/store-problem.ts',
    find: "const inner: unknown = 'inner' in error ? error.inner : firstOfBulk(error);",
    replace: 'const inner: unknown = firstOfBulk(error);',
    proof: 'src/storage/database',
  },
  {
    name: 'an outdated tab goes on writing after an upgrade',
    file: 'src/storage/record-store.ts',
    find: "writer.halt('newer-version');\n    connection.close();",
    replace: 'connection.drop();',
    proof: 'src/storage',
  },
  {
    name: 'what another tab says while this one loads is passed over',
    file: 'src/storage/record-store.ts',
    find: 'if (!epoch) early.push(message);\n    else if',
    replace: 'if (!epoch) return;\n    if',
    proof: 'src/storage',
  },
];
