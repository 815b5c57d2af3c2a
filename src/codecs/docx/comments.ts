/** Annotations as comments of a Word document: one for each piece, its labels in bold, its note below. */
import { holdable } from '../../containers/xml/escape';
import type { Block } from '../../domain/text/block';
import type { Label } from '../../domain/codebook/label';
import { exportedMarks } from '../../domain/transfer/outgoing/exported-marks';
import type { ExportedArticle } from '../../domain/transfer/export';
import { firstIndex } from '../../lib/sorted';

export interface WordComment {
  readonly id: number;
  readonly author: string;
  /** RFC 3339, UTC. */
  readonly date: string;
  readonly labels: readonly string[];
  /** Lines of the note; none without one. */
  readonly lines: readonly string[];
  readonly start: Place;
  readonly end: Place;
  /** An end that lies between two paragraphs, where a document has nothing, was moved to one of them. */
  readonly isMoved: boolean;
}

/** A UTF-16 offset that lies in a block or at one of its ends. */
export interface Place {
  readonly block: number;
  readonly offset: number;
}

export function commentsOf(article: ExportedArticle): readonly WordComment[] {
  const { blocks } = article.text;
  let id = 0;
  return exportedMarks(article).flatMap(({ annotation, reading, labels }) =>
    annotation.spans.map((span, piece): WordComment => {
      const end = placeOf(span.end, blocks, 'end');
      const start = placeOf(span.start, blocks, 'start');
      return {
        id: id++,
        author: holdable(reading.reader).replace(/\s+/g, ' '),
        date: annotation.created,
        labels: labels.map(lineOf),
        lines: piece > 0 || annotation.note === '' ? [] : holdable(annotation.note).split('\n'),
        start: start.offset > end.offset ? end : start,
        end,
        isMoved: start.offset !== span.start || end.offset !== span.end,
      };
    }),
  );
}

/** A label's name on one line, never empty. */
export function lineOf({ name }: Pick<Label, 'name'>): string {
  const line = holdable(name).replace(/\s+/g, ' ').trim();
  return line === '' ? '–' : line;
}

function placeOf(offset: number, blocks: readonly Block[], side: 'start' | 'end'): Place {
  const at = firstIndex(blocks, ({ end }) => end >= offset);
  const block = blocks[at];
  if (block && block.start <= offset) return { block: at, offset };
  if (side === 'start' && block) return { block: at, offset: block.start };
  const before = Math.max(0, at - 1);
  return { block: before, offset: blocks[before]?.end ?? 0 };
}
