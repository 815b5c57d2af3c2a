/** A place where a quote may stand now, and how much of it and its surroundings is there. */
import type { Fragment } from './fragment';
import { distanceFromStart, distanceToEnd } from './bit-parallel';

export interface Candidate {
  /** In the shadow of the text. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how like they are to the quote and to what stood around it. */
  readonly quote: number;
  readonly before: number;
  readonly after: number;
  /** How like the quote's first and its last characters are: whether the edges are where they seem. */
  readonly head: number;
  readonly tail: number;
  readonly score: number;
}

/** The quote's own likeness counts as much as that of both sides together. */
export function candidateOf(fields: Omit<Candidate, 'score'>): Candidate {
  const { quote, before, after } = fields;
  return { ...fields, score: quote / 2 + before / 4 + after / 4 };
}

/** The quote word for word from `start` on. */
export function exactCandidate(text: string, { before, quote, after }: Fragment, start: number) {
  const end = start + quote.length;
  return candidateOf({
    start,
    end,
    quote: 1,
    head: 1,
    tail: 1,
    before: likenessBefore(text, before, start),
    after: likenessAfter(text, after, end),
  });
}

/** What stands before `at`: a quote that began the text counts as like where it still (nearly) does. */
export function likenessBefore(text: string, before: string, at: number): number {
  if (text.endsWith(before, at) && before.length >= SHORT) return 1;
  if (before.length < SHORT) return at <= before.length + NEAR_EDGE ? 1 : 0;
  const window = text.slice(Math.max(0, at - before.length - SLACK), at);
  return likeness(distanceToEnd(before, window), before.length);
}

export function likenessAfter(text: string, after: string, at: number): number {
  if (text.startsWith(after, at) && after.length >= SHORT) return 1;
  if (after.length < SHORT) return text.length - at <= after.length + NEAR_EDGE ? 1 : 0;
  const window = text.slice(at, at + after.length + SLACK);
  return likeness(distanceFromStart(after, window), after.length);
}

export function likeness(edits: number, length: number): number {
  return length === 0 ? 1 : Math.max(0, 1 - edits / length);
}

export function overlaps(a: Candidate, b: Candidate): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A side of fewer characters says nothing but that the text's edge is near. */
const SHORT = 6;
const NEAR_EDGE = 12;
const SLACK = 12;
