/**
 * The corpus: an article of our own, a passage marked in it, a changed article, and the truth, known because
 * every character remembers where it stood. A case follows from its number alone.
 */
import { createChance, type Chance } from '../../transfer/testing/random';
import { snapSpan, trimSpan } from '../../text/graphemes';
import { span, type Span } from '../../text/span';
import { edited, freshText, originsOf, placesNow, textOf, type Origin } from './changed-text';
import { LANGUAGES, type Language } from './languages';
import { joinSentences, makeArticle, makeSentence, type Paragraph } from './make-text';

export const KINDS = [
  'edited 1 %',
  'edited 3 %',
  'edited 5 %',
  'edited 10 %',
  'deleted',
  'duplicated',
  'reordered',
  'twin stays too',
  'twin stays alone',
  'neighbours rewritten',
  'quote shortened',
  'quote grown',
] as const;
export type CaseKind = (typeof KINDS)[number];

export const BANDS = ['3-12', '12-40', '40-150', '150-400'] as const;
export type Band = (typeof BANDS)[number];

export interface Marked {
  readonly band: Band;
  readonly span: Span;
  /** Where it stands now; several: any of them, or asking, is right; none: it is gone. */
  readonly truth: readonly { readonly start: number; readonly end: number }[];
}

/** One changed article with a passage of each band marked: four cases. */
export interface CaseGroup {
  readonly kind: CaseKind;
  readonly language: Language['code'];
  readonly before: string;
  readonly after: string;
  readonly marked: readonly Marked[];
}

const LENGTHS: Readonly<Record<Band, readonly [number, number]>> = {
  '3-12': [3, 11],
  '12-40': [12, 39],
  '40-150': [40, 149],
  '150-400': [150, 400],
};

const PARAGRAPHS = 16;

export function makeGroup(number: number): CaseGroup {
  const chance = createChance(7919 * number + 17);
  const kind = KINDS[number % KINDS.length] as CaseKind;
  const language = LANGUAGES[Math.floor(number / KINDS.length) % LANGUAGES.length] as Language;
  const home = 3 + chance.below(PARAGRAPHS - 6);
  const article = withTwin(chance, language, makeArticle(chance, language, PARAGRAPHS), home, kind);
  const paragraphs = article.map((sentences) => joinSentences(sentences, language));
  const before = paragraphs.join('\n\n');
  const start = paragraphs.slice(0, home).join('\n\n').length + 2;
  const place = { start, end: start + (paragraphs[home] as string).length };
  const spans = BANDS.map((band) => ({ band, span: pickSpan(chance, before, place, band) }));
  // Changes of the quote itself are made in the longest, which the others are taken from.
  const quote = (spans.at(-1) as (typeof spans)[number]).span;
  const inside = spans.map(({ band, span: own }) => ({
    band,
    span: isOfQuote(kind) ? pickSpan(chance, before, quote, band) : own,
  }));
  const after = change({ chance, kind, language, before, place, marked: inside });
  return {
    kind,
    language: language.code,
    before,
    after: textOf(after),
    marked: inside.map(({ band, span: own }) => ({
      band,
      span: own,
      truth: placesNow(after, own.start, own.end),
    })),
  };
}

function isOfQuote(kind: CaseKind): boolean {
  return kind === 'quote shortened' || kind === 'quote grown';
}

/** The sentences of the marked paragraph once more, far away, with one word changed in each. */
function withTwin(
  chance: Chance,
  language: Language,
  article: readonly Paragraph[],
  home: number,
  kind: CaseKind,
): readonly Paragraph[] {
  if (!kind.startsWith('twin')) return article;
  const twin = (article[home] as Paragraph).map((sentence) => {
    const slot = chance.pick(language.slots);
    const words = slot.filter((phrase) => sentence.includes(phrase));
    const old = words.length > 0 ? chance.pick(words) : sentence.slice(4, 9);
    return sentence.replace(old, () => chance.pick(slot.filter((phrase) => phrase !== old)));
  });
  const at = home > PARAGRAPHS / 2 ? 1 : PARAGRAPHS - 2;
  return article.map((sentences, index) => {
    if (index !== at) return sentences;
    return [...sentences.slice(0, 2), ...twin, ...sentences.slice(2)];
  });
}

function pickSpan(chance: Chance, text: string, within: Span | Place, band: Band): Span {
  const [least, most] = LENGTHS[band];
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const room = within.end - within.start;
    const length = Math.min(room, least + chance.below(most - least + 1));
    const start = within.start + chance.below(Math.max(1, room - length + 1));
    const found = toWords(text, trimSpan(text, snapSpan(text, span(start, start + length))));
    const size = found.end - found.start;
    if (size >= least && size <= most && found.start >= within.start && found.end <= within.end) {
      return found;
    }
  }
  return snapSpan(
    text,
    span(within.start, within.start + Math.min(least, within.end - within.start)),
  );
}

