/**
 * Contested passages: where readers of a class chose differently, hardest first.
 *
 * The score of a passage is the share of pairs of readers who differ there: take two readers at random and
 * a character at random, how likely do they say different things of it ("nothing" is something said, and so
 * is every set of labels). 0 = all say the same, 1 = no two do. It is the observed pairwise disagreement,
 * weighted by length; entropy would rank alike and mean nothing to a class.
 *
 * A passage is a stretch without a gap on which somebody marked something. It ends with its block, and
 * where a sentence ends, unless half or more of those who marked on either side carry on across it. The
 * agreed parts of it count too, so that a disputed full stop does not outrank a disputed sentence.
 */
import { takeAll, type Steps } from '../../lib/steps';
import type { ClassReading } from '../class/class-reading';
import type { SubmissionId } from '../class/submission';
import type { LabelId } from '../codebook/label';
import type { Block } from '../text/block';
import { span, type Span } from '../text/span';
import { sentencesOf, type BlockSentence } from '../text/units';
import { choiceAt, firstAfter, NOTHING, segmentsIn, runAt, type Runs, type Segment } from './runs';

/**
 * What most of the disagreement is about, pair by pair and character by character:
 * - `label`: both marked, with other labels.
 * - `boundary`: one marked here, the other only elsewhere in the passage.
 * - `presence`: one marked, the other nothing in the whole passage.
 */
export const CONTEST_KINDS = ['label', 'boundary', 'presence'] as const;
export type ContestKind = (typeof CONTEST_KINDS)[number];

export interface ContestedPassage extends Span {
  /** 0-1, above 0. */
  readonly score: number;
  readonly kind: ContestKind;
  /** The parts of the score; they add up to it. */
  readonly shares: Readonly<Record<ContestKind, number>>;
  /** Every reader once: who used which labels anywhere in the passage. Most readers first, nothing last. */
  readonly said: readonly Said[];
}

export interface Said {
  /** Sorted by id; empty = nothing. */
  readonly labelIds: readonly LabelId[];
  readonly readers: readonly SubmissionId[];
}

export interface ContestedText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** BCP 47, for the division into sentences. */
  readonly language: string;
}

/** Hardest first; of two alike the earlier. `runs` must be of `readings`. Disjoint. */
export function contestedPassages(
  text: ContestedText,
  runs: Runs,
  readings: readonly Pick<ClassReading, 'id'>[],
): readonly ContestedPassage[] {
  return takeAll(contestedInSteps(text, runs, readings));
}

/** The same, pausing after each passage. */
export function* contestedInSteps(
  { text, blocks, language }: ContestedText,
  runs: Runs,
  readings: readonly Pick<ClassReading, 'id'>[],
): Steps<readonly ContestedPassage[]> {
  if (runs.readers < 2) return [];
  const sentences = sentencesOf(text, blocks, language || 'en');
  yield;
  const found: ContestedPassage[] = [];
  for (const part of passagesOf(runs, sentences)) {
    found.push(...judged(part, runs, readings));
    yield;
  }
  return found.toSorted((a, b) => b.score - a.score || a.start - b.start);
}

/** The sentences' parts that somebody marked, joined where the marks carry on. */
function passagesOf(runs: Runs, sentences: readonly BlockSentence[]): readonly Span[] {
  const passages: Span[] = [];
  for (const marked of markedStretches(runs)) {
    let open: Span | null = null;
    let block = -1;
    for (let at = firstAfter(sentences, marked.start); at < sentences.length; at += 1) {
      const sentence = sentences[at] as BlockSentence;
      if (sentence.start >= marked.end) break;
      const part = span(Math.max(sentence.start, marked.start), Math.min(sentence.end, marked.end));
      if (open && block === sentence.block && carriesOn(runs.segments, open.end, part.start)) {
        open = span(open.start, part.end);
      } else {
        if (open) passages.push(open);
        open = part;
      }
      block = sentence.block;
    }
    if (open) passages.push(open);
  }
  return passages;
}

