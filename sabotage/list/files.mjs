// Mistakes in what is read from files and written to them.

/** @type {readonly import('../list.mjs').Sabotage[]} */
export const fileSabotages = [
  {
    name: 'depth of nesting is not looked at before parsing',
    file: 'src/domain/schema/json-text.ts',
    find: "if (deepest > MOST.depth) return err({ kind: 'too-deep', limit: MOST.depth });",
    replace: '',
    proof: 'src/domain/schema',
  },
  {
    name: 'a file changed on the way passes for intact',
    file: 'src/domain/schema/checksum.ts',
    find: "return isAsWritten ? 'intact' : 'broken';",
    replace: "return isAsWritten || at !== -1 ? 'intact' : 'broken';",
    proof: 'src/domain/schema/checksum.test.ts',
  },
  {
    name: 'no seal of a record is ever looked at',
    file: 'src/codecs/postil-json/parse.ts',
    find: "isWhole: checksum === 'intact'",
    replace: 'isWhole: true',
    proof: 'src/codecs/postil-json/exercises/exercises.test.ts',
  },
  {
    name: '__proto__ of a file is copied into records',
    file: 'src/domain/schema/extra.ts',
    find: "if (knownKeys.has(key)) continue;\n    const copy = keepable(value[key], child(at, key), notes, DEEPEST);\n    if (key === '__proto__' || copy === undefined)",
    replace:
      'if (knownKeys.has(key)) continue;\n    const copy = keepable(value[key], child(at, key), notes, DEEPEST);\n    if (copy === undefined)',
    proof: 'src/domain/schema/extra.test.ts',
  },
  {
    name: 'offsets in files are UTF-16 units, said to be code points',
    file: 'src/codecs/postil-json/texts/measured-text.ts',
    find: 'return { start: codePoints.toCodePoint(start), end: codePoints.toCodePoint(end) };',
    replace: 'return { start, end };',
    proof: 'src/codecs/postil-json',
  },
  {
    name: 'the hash of a text in a file is not compared',
    file: 'src/codecs/postil-json/texts/content.ts',
    find: 'if (found === content.textSha256) return null;',
    replace: 'if (found.length > 0) return null;',
    proof: 'src/codecs/postil-json',
  },
  {
    name: 'a file that comes twice overwrites what was changed since',
    file: 'src/domain/transfer/merge-bundle.ts',
    find: "if (!theirsIsNewer) return { record: ours, outcome: 'kept-ours', change: null };",
    replace: '',
    proof: 'src/domain/transfer',
  },
  {
    name: 'pages of others keep their event handlers',
    file: 'src/importers/html/quieten.ts',
    find: "return tag.replace(/([\\s\"'/])(on[a-z]+|style)(?=\\s*=)/gi, '$1data-$2');",
    replace: 'return tag;',
    proof: 'src/importers/html',
  },
  {
    name: 'Enter in the middle of a composed word submits the field',
    file: 'src/ui/fields/field-keys.ts',
    find: 'if (isComposing(event.nativeEvent)) return false;',
    replace: '',
    proof: 'src/ui/fields',
  },
];
