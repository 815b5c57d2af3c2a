/**
 * Labels for tools that know a label by its name alone, one list of them for all texts: doccano, Label Studio,
 * Prodigy. Labels of one name in different codebooks are one label there.
 */
import type { Label, LabelId } from '../../codebook/label';
import { labelTree } from '../../codebook/label-tree';
import type { CodebookParts } from '../bundle';
import type { ExportedArticle } from '../export';
import { addCounts, type LossCounts } from './count-losses';
import { exportedMarks } from './exported-marks';

export interface ToolLabel {
  /** On one line, unlike all others, never empty. */
  readonly name: string;
  readonly definition: string;
  /** `#rrggbb` */
  readonly color: string;
  /** `0`-`9` or `a`-`z`, unlike all others. */
  readonly shortcut: string | null;
}

export interface ToolLabels {
  readonly list: readonly ToolLabel[];
  /** Also of those that are not in the list. */
  readonly names: ReadonlyMap<LabelId, string>;
  /** For annotations without a label; null: there are none. It is in the list. */
  readonly standIn: string | null;
  /** Of names, keys, colours and labels that are not in the list. */
  readonly losses: LossCounts;
}

/** An archived label is in the list only where an annotation has it. `longest`: code points of a name. */
export function toolLabels(articles: readonly ExportedArticle[], longest: number): ToolLabels {
  const marks = articles.flatMap(exportedMarks);
  const used = new Set(marks.flatMap(({ labels }) => labels.map(({ id }) => id)));
  const codebooks = new Map(
    articles.flatMap((article) =>
      article.codebooks.map((parts) => [parts.codebook.id, parts] as const),
    ),
  );
  const labels = namedLabels([...codebooks.values()], used, longest);
  if (marks.every((mark) => mark.labels.length > 0)) return labels;
  const standIn = unlike(UNLABELLED, new Set(labels.list.map(({ name }) => name)), longest);
  const entry: ToolLabel = { name: standIn, definition: '', color: '#777777', shortcut: null };
  return { ...labels, list: [...labels.list, entry], standIn };
}

/** Of one codebook that leaves alone: without the archived. */
export function codebookLabels(codebook: CodebookParts, longest: number): ToolLabels {
  return namedLabels([codebook], new Set(), longest);
}

/** Labels with words that say more of their use than a definition. */
export function countRules(labels: readonly Label[]): number {
  return labels.filter(
    ({ whenToUse, whenNot, example }) => whenToUse !== '' || whenNot !== '' || example !== '',
  ).length;
}

const UNLABELLED = 'No label';

function namedLabels(
  codebooks: readonly CodebookParts[],
  used: ReadonlySet<LabelId>,
  longest: number,
): ToolLabels {
  const names = new Map<LabelId, string>();
  const list = new Map<string, ToolLabel>();
  const keys = new Set<string>();
  const losses: LossCounts[] = [];
  for (const { labels } of codebooks) {
    const taken = new Set<string>();
    for (const { label } of labelTree(labels)) {
      const name = unlike(onOneLine(label.name), taken, longest);
      taken.add(name);
      names.set(label.id, name);
      const other = list.get(name);
      const isLeftOut = label.archived && !used.has(label.id);
      const shortcut = isLeftOut || other ? null : freeKey(label, keys);
      losses.push({
        'label-names': name === label.name ? 0 : 1,
        'unused-labels': isLeftOut ? 1 : 0,
        colors: other && other.color !== label.color ? 1 : 0,
        shortcuts: label.shortcut === (shortcut ?? other?.shortcut ?? null) ? 0 : 1,
      });
      if (isLeftOut || other) continue;
      const { definition, color } = label;
      list.set(name, { name, definition, color, shortcut });
    }
  }
  return { list: [...list.values()], names, standIn: null, losses: addCounts(losses) };
}

function freeKey({ shortcut }: Label, keys: Set<string>): string | null {
  if (shortcut === null || !/^[0-9a-z]$/.test(shortcut) || keys.has(shortcut)) return null;
  keys.add(shortcut);
  return shortcut;
}

function onOneLine(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return plain === '' ? 'label' : plain;
}

function unlike(name: string, taken: ReadonlySet<string>, longest: number): string {
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : ` (${count})`;
    const room = longest - ending.length;
    const points = Array.from(name);
    const tried = (points.length > room ? points.slice(0, room).join('').trim() : name) + ending;
    if (!taken.has(tried)) return tried;
  }
}
