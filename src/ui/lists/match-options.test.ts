import { describe, expect, it } from 'vitest';
import { matchOptions } from './match-options';

const options = [
  { text: 'Framing', hint: 'word choice, metaphor' },
  { text: 'Theory reference', hint: 'a school or concept' },
  { text: 'Counter-claim' },
  { text: 'Claim', hint: 'could be disputed' },
  { text: 'Élan vital' },
];

describe('matchOptions', () => {
  it.each([
    ['', ['Framing', 'Theory reference', 'Counter-claim', 'Claim', 'Élan vital']],
    ['cl', ['Claim', 'Counter-claim']],
    ['ref', ['Theory reference']],
    ['aim', ['Counter-claim', 'Claim']],
    ['metaphor', ['Framing']],
    ['school theory', ['Theory reference']],
    ['ELAN', ['Élan vital']],
    ['zzz', []],
  ])('“%s” means %j', (query, expected) => {
    expect(matchOptions(options, query).map((option) => option.text)).toEqual(expected);
  });
});
