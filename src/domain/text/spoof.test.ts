import { describe, expect, it } from 'vitest';
import { findSpoof } from './spoof';

describe('a name', () => {
  it.each([
    ['anna\u202egnp.exe', ['U+202E'], false],
    ['\u2066Anna\u2069', ['U+2066', 'U+2069'], false],
    ['A\u200bnna', ['U+200B'], false],
    ['Anna\u200d', ['U+200D'], false],
    ['\u3164', ['U+3164'], false],
    ['An\u00adna', ['U+00AD'], false],
    ['\u{e0041}nna', ['U+E0041'], false],
    ['a\u0000b', ['U+0000'], false],
    ['p\u0430ypal', [], true],
    ['\u0391nna', [], true],
    ['\u202e\u0430nna', ['U+202E'], true],
  ])('%j is pointed out', (name, hidden, isMixed) => {
    expect(findSpoof(name)).toEqual({ hidden, isMixed });
  });

  it.each([
    'Claim',
    'Größe, naïveté, Łódź',
    'Анна Каренина',
    'Αλήθεια',
    'Claim (утверждение)',
    'נטען',
    'دعوى',
    '主張',
    'नमस्ते',
    'می\u200cخواهم',
    '👩\u200d👩\u200d👧 family',
    '❤\ufe0f',
    '',
  ])('%j is left alone', (name) => {
    expect(findSpoof(name)).toBeNull();
  });
});
