import { describe, expect, it } from 'vitest';
import { keepUnknown, withExtra } from './extra';
import { createNotes, MOST_WARNINGS } from './notes';
import { child, describePath, ROOT } from './path';

const keep = (json: string) => {
  const notes = createNotes();
  const { extra } = keepUnknown(JSON.parse(json), new Set(['known']), ROOT, notes);
  const dropped = notes.list().map((note) => (note.kind === 'dropped-field' ? note.path : note));
  return { extra, dropped };
};

describe('unknown fields', () => {
  it('are kept as they are, whatever their names', () => {
    const json =
      '{"known":1,"constructor":{"prototype":{"x":1}},"toString":null,"":[{"a":"\\ud800"}]}';
    const { extra, dropped } = keep(json);
    const { known: _, ...rest } = JSON.parse(json) as Record<string, unknown>;
    expect(JSON.stringify(extra)).toBe(JSON.stringify(rest));
    expect(dropped).toEqual([]);
  });

  it('never reach a prototype', () => {
    const { extra, dropped } = keep(
      '{"__proto__":{"polluted":true},"a":{"__proto__":{"polluted":true},"b":1}}',
    );
    expect(extra).toEqual({ a: { b: 1 } });
    expect(dropped).toEqual(['__proto__', 'a.__proto__']);
    expect(Object.getPrototypeOf(extra)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('are left out where JSON cannot write them again', () => {
    const deep = `${'['.repeat(40)}${']'.repeat(40)}`;
    const { extra, dropped } = keep(`{"a":1e400,"b":[1,1e400],"c":${deep},"d":1e300}`);
    expect(extra).toEqual({ d: 1e300 });
    expect(dropped).toEqual(['a', 'b', 'c']);
  });

  it('are written sorted after the known ones, which they never overwrite', () => {
    const written = withExtra({ z: 1, a: 2 }, { b: { y: 1, x: [{ d: 1, c: 2 }] }, a: 'forged' });
    expect(JSON.stringify(written)).toBe('{"z":1,"a":2,"b":{"x":[{"c":2,"d":1}],"y":1}}');
  });
});

describe('warnings', () => {
  it('do not grow without end', () => {
    const notes = createNotes();
    for (let at = 0; at < MOST_WARNINGS + 7; at += 1) {
      notes.add({ kind: 'dropped-field', path: String(at) });
    }
    expect(notes.list()).toHaveLength(MOST_WARNINGS + 1);
    expect(notes.list().at(-1)).toEqual({ kind: 'more', count: 7 });
  });
});

describe('paths', () => {
  it.each([
    [[], ''],
    [
      ['readings', 0, 'annotations', 3, 'spans', 0, 'end'],
      'readings[0].annotations[3].spans[0].end',
    ],
    [['a b', 'c'], '["a b"].c'],
    [['x'.repeat(100)], `["${'x'.repeat(40)}…"]`],
  ])('%j', (keys, text) => {
    expect(describePath(keys.reduce((at, key) => child(at, key), ROOT))).toBe(text);
  });
});
