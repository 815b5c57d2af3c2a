/** Guesses the language of a text by its commonest words, or by a script that only one language uses. */

/** Characters looked at. */
const SAMPLE = 20_000;
/** Fewer words than this prove nothing. */
const ENOUGH_WORDS = 40;
const FEWEST_COMMON_WORDS = 4;

/** BCP 47 language; empty when unsure. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, script] of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) * 2 > letters) return language;
  }
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (words.length < ENOUGH_WORDS) return '';
  const shares = COMMON_WORDS.map(([language, common]): readonly [string, number] => {
    const found = words.filter((word) => common.has(word));
    const isVaried = new Set(found).size >= FEWEST_COMMON_WORDS;
    return [language, isVaried ? found.length / words.length : 0];
  }).toSorted((a, b) => b[1] - a[1]);
  const [best, second] = shares;
  const isClear = best !== undefined && best[1] >= 0.12 && best[1] >= (second?.[1] ?? 0) * 1.5;
  return isClear ? best[0] : '';
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
];

function commonWords(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const COMMON_WORDS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['en', commonWords('the of and to in is that it was for on are with as be this at by not they')],
  ['de', commonWords('der die und das den von zu mit sich des auf ist nicht ein eine dem für als')],
  ['fr', commonWords('le la les des et est une que pour dans qui sur pas au du ce avec plus ne')],
  ['es', commonWords('el la los las que y en un una por con no para es del se su al lo como más')],
  [
    'it',
    commonWords('il di che la è per un una non con del della le si dei sono gli più anche nel'),
  ],
  ['pt', commonWords('o a os as que e do da em um uma para com não dos por mais no na ao se é')],
  ['nl', commonWords('de het een van en in is dat op te zijn met voor niet aan er om ook als bij')],
  ['sv', commonWords('och att det som en på är av för med den till inte om ett han men var')],
  ['da', commonWords('og at det som en på er af for med den til ikke om et han men var der')],
  ['pl', commonWords('i w na z się nie do to że jest o jak po co za od ale przez dla są')],
];