function markedStretches({ edges, counts, choices, readers }: Runs): readonly Span[] {
  const stretches: Span[] = [];
  for (let run = 0; run + 1 < edges.length; run += 1) {
    if (counts[run * choices.length + NOTHING] === readers) continue;
    const start = edges[run] ?? 0;
    const end = edges[run + 1] ?? 0;
    const last = stretches.at(-1);
    if (last?.end === start) stretches[stretches.length - 1] = span(last.start, end);
    else stretches.push(span(start, end));
  }
  return stretches;
}

function carriesOn(
  segments: readonly (readonly Segment[])[],
  before: number,
  after: number,
): boolean {
  let marked = 0;
  let same = 0;
  for (const own of segments) {
    const first = choiceAt(own, before - 1);
    const second = choiceAt(own, after);
    if (first === NOTHING && second === NOTHING) continue;
    marked += 1;
    if (first === second) same += 1;
  }
  return same * 2 >= marked;
}

function judged(
  part: Span,
  runs: Runs,
  readings: readonly Pick<ClassReading, 'id'>[],
): readonly ContestedPassage[] {
  const { edges, counts, choices, readers } = runs;
  const said = whoSaid(part, runs, readings);
  const last = said.at(-1);
  const silent = last?.labelIds.length === 0 ? last.readers.length : 0;
  const sums = { label: 0, boundary: 0, presence: 0 };
  for (let run = runAt(runs, part.start); (edges[run] ?? Infinity) < part.end; run += 1) {
    const from = Math.max(edges[run] ?? 0, part.start);
    const length = Math.min(edges[run + 1] ?? part.end, part.end) - from;
    const own = counts.subarray(run * choices.length, (run + 1) * choices.length);
    const unmarked = own[NOTHING] ?? 0;
    const marked = readers - unmarked;
    sums.label += length * differingPairs(own, marked);
    sums.boundary += length * marked * (unmarked - silent);
    sums.presence += length * marked * silent;
  }
  const all = pairs(readers) * (part.end - part.start);
  const shares = {
    label: sums.label / all,
    boundary: sums.boundary / all,
    presence: sums.presence / all,
  };
  const score = (sums.label + sums.boundary + sums.presence) / all;
  if (score === 0) return [];
  const kind = CONTEST_KINDS.reduce((most, next) => (shares[next] > shares[most] ? next : most));
  return [{ ...part, score, kind, shares, said }];
}

/** Pairs of readers who both marked, with other labels. `counts` per choice. */
function differingPairs(counts: Int32Array, marked: number): number {
  let differing = pairs(marked);
  for (let choice = NOTHING + 1; choice < counts.length; choice += 1) {
    differing -= pairs(counts[choice] ?? 0);
  }
  return differing;
}

function pairs(readers: number): number {
  return (readers * (readers - 1)) / 2;
}

function whoSaid(
  part: Span,
  { segments, choices }: Runs,
  readings: readonly Pick<ClassReading, 'id'>[],
): readonly Said[] {
  const groups = new Map<string, { labelIds: readonly LabelId[]; readers: SubmissionId[] }>();
  readings.forEach(({ id }, index) => {
    const own = segmentsIn(segments[index] ?? [], part);
    const labelIds = [...new Set(own.flatMap(({ choice }) => choices[choice] ?? []))].toSorted();
    const key = labelIds.join(' ');
    const group = groups.get(key) ?? { labelIds, readers: [] };
    group.readers.push(id);
    groups.set(key, group);
  });
  return [...groups.values()].toSorted(
    (a, b) =>
      Number(a.labelIds.length === 0) - Number(b.labelIds.length === 0) ||
      b.readers.length - a.readers.length ||
      (a.labelIds.join(' ') < b.labelIds.join(' ') ? -1 : 1),
  );
}
