/** A codebook of another tool, alone: what its file says, and what it becomes. */
import type { Codebook, CodebookId, Label, LabelId, Pattern } from '../codebook/label';
import type { LabelFields } from '../edit/codebook-edits';
import type { CodebookParts } from '../transfer/bundle';
import type { ForeignFile, ForeignInput, ForeignLabel, ForeignProblem } from '../transfer/foreign';
import type { Result } from '../../lib/result';
import { matchCodebook } from './match-codebook';

/** Left out: the file does not say. */
export interface ForeignCodebookLabel extends ForeignLabel {
  readonly whenToUse?: string;
  readonly whenNot?: string;
  readonly example?: string;
  readonly pattern?: Pattern;
  readonly archived?: boolean;
}

export interface ForeignCodebook extends ForeignFile {
  readonly labels: readonly ForeignCodebookLabel[];
}

export type ParseCodebook = (
  inputs: readonly ForeignInput[],
) => Result<ForeignCodebook, ForeignProblem>;

export interface ForeignCodebookParts extends CodebookParts {
  /** Of each label only what the file says: what it leaves empty is not said. */
  readonly said: ReadonlyMap<LabelId, LabelFields>;
}

interface CodebookNeeds {
  /** Where the file gives none. */
  readonly name: string;
  /** RFC 3339, UTC. */
  readonly now: string;
  /** Of the library: one that came in before is as old as it is, so that it is never set back. */
  readonly here: (id: CodebookId) => Codebook | undefined;
}

/** Under ids made of its name and its labels' names: a label's own id may be one of another codebook here. */
export function codebookOf(
  file: ForeignCodebook,
  { name, now, here }: CodebookNeeds,
): ForeignCodebookParts {
  const keys = new Map(file.labels.map(({ key }, at) => [key, `#${at + 1}`]));
  const keyed = file.labels.map((label) => ({
    ...label,
    key: keys.get(label.key) ?? label.key,
    parent: label.parent === null ? null : (keys.get(label.parent) ?? null),
  }));
  const made = matchCodebook({ ...file, documents: [], labels: keyed }, [], name, now);
  const byId = new Map(
    keyed.flatMap((label): readonly (readonly [LabelId, ForeignCodebookLabel])[] => {
      const id = made.labelIds.get(label.key);
      return id === undefined ? [] : [[id, label]];
    }),
  );
  const codebook = made.parts.codebook;
  const known = here(codebook.id);
  return {
    codebook: known ? { ...known, modified: known.created } : codebook,
    labels: made.parts.labels.map((label) => withRules(label, byId.get(label.id))),
    said: new Map([...byId].map(([id, label]) => [id, saidOf(label)])),
  };
}

function saidOf(label: ForeignCodebookLabel): LabelFields {
  const { definition, whenToUse = '', whenNot = '', example = '' } = label;
  const { color, shortcut, pattern, archived } = label;
  return {
    ...(definition !== '' && { definition }),
    ...(whenToUse !== '' && { whenToUse }),
    ...(whenNot !== '' && { whenNot }),
    ...(example !== '' && { example }),
    ...(color !== null && { color }),
    ...(shortcut !== null && { shortcut }),
    ...(pattern !== undefined && { pattern }),
    ...(archived !== undefined && { archived }),
  };
}

function withRules(label: Label, said: ForeignCodebookLabel | undefined): Label {
  return {
    ...label,
    whenToUse: said?.whenToUse ?? '',
    whenNot: said?.whenNot ?? '',
    example: said?.example ?? '',
    pattern: said?.pattern ?? label.pattern,
    archived: said?.archived ?? false,
    // A file without keys is not given any: they may be those of labels it is added to.
    shortcut: said === undefined || said.shortcut === null ? null : label.shortcut,
  };
}
