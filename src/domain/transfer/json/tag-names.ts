/** Labels as tags: what they are called where a label is its name and nothing else, and what that loses. */
import type { Label, LabelId } from '../../codebook/label';
import { countFormatting } from '../count-formatting';
import type { ExportedArticle, LossKind } from '../export';

type Counts = Readonly<Partial<Record<LossKind, number>>>;

/**
 * By label, for all codebooks of an article. Labels of one codebook never share a name; those of different ones
 * may, for readers who worked with copies of the same codebook mean the same. `longest`: in UTF-16 units.
 */
export function tagNames(
  { codebooks }: Pick<ExportedArticle, 'codebooks'>,
  longest: number,
): ReadonlyMap<LabelId, string> {
  return new Map(
    codebooks.flatMap(({ labels }) => {
      const taken = new Set<string>();
      return labels.map(({ id, name }) => [id, unlike(fitting(name, longest), taken)] as const);
    }),
  );
}

/** What every format loses that knows labels by a name alone, and neither texts nor the state of a reading. */
export function tagLosses(exported: ExportedArticle, names: ReadonlyMap<LabelId, string>): Counts {
  const { text, codebooks, readings } = exported;
  const used = new Set(
    readings.flatMap(({ annotations }) => annotations.flatMap(({ labelIds }) => labelIds)),
  );
  const all = codebooks.flatMap(({ labels }) => labels);
  const labels = all.filter(({ id }) => used.has(id));
  const count = (lost: (label: Label) => boolean): number => labels.filter(lost).length;
  return {
    text: 1,
    formatting: countFormatting(text),
    'label-names': count(({ id, name }) => names.get(id) !== name),
    'label-tree': count(({ parentId }) => parentId !== null),
    definitions: count(hasDefinition),
    colors: labels.length,
    patterns: labels.length,
    shortcuts: count(({ shortcut }) => shortcut !== null),
    'unused-labels': all.length - labels.length,
    links: sum(readings, ({ links }) => links.length),
    'reading-states': readings.filter(({ reading }) => reading.state === 'finished').length,
    unplaced: sum(readings, ({ orphans = [] }) => orphans.length),
  };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function hasDefinition({ definition, whenToUse, whenNot, example }: Label): boolean {
  return [definition, whenToUse, whenNot, example].some((text) => text !== '');
}

function fitting(name: string, longest: number): string {
  const whole = name.trim() === '' ? 'label' : name;
  if (whole.length <= longest) return whole;
  return whole.slice(0, longest - ROOM_FOR_A_NUMBER).replace(/[\ud800-\udbff]$/, '');
}

const ROOM_FOR_A_NUMBER = 10;

function unlike(name: string, taken: Set<string>): string {
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? name : `${name} (${count})`;
    if (taken.has(tried)) continue;
    taken.add(tried);
    return tried;
  }
}
