import { describe, expect, it } from 'vitest';
import { foreignInput } from '../testing/foreign-inputs';
import { readJsonLines, readLinesAndLabels } from './read-json-lines';

const read = (text: string) => readJsonLines(foreignInput('a.jsonl', text));

describe('lines of JSON', () => {
  it.each([
    ['one after the other', '{"a":1}\n{"a":2}\n'],
    ['a byte order mark before them', '\ufeff{"a":1}\n{"a":2}'],
    ['line ends of Windows', '{"a":1}\r\n{"a":2}\r\n'],
    ['in one list', '[{"a":1},\n{"a":2}]'],
    ['in one list, a byte order mark before it', '\ufeff [{"a":1},{"a":2}]'],
  ])('are read: %s', (_, text) => {
    expect(read(text)).toEqual({
      ok: true,
      value: {
        lines: [
          { line: 1, value: { a: 1 } },
          { line: 2, value: { a: 2 } },
        ],
        skipped: [],
      },
    });
  });

  it('that are no objects are told of, and the others come in', () => {
    expect(read('{"a":1}\n\n{"a":\n[2]\n{"a":3}')).toEqual({
      ok: true,
      value: {
        lines: [
          { line: 1, value: { a: 1 } },
          { line: 5, value: { a: 3 } },
        ],
        skipped: [
          { where: 'line 3', reason: 'not-understood' },
          { where: 'line 4', reason: 'not-understood' },
        ],
      },
    });
  });

  it.each([
    ['', { kind: 'nothing-in-it' }],
    ['\n \n', { kind: 'nothing-in-it' }],
    ['\n1\n2\n', { kind: 'not-json', line: 2 }],
    [`{"a":1}\n{"a":${'['.repeat(64)}`, { kind: 'too-deep' }],
  ])('%.20j are refused', (text, error) => {
    expect(read(text)).toEqual({ ok: false, error });
  });
});

it('a list of labels beside lines is told from them, and what is no JSON is not looked at', () => {
  const inputs = [
    foreignInput('README.txt', 'not JSON'),
    foreignInput('a.jsonl', '{"a":1}'),
    foreignInput('labels.json', '["Claim"]'),
  ];
  const label = { name: 'Claim', parent: null, definition: '', color: null, shortcut: null };
  const read = readLinesAndLabels(inputs, (whole) =>
    Array.isArray(whole) ? [{ key: 'Claim', ...label }] : null,
  );
  expect(read).toMatchObject({
    ok: true,
    value: { lines: [{ value: { a: 1 } }], labels: [{ key: 'Claim' }], skipped: [] },
  });
});
