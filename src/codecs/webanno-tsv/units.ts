/** The marks of an article as WebAnno has them: a piece under one label, over whole words, in a layer. */
import type { AnnotationId } from '../../domain/annotation/annotation';
import type { ExportedArticle } from '../../domain/transfer/export';
import { exportedMarks } from '../../domain/transfer/outgoing/exported-marks';
import type { Words } from '../../domain/transfer/outgoing/words';
import { originOf } from '../../domain/transfer/origin';
import { CODE, layered, type LayeredMark } from './layers';

export interface Unit extends LayeredMark {
  /** Indices of words, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** From 1; 0: it is one word, and the only one of its layer there, and needs none. */
  readonly number: number;
}

export interface UnitRelation {
  readonly type: string;
  readonly from: Unit;
  readonly to: Unit;
}

export interface Units {
  /** In document order. */
  readonly all: readonly Unit[];
  readonly relations: readonly UnitRelation[];
  /** Annotations that begin or end in white space, or are nothing else. */
  readonly trimmed: number;
  /** Links of which an end is not there, or in a layer of another tool. */
  readonly lostLinks: number;
}

export function unitsOf(article: ExportedArticle, words: Words): Units {
  const bare: (Omit<Unit, 'number'> & { readonly id: AnnotationId })[] = [];
  let trimmed = 0;
  for (const mark of exportedMarks(article)) {
    const { annotation, labels } = mark;
    const raw = originOf(annotation.extra, 'webanno-tsv')?.raw;
    const ranges = annotation.spans.map(words.within);
    if (ranges.some((range) => range === null || range.isTrimmed)) trimmed += 1;
    let isFirst = true;
    for (const label of labels.length > 0 ? labels : [null]) {
      for (const range of ranges) {
        if (!range) continue;
        // A note is written once, however many pieces and labels there are.
        const own = layered(mark, label, raw, isFirst ? annotation.note : '');
        bare.push({ ...own, first: range.first, last: range.last, id: annotation.id });
        isFirst = false;
      }
    }
  }
  const depths = depthsOf(bare, words.all.length);
  const firsts = new Map<AnnotationId, Unit>();
  let count = 0;
  const all = bare
    .toSorted((a, b) => a.first - b.first || b.last - a.last)
    .map(({ id, ...unit }): Unit => {
      const isAlone = unit.first === unit.last && depths.get(unit.layer)?.[unit.first] === 1;
      if (!isAlone) count += 1;
      const whole = { ...unit, number: isAlone ? 0 : count };
      if (!firsts.has(id)) firsts.set(id, whole);
      return whole;
    });
  const relations: UnitRelation[] = [];
  let lostLinks = 0;
  for (const { from, to, type } of article.readings.flatMap(({ links }) => links)) {
    const [source, target] = [firsts.get(from), firsts.get(to)];
    if (source?.layer === CODE && target?.layer === CODE) {
      relations.push({ type, from: source, to: target });
    } else {
      lostLinks += 1;
    }
  }
  return { all, relations, trimmed, lostLinks };
}

/** How many units of each layer lie over each word. */
function depthsOf(
  units: readonly Pick<Unit, 'layer' | 'first' | 'last'>[],
  words: number,
): ReadonlyMap<string, Int32Array> {
  const depths = new Map<string, Int32Array>();
  for (const { layer, first, last } of units) {
    const steps = depths.get(layer) ?? new Int32Array(words + 1);
    depths.set(layer, steps);
    steps[first] = (steps[first] ?? 0) + 1;
    steps[last + 1] = (steps[last + 1] ?? 0) - 1;
  }
  for (const steps of depths.values()) {
    for (let at = 1; at <= words; at += 1) steps[at] = (steps[at] ?? 0) + (steps[at - 1] ?? 0);
  }
  return depths;
}
