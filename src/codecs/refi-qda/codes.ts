/** Labels as nested codes, which a project and a codebook alone write in the same way. */
import type { Label } from '../../domain/codebook/label';
import { labelTree } from '../../domain/codebook/label-tree';
import type { CodebookParts } from '../../domain/transfer/bundle';
import { xmlAttributes, xmlText } from '../../containers/xml/escape';

/** Each label once, under the one it stands under. Nothing when there is no label. */
export function codeLines(codebooks: readonly CodebookParts[]): readonly string[] {
  const lines: string[] = [];
  const seen = new Set<string>();
  for (const { labels } of codebooks) {
    let open = 0;
    const close = (depth: number): void => {
      for (; open > depth; open -= 1) lines.push('</Code>');
    };
    for (const { label, depth } of labelTree(labels.filter(({ id }) => !seen.has(id)))) {
      seen.add(label.id);
      close(depth);
      lines.push(`<Code${codeAttributes(label)}>`);
      open = depth + 1;
      const description = describe(label);
      if (description !== '') lines.push(`<Description>${xmlText(description)}</Description>`);
    }
    close(0);
  }
  return lines;
}

/** A set of its own codes for each codebook: the only place for its name. */
export function codebookSets(
  codebooks: readonly CodebookParts[],
  member: (id: string) => string,
): readonly string[] {
  const named = codebooks.filter(
    ({ codebook, labels }) => codebook.name !== '' && labels.length > 0,
  );
  if (named.length === 0) return [];
  return [
    '<Sets>',
    ...named.flatMap(({ codebook, labels }) => [
      `<Set${xmlAttributes({ guid: codebook.id, name: codebook.name })}>`,
      ...labels.map(({ id }) => member(id)),
      '</Set>',
    ]),
    '</Sets>',
  ];
}

function codeAttributes({ id, name, color }: Label): string {
  return xmlAttributes({ guid: id, name, isCodable: 'true', color: color.toUpperCase() });
}

/** Rules of use have no place of their own. */
function describe({ definition, whenToUse, whenNot, example }: Label): string {
  return [
    definition,
    whenToUse && `Use when: ${whenToUse}`,
    whenNot && `Not when: ${whenNot}`,
    example && `Example: ${example}`,
  ]
    .filter((words) => words !== '')
    .join('\n\n');
}
