/** How long searching takes in a long text, for the page of figures. */
import { createChance } from '../../transfer/testing/random';
import { graphemeStart } from '../../text/graphemes';
import { span } from '../../text/span';
import { placeMarks } from '../../transfer/place-marks';
import type { AnnotationId } from '../../annotation/annotation';
import type { Anchor } from '../anchor';
import { prepareText } from '../prepared-text';
import { anchorTarget, resolveAnchor } from '../resolve-anchor';
import { LANGUAGES, type Language } from './languages';
import { joinSentences, makeArticle } from './make-text';

export interface Timing {
  readonly what: string;
  readonly milliseconds: number;
}

const LENGTH = 200_000;
const ORPHANS = 300;

export function timeSearches(): readonly Timing[] {
  const [english] = LANGUAGES as readonly [Language];
  const text = longText(1, english);
  const other = longText(2, english);
  const prepared = timed('make the text ready', () => prepareText(text, 'new'));
  const target = anchorTarget(prepared.value);
  const short: Anchor = {
    start: 0,
    end: 1,
    exact: 'e',
    prefix: 'th',
    suffix: ' c',
    textHash: 'old',
    alike: 0,
    ordinal: 0,
    rival: 0,
  };
  const marks = Array.from({ length: ORPHANS }, (_, index) => {
    const start = graphemeStart(other, index * 650);
    return { id: String(index) as AnnotationId, spans: [span(start, start + 200)] };
  });
  const job = { from: { text: other, hash: 'old' }, to: { text, hash: 'new' }, marks };
  return [
    prepared,
    timed('look for “e”', () => resolveAnchor(short, target)),
    timed(`${ORPHANS} marks of 200 characters from another text, none of which is there`, () => [
      ...placeMarks(job),
    ]),
  ].map(({ what, milliseconds }) => ({ what, milliseconds }));
}

function longText(seed: number, language: Language): string {
  const article = makeArticle(createChance(seed), language, Math.ceil(LENGTH / 500));
  const paragraphs = article.map((sentences) => joinSentences(sentences, language));
  return paragraphs.join('\n\n').slice(0, LENGTH);
}

function timed<T>(what: string, run: () => T): Timing & { readonly value: T } {
  const started = performance.now();
  const value = run();
  return { what, value, milliseconds: Math.round(performance.now() - started) };
}