/** People mark whole words, mostly: the edges move to the nearest ones before. */
function toWords(text: string, { start, end }: Span): Span {
  const back = (at: number): number => {
    for (let steps = 0; steps < 12 && at - steps > 0; steps += 1) {
      if (text.charAt(at - steps - 1) === ' ') return at - steps;
    }
    return at;
  };
  const from = back(start);
  const to = end < text.length && text.charAt(end) !== ' ' ? back(end) - 1 : end;
  return to > from ? trimSpan(text, snapSpan(text, span(from, to))) : span(start, end);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Wish {
  readonly chance: Chance;
  readonly kind: CaseKind;
  readonly language: Language;
  readonly before: string;
  /** The marked paragraph. */
  readonly place: Place;
  readonly marked: readonly { readonly band: Band; readonly span: Span }[];
}

/** All kinds but the plain edits come with 1 % of edits everywhere: nobody changes one thing only. */
function change(wish: Wish): readonly Origin[] {
  const { chance, kind, language, before, place } = wish;
  const all = originsOf(before);
  const at = (offset: number): number => all.findIndex(({ from }) => from >= offset);
  const [start, end] = [at(place.start), at(place.end)];
  const few = (origins: readonly Origin[]): readonly Origin[] => edited(chance, origins, 0.01);
  const own = all.slice(start, end);
  const [head, tail] = [all.slice(0, start), all.slice(end)];
  switch (kind) {
    case 'edited 1 %':
      return edited(chance, all, 0.01);
    case 'edited 3 %':
      return edited(chance, all, 0.03);
    case 'edited 5 %':
      return edited(chance, all, 0.05);
    case 'edited 10 %':
      return edited(chance, all, 0.1);
    case 'deleted':
    case 'twin stays alone':
      return few([...head, ...tail.slice(2)]);
    case 'twin stays too':
      return few(all);
    case 'duplicated': {
      const copy = [...own.map((origin) => ({ ...origin, copy: 1 })), ...freshText('\n\n')];
      if (chance.below(2) === 0) return few([...head, ...copy, ...own, ...tail]);
      return few([...copy, ...head, ...own, ...tail]);
    }
    case 'reordered': {
      const others = splitParagraphs([...head, ...tail.slice(2)]);
      const to = chance.below(others.length + 1);
      const shuffled = [...others.slice(0, to), own, ...others.slice(to)];
      const swap = chance.below(shuffled.length - 1);
      const [a, b] = [shuffled[swap] ?? [], shuffled[swap + 1] ?? []];
      shuffled.splice(swap, 2, b, a);
      return few(
        shuffled.flatMap((part, index) => (index > 0 ? [...freshText('\n\n'), ...part] : part)),
      );
    }
    case 'neighbours rewritten':
      return few(rewrittenAround(wish, all, at));
    case 'quote shortened':
    case 'quote grown': {
      // Each band's quote on its own: in the middle of it something is taken out, or put in.
      let changed = all;
      for (const { span: quote } of wish.marked) {
        const length = quote.end - quote.start;
        const cut = Math.max(1, Math.floor((length * (10 + chance.below(18))) / 100));
        // What is put in a word behind the beginning may as well stand before it: only the middle is clear.
        const room = kind === 'quote grown' ? Math.ceil(length / 2) : length - cut + 1;
        const from = quote.start + chance.below(room) + (kind === 'quote grown' ? length >> 2 : 0);
        changed = changed.flatMap((origin) => {
          if (kind === 'quote grown') {
            return origin.from === from
              ? [...freshText(makeSentence(chance, language).slice(0, cut)), origin]
              : [origin];
          }
          return origin.from >= from && origin.from < from + cut ? [] : [origin];
        });
      }
      return few(changed);
    }
  }
}

/** New sentences in place of what stands before and after the sentences of the quotes, in their paragraph. */
function rewrittenAround(
  { chance, language, place, marked }: Wish,
  all: readonly Origin[],
  at: (offset: number) => number,
): readonly Origin[] {
  const { span: quote } = chance.pick(marked);
  const paragraph = textOf(all.slice(at(place.start), at(place.end)));
  const from = place.start + lastStop(paragraph, quote.start - place.start, language);
  const isBefore = chance.below(2) === 0;
  const fresh = freshText(
    joinSentences([makeSentence(chance, language), makeSentence(chance, language)], language) +
      language.space,
  );
  if (isBefore) return [...all.slice(0, at(place.start)), ...fresh, ...all.slice(at(from))];
  const stop = paragraph.indexOf(language.stop, quote.end - place.start);
  const to = stop === -1 ? place.end : Math.min(place.end, place.start + stop + 1);
  return [
    ...all.slice(0, at(to)),
    ...freshText(language.space),
    ...fresh.slice(0, -1),
    ...all.slice(at(place.end)),
  ];
}

/** Where the sentence that holds `offset` begins. */
function lastStop(paragraph: string, offset: number, { stop, space }: Language): number {
  const found = paragraph.lastIndexOf(stop, offset - 1);
  return found === -1 ? 0 : found + stop.length + space.length;
}

function splitParagraphs(origins: readonly Origin[]): (readonly Origin[])[] {
  const parts: Origin[][] = [[]];
  for (let index = 0; index < origins.length; index += 1) {
    const origin = origins[index] as Origin;
    if (origin.character === '\n') {
      if (origins[index + 1]?.character === '\n') index += 1;
      parts.push([]);
    } else {
      parts.at(-1)?.push(origin);
    }
  }
  return parts;
}
