import { describe, expect, it } from 'vitest';
import type { IntakeProblem } from '../../domain/intake/draft';
import { checkLength, checkSize, decodeText, LENGTH_LIMIT, SIZE_LIMIT } from './decode';

const PROSE = 'Officials say the 🌍 climate tax works: “naïve”, café.\n'.repeat(5);

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function bytes(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values);
}

function binary(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function utf16(text: string, order: 'le' | 'be', mark = ''): Uint8Array {
  const units = new Uint8Array((mark + text).length * 2);
  const view = new DataView(units.buffer);
  for (const [index, unit] of Array.from((mark + text).split('')).entries()) {
    view.setUint16(index * 2, unit.charCodeAt(0), order === 'le');
  }
  return units;
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(PROSE), PROSE, []],
    ['UTF-8 with a mark', utf8(`\ufeff${PROSE}`), PROSE, ['byte-order-mark']],
    [
      'UTF-16 LE with a mark',
      utf16(PROSE, 'le', '\ufeff'),
      PROSE,
      ['byte-order-mark', 'decoded-as'],
    ],
    [
      'UTF-16 BE with a mark',
      utf16(PROSE, 'be', '\ufeff'),
      PROSE,
      ['byte-order-mark', 'decoded-as'],
    ],
    ['UTF-16 LE without', utf16(PROSE, 'le'), PROSE, ['decoded-as']],
    ['UTF-16 BE without', utf16(PROSE, 'be'), PROSE, ['decoded-as']],
    [
      'UTF-16 Cyrillic without',
      utf16('Это не текст на латинице. '.repeat(9), 'le'),
      'Это не текст на латинице. '.repeat(9),
      ['decoded-as'],
    ],
    ['windows-1252', binary('Caf\xe9 \x93na\xefve\x94'), 'Café “naïve”', ['decoded-as']],
    [
      'a page in its own charset',
      binary('<meta charset="windows-1251"><p>\xcf\xf0\xe8\xe2\xe5\xf2'),
      '<meta charset="windows-1251"><p>Привет',
      ['decoded-as'],
    ],
    ['a stray NUL', utf8(`a\0b ${PROSE}`), `a\0b ${PROSE}`, []],
  ])('reads %s', (_, file, text, kinds) => {
    const decoded = decodeText(file, 'a.txt');
    expect(decoded.ok && decoded.value.text).toBe(text);
    expect(decoded.ok && decoded.value.changes.map((change) => change.kind)).toEqual(kinds);
  });

  it('reads UTF-8 cut off in the middle of a character, and says so', () => {
    const whole = utf8(`${PROSE}é`);
    const decoded = decodeText(whole.subarray(0, whole.length - 1), 'a.txt');
    expect(decoded).toEqual({
      ok: true,
      value: { text: `${PROSE}\ufffd`, changes: [{ kind: 'replaced-characters', count: 1 }] },
    });
  });

  it.each<[string, Uint8Array, string, IntakeProblem]>([
    ['no bytes', bytes(), 'a.txt', { kind: 'empty' }],
    ['only a mark', utf8('\ufeff'), 'a.txt', { kind: 'empty' }],
    ['only white space', utf8(' \n\t\n'), 'a.txt', { kind: 'empty' }],
    ['a PDF', utf8('%PDF-1.7\n…'), 'a.pdf', { kind: 'unknown-format', extension: 'pdf' }],
    ['a PDF without a name', utf8('%PDF-1.7\n…'), '', { kind: 'not-text', contents: 'pdf' }],
    ['a PDF called text', utf8('%PDF-1.7\n…'), 'Report.TXT', { kind: 'not-text', contents: 'pdf' }],
    [
      'a DOCX called text',
      binary('PK\x03\x04\x14\0[Content_Types].xml\x03PK\x03\x04\x14\0word/document.xml'),
      'a.txt',
      { kind: 'not-text', contents: 'word' },
    ],
    [
      'a ZIP called Markdown',
      binary('PK\x03\x04\x14\0a.csv'),
      'a.md',
      { kind: 'not-text', contents: 'archive' },
    ],
    ['a PNG', binary('\x89PNG\r\n\x1a\n'), 'a.png', { kind: 'unknown-format', extension: 'png' }],
    [
      'a DOCX',
      binary('PK\x03\x04\x14\0'),
      'Essay.DOCX',
      { kind: 'unknown-format', extension: 'docx' },
    ],
    ['an RTF', utf8('{\\rtf1\\ansi'), 'a.rtf', { kind: 'unknown-format', extension: 'rtf' }],
    [
      'a PNG called text',
      binary('\x89PNG\r\n\x1a\n'),
      'a.txt',
      { kind: 'not-text', contents: 'picture' },
    ],
    [
      'a JPEG called text',
      binary('\xff\xd8\xff\xe0'),
      'a.txt',
      { kind: 'not-text', contents: 'picture' },
    ],
    ['zeros', new Uint8Array(1000), 'a.txt', { kind: 'binary' }],
    [
      'noise',
      Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + i * 7) % 256),
      'a.txt',
      { kind: 'binary' },
    ],
    [
      'windows-1251',
      binary('\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0'.repeat(9)),
      'a.txt',
      { kind: 'wrong-encoding', charset: 'utf-8' },
    ],
    [
      'Shift JIS',
      binary('\x93\xfa\x96\x7b\x8c\xea\x82\xcc\x95\xb6\x8f\xcd'.repeat(9)),
      'a.txt',
      { kind: 'wrong-encoding', charset: 'utf-8' },
    ],
  ])('refuses %s', (_, file, name, problem) => {
    const decoded = decodeText(file, name);
    expect(decoded).toEqual({ ok: false, error: problem });
  });

  it('refuses 50 MB before it reads them, and takes one byte less', () => {
    expect(checkSize(SIZE_LIMIT)).toEqual({
      ok: false,
      error: { kind: 'too-large', bytes: 50_000_000, limit: 50_000_000 },
    });
    expect(checkSize(SIZE_LIMIT - 1).ok).toBe(true);
    expect(decodeText(new Uint8Array(SIZE_LIMIT), 'a.txt')).toMatchObject({
      error: { kind: 'too-large' },
    });
  });

  it('takes the longest novel, and refuses what is longer than the limit', () => {
    expect(checkLength('word '.repeat(700_000)).ok).toBe(true);
    expect(checkLength('a'.repeat(LENGTH_LIMIT + 1))).toEqual({
      ok: false,
      error: { kind: 'too-long', characters: LENGTH_LIMIT + 1, limit: LENGTH_LIMIT },
    });
  });

  it('decodes longer files, which may hold many texts', () => {
    expect(decodeText(utf8('a'.repeat(LENGTH_LIMIT + 1)), 'a.json').ok).toBe(true);
  });
});
