import { describe, expect, it } from 'vitest';
import { guessLanguage } from './language';

const SENTENCES: readonly (readonly [string, string])[] = [
  [
    'en',
    'It is not that the city has no money for the buses; it is that they are late and nobody in the council rides on them with us.',
  ],
  [
    'de',
    'Das ist nicht die Frage, die wir mit der Stadt und dem Rat auf dem Platz besprechen, und es ist auch nicht für ein Jahr.',
  ],
  [
    'fr',
    'Ce n’est pas une question que les gens de la ville se posent avec plus de soin dans les conseils, et qui ne va pas sur le fond.',
  ],
  [
    'es',
    'No es que la ciudad no se mueva, es que los autobuses con más gente llegan tarde y las paradas no lo dicen al que espera por ellas.',
  ],
  [
    'it',
    'Non è che la città si fermi: sono gli autobus che nel pomeriggio non passano più, e anche il consiglio che non li prende con noi.',
  ],
  [
    'nl',
    'Het is niet dat de stad geen geld voor de bussen heeft, maar dat ze te laat zijn en er niemand van de raad op let, ook niet bij ons.',
  ],
  ['el', 'Η πόλη δεν έχει λεωφορεία που να φτάνουν στην ώρα τους.'],
];

describe('guessLanguage', () => {
  it.each(SENTENCES)('knows %s', (language, sentence) => {
    expect(guessLanguage(`${sentence} ${sentence}`)).toBe(language);
  });

  it.each([
    '',
    'Too short to tell.',
    'qwe rty uio pas dfg hjk '.repeat(20),
    '12 34 56 '.repeat(40),
  ])('does not guess at %j', (text) => {
    expect(guessLanguage(text)).toBe('');
  });
});
