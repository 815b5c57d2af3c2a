/** Label Studio's labelling interface as XML: which labels there are, over which text. */
import { xmlAttributes } from '../../containers/xml/escape';
import { LINK_TYPES } from '../../domain/annotation/annotation';
import type { CodebookParts } from '../../domain/transfer/bundle';
import { lossesOf, type Exported } from '../../domain/transfer/export';
import { codebookLosses } from '../../domain/transfer/outgoing/codebook-losses';
import { addCounts } from '../../domain/transfer/outgoing/count-losses';
import {
  codebookLabels,
  countRules,
  type ToolLabel,
} from '../../domain/transfer/outgoing/tool-labels';

/** What tasks call the parts of the interface. */
export const NAMES = { labels: 'label', text: 'text', note: 'note' } as const;

/** Code points: longer ones fill the screen. */
export const LONGEST_LABEL = 100;

/** A codebook alone. */
export function serializeLabelStudioConfig(codebook: CodebookParts): Exported {
  const labels = codebookLabels(codebook, LONGEST_LABEL);
  const counted = {
    ...codebookLosses(codebook.labels, ['label-tree', 'patterns']),
    definitions: countRules(codebook.labels),
  };
  return {
    files: [{ path: 'config.xml', content: configXml(labels.list) }],
    losses: lossesOf(addCounts([counted, labels.losses])),
  };
}

export function configXml(labels: readonly ToolLabel[]): string {
  const lines = labels.map(({ name, definition, color, shortcut }) => {
    const attributes = xmlAttributes({
      value: name,
      background: color,
      hotkey: shortcut ?? undefined,
      hint: definition === '' ? undefined : definition,
    });
    return `    <Label${attributes}/>`;
  });
  const types = LINK_TYPES.map((type) => `    <Relation${xmlAttributes({ value: type })}/>`);
  const { labels: name, text, note } = NAMES;
  // An empty list of labels is refused by Label Studio's schema.
  const control = [
    `  <Labels${xmlAttributes({ name, toName: text, choice: 'multiple' })}>`,
    ...lines,
    '  </Labels>',
  ];
  return [
    '<View>',
    ...(lines.length > 0 ? control : []),
    '  <Relations>',
    ...types,
    '  </Relations>',
    `  <Text${xmlAttributes({ name: text, value: '$text', granularity: 'symbol', saveTextResult: 'yes' })}/>`,
    `  <TextArea${xmlAttributes({ name: note, toName: text, perRegion: 'true', editable: 'true', displayMode: 'region-list' })}/>`,
    '</View>',
    '',
  ].join('\n');
}
