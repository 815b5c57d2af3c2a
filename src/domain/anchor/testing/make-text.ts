/** Writes articles of sentences that differ: paragraphs of sentences, as lists, before anything is changed. */
import type { Chance } from '../../transfer/testing/random';
import type { Language } from './languages';

export type Sentence = string;
export type Paragraph = readonly Sentence[];

/** Paragraphs of 500 to 900 characters. */
export function makeArticle(
  chance: Chance,
  language: Language,
  paragraphs: number,
): readonly Paragraph[] {
  return Array.from({ length: paragraphs }, () => makeParagraph(chance, language));
}

export function makeSentence(chance: Chance, language: Language): Sentence {
  const { space, comma, stop, joints } = language;
  const clauses = [makeClause(chance, language)];
  if (chance.below(3) > 0) {
    clauses.push(`${chance.pick(joints)}${space}${makeClause(chance, language)}`);
  }
  const body = clauses.join(comma + (space === '' ? '' : ' '));
  return body.charAt(0).toLocaleUpperCase(language.code) + body.slice(1) + stop;
}

/** Joined as they stand in a text. */
export function joinSentences(sentences: Paragraph, { space }: Language): string {
  return sentences.join(space);
}

function makeParagraph(chance: Chance, language: Language): Paragraph {
  const least = 500 + chance.below(400);
  const sentences: Sentence[] = [];
  for (let length = 0; length < least;) {
    const sentence = makeSentence(chance, language);
    sentences.push(sentence);
    length += sentence.length + 1;
  }
  return sentences;
}

function makeClause(chance: Chance, { slots, space }: Language): string {
  const last = chance.below(4) === 0 ? slots.length - 1 : slots.length;
  return slots
    .slice(0, last)
    .map((list) => chance.pick(list))
    .join(space);
}
