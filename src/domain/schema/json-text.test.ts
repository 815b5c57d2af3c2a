import { describe, expect, it } from 'vitest';
import { readJson, scanDepth } from './json-text';
import { MOST } from './scalars';

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('reading a file as JSON', () => {
  it.each([
    ['nothing', '', { kind: 'empty' }],
    ['only white space', ' \n\t', { kind: 'empty' }],
    ['prose', 'Dear reader,', { kind: 'not-json', truncated: false }],
    ['an open string', '{"a": "b', { kind: 'not-json', truncated: true }],
    ['an open list', '{"a": [1, 2', { kind: 'not-json', truncated: true }],
    ['a trailing comma', '{"a": 1,}', { kind: 'not-json', truncated: false }],
    ['65 levels', nested(65), { kind: 'too-deep', limit: 64 }],
    ['100,000 levels', nested(100_000), { kind: 'too-deep', limit: 64 }],
    ['2,000,000 open brackets', '['.repeat(2_000_000), { kind: 'too-deep', limit: 64 }],
  ])('refuses %s', (_, text, error) => {
    expect(readJson(text)).toEqual({ ok: false, error });
  });

  it.each([
    ['a byte order mark', '\ufeff{"a":1}', { a: 1 }],
    ['64 levels', nested(64), JSON.parse(nested(64)) as unknown],
    ['brackets in strings', `{"a":"${'['.repeat(200)}\\"["}`, { a: `${'['.repeat(200)}"[` }],
    ['escaped backslashes', '["\\\\", "[\\\\\\""]', ['\\', '[\\"']],
  ])('reads %s', (_, text, value) => {
    expect(readJson(text)).toEqual({ ok: true, value });
  });

  it('refuses deep nesting in milliseconds, before anything is built', () => {
    const hostile = nested(100_000);
    const started = performance.now();
    readJson(hostile);
    expect(performance.now() - started).toBeLessThan(50);
  });

  it('refuses 50 MB by its length alone', () => {
    const huge = ' '.repeat(MOST.characters + 1);
    const started = performance.now();
    expect(readJson(huge)).toMatchObject({ error: { kind: 'too-large', limit: MOST.characters } });
    expect(performance.now() - started).toBeLessThan(50);
  });

  it('scans a string of a million backslashes in one pass', () => {
    const started = performance.now();
    expect(scanDepth(`["${'\\\\'.repeat(1_000_000)}"]`, 64)).toEqual({ deepest: 1, open: false });
    expect(scanDepth(`["${'\\"'.repeat(1_000_000)}"]`, 64)).toEqual({ deepest: 1, open: false });
    expect(performance.now() - started).toBeLessThan(500);
  });
});
