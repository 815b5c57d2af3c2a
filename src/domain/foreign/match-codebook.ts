/**
 * The labels of another tool as a codebook: one that is here and knows all of their names, else a new one made
 * of them. Names are compared without regard to case and to white space at their ends.
 */
import { paletteEntry } from '../codebook/palette';
import type { Codebook, CodebookId, Label, LabelId } from '../codebook/label';
import type { CodebookParts } from '../transfer/bundle';
import type { ForeignFile, ForeignLabel } from '../transfer/foreign';
import { idOf, uuidIn } from './foreign-ids';

export interface MatchedCodebook {
  readonly parts: CodebookParts;
  /** False: it is here already, and stays as it is. */
  readonly isNew: boolean;
  /** By the key the marks use. */
  readonly labelIds: ReadonlyMap<string, LabelId>;
}

/** `here`: the likeliest first. `name`: for a codebook that has none. `now`: RFC 3339. */
export function matchCodebook(
  file: ForeignFile,
  here: readonly CodebookParts[],
  name: string,
  now: string,
): MatchedCodebook {
  const labels = labelsOf(file);
  for (const parts of here) {
    const labelIds = idsIn(labels, parts);
    if (labelIds.size === labels.length) return { parts, isNew: false, labelIds };
  }
  return newCodebook(labels, file.codebookName || name, now);
}

/** Those of the file, and behind them those that only marks speak of. */
function labelsOf({ labels, documents }: ForeignFile): readonly ForeignLabel[] {
  const known = new Set(labels.map(({ key }) => key));
  const more: ForeignLabel[] = [];
  for (const { marks } of documents) {
    for (const key of marks.flatMap((mark) => mark.labels)) {
      if (known.has(key)) continue;
      known.add(key);
      more.push({ key, name: key, parent: null, definition: '', color: null, shortcut: null });
    }
  }
  return [...labels, ...more];
}

function idsIn(
  labels: readonly ForeignLabel[],
  { labels: here }: CodebookParts,
): ReadonlyMap<string, LabelId> {
  const byName = new Map(here.map((label) => [folded(label.name), label.id]));
  const ids = new Set<string>(here.map(({ id }) => id));
  return new Map(
    labels.flatMap(({ key, name }) => {
      const uuid = uuidIn<LabelId>(key);
      const id = uuid !== null && ids.has(uuid) ? uuid : byName.get(folded(name));
      return id === undefined ? [] : [[key, id] as const];
    }),
  );
}

function newCodebook(labels: readonly ForeignLabel[], name: string, now: string): MatchedCodebook {
  // The same name and labels make the same codebook, from whichever file they come.
  const codebookId = idOf<CodebookId>('codebook', name, ...labels.map((label) => label.name));
  const codebook: Codebook = {
    kind: 'codebook',
    id: codebookId,
    name,
    created: now,
    modified: now,
  };
  const ids = new Set<LabelId>();
  const labelIds = new Map(
    labels.map(({ key }) => {
      const own = uuidIn<LabelId>(key);
      const id = own !== null && !ids.has(own) ? own : idOf<LabelId>(codebookId, key);
      ids.add(id);
      return [key, id] as const;
    }),
  );
  const taken = new Set<string>();
  return {
    parts: {
      codebook,
      labels: labels.map((label, order): Label => {
        const look = paletteEntry(order);
        const shortcut = freeKey(label.shortcut ?? (order < 9 ? String(order + 1) : null), taken);
        return {
          kind: 'label',
          id: labelIds.get(label.key) as LabelId,
          codebookId,
          parentId: (label.parent === null ? null : labelIds.get(label.parent)) ?? null,
          order,
          name: label.name,
          definition: label.definition,
          whenToUse: '',
          whenNot: '',
          example: '',
          color: label.color ?? look.color,
          pattern: look.pattern,
          shortcut,
          archived: false,
        };
      }),
    },
    isNew: true,
    labelIds,
  };
}

function freeKey(wanted: string | null, taken: Set<string>): string | null {
  if (wanted === null || taken.has(wanted)) return null;
  taken.add(wanted);
  return wanted;
}

function folded(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
