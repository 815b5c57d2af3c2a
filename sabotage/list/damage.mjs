// Mistakes in noticing damage and in bringing back.

/** @type {readonly import('../list.mjs').Sabotage[]} */
export const damageSabotages = [
  {
    name: 'an emptied database passes for a new one',
    file: 'src/storage/loading/examine.ts',
    find: "return beacon || found.lostData\n      ? { kind: 'damaged', what: 'emptied', epoch: null, beacon }\n      : { kind: 'new' };",
    replace: "return { kind: 'new' };",
    proof: 'src/storage',
  },
  {
    name: 'a database that forgot its newest commits passes for whole',
    file: 'src/storage/loading/tripwire.ts',
    find: 'return beacon.epochId === epoch.id ? beacon.seq > epoch.seq : beacon.gen >= epoch.gen;',
    replace: 'return beacon.epochId !== epoch.id && beacon.gen >= epoch.gen;',
    proof: 'src/storage',
  },
  {
    name: 'the checksum of a row is not looked at',
    file: 'src/storage/rows/rows.ts',
    find: 'return isReadableRow(row) && (row.sum === undefined || row.sum === rowSum(row));',
    replace: 'return isReadableRow(row);',
    proof: 'src/storage',
  },
  {
    name: 'missing rows are not counted',
    file: 'src/storage/loading/tripwire.ts',
    find: "return count === epoch.count && rows.every(isIntactRow) ? null : 'gaps';",
    replace: "return rows.every(isIntactRow) ? null : 'gaps';",
    proof: 'src/storage',
  },
  {
    name: 'bringing back leaves the second copy out',
    file: 'src/storage/loading/recovery.ts',
    find: 'const versions = newestOf([...intactVersions(raw), ...copied]);',
    replace: 'const versions = newestOf(intactVersions(raw));',
    proof: 'src/storage',
  },
  {
    name: 'of two versions the older one is brought back',
    file: 'src/storage/loading/remains.ts',
    find: 'if (!known || compareRevisions(known.rev, version.rev) < 0) newest.set(key, version);',
    replace:
      'if (!known || compareRevisions(known.rev, version.rev) > 0) newest.set(key, version);',
    proof: 'src/storage',
  },
  {
    name: 'a page that leaves puts nothing down',
    file: 'src/storage/parting/part.ts',
    find: "transaction.objectStore('parting').put(row);",
    replace: '',
    proof: 'src/storage',
  },
  {
    name: 'what a page put down as it left replaces what came since',
    file: 'src/storage/parting/take-in.ts',
    find: 'const { deleted, record } = mergeVersions(base, version, there);',
    replace: 'const { deleted, record } = version;',
    proof: 'src/storage',
  },
  {
    name: 'a torn line of the journal is read as it stands',
    file: 'src/storage/second-copy/journal/line.ts',
    find: 'if (checksum(content) !== stated) return null;',
    replace: '',
    proof: 'src/storage/second-copy',
  },
  {
    name: 'a damaged line of the journal ends the reading of it',
    file: 'src/storage/second-copy/journal/scan.ts',
    find: 'found.push(null);\n    isLost = true;',
    replace: 'found.push(null);\n    break;',
    proof: 'src/storage/second-copy',
  },
  {
    name: 'journals are emptied before their merge stands',
    file: 'src/storage/second-copy/journal/compact.ts',
    find: 'await writeMerged(folder, merged);',
    replace: '',
    proof: 'src/storage/second-copy',
  },
];
