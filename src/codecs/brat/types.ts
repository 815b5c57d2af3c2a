/** What labels are called in brat, and what a line of its files cannot hold. */
import type { Label, LabelId } from '../../domain/codebook/label';
import { LINK_TYPES } from '../../domain/annotation/annotation';
import { plainNames } from '../../domain/transfer/label-names';

export interface BratTypes {
  readonly names: ReadonlyMap<LabelId, string>;
  /** For annotations without a label. */
  readonly unlabelled: string;
}

/** No two types alike, none that is the name of a relation. */
export function bratTypes(labels: readonly Pick<Label, 'id' | 'name'>[]): BratTypes {
  const reserved = LINK_TYPES.map((name) => ({ id: `relation ${name}` as LabelId, name }));
  const names = plainNames([...reserved, ...labels, { id: UNLABELLED, name: 'Unlabelled' }]);
  return { names, unlabelled: names.get(UNLABELLED) ?? 'Unlabelled' };
}

/** Every kind of line end there is, for brat's readers end a line at each of them, becomes a space. */
export function oneLine(text: string): string {
  return text.replace(LINE_ENDS, ' ');
}

/** A line end of any kind, by itself. */
export const LINE_END = /[\n\r\u000b\u000c\u001c-\u001e\u0085\u2028\u2029]/;
/** Also U+0085, which `\s` does not know. */
export const BLANK = /^[\s\u0085\u001c-\u001e]*$/;

const LINE_ENDS = /\r\n|[\n\r\u000b\u000c\u001c-\u001e\u0085\u2028\u2029]/g;
const UNLABELLED = 'unlabelled' as LabelId;
