/** doccano's `labels.json`: what a label is called, its key and its colours. */
import { contrastRatio } from '../../lib/contrast';
import { isJsonObject, type JsonObject, type JsonValue } from '../../lib/json';
import type { CodebookParts } from '../../domain/transfer/bundle';
import { lossesOf, type Exported } from '../../domain/transfer/export';
import type { ForeignLabel } from '../../domain/transfer/foreign';
import { isList, textIn } from '../../domain/transfer/json/fields';
import { codebookLosses } from '../../domain/transfer/outgoing/codebook-losses';
import { addCounts } from '../../domain/transfer/outgoing/count-losses';
import { codebookLabels, type ToolLabel } from '../../domain/transfer/outgoing/tool-labels';

/** Code points; doccano refuses longer ones. */
export const LONGEST_LABEL = 100;

/** A codebook alone. */
export function serializeDoccanoLabels(codebook: CodebookParts): Exported {
  const labels = codebookLabels(codebook, LONGEST_LABEL);
  const counted = codebookLosses(codebook.labels, ['label-tree', 'definitions', 'patterns']);
  return {
    files: [{ path: 'labels.json', content: labelsJson(labels.list) }],
    losses: lossesOf(addCounts([counted, labels.losses])),
  };
}

export function labelsJson(labels: readonly ToolLabel[]): string {
  const items = labels.map(({ name, color, shortcut }) => ({
    text: name,
    suffix_key: shortcut,
    prefix_key: null,
    background_color: color,
    text_color: contrastRatio(color, BLACK) >= contrastRatio(color, WHITE) ? BLACK : WHITE,
  }));
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** A list of labels and nothing else: no text stands beside what they are called. */
export function isLabelList(value: JsonValue): value is readonly JsonObject[] {
  return (
    isList(value) &&
    value.length > 0 &&
    value.every(
      (item) =>
        isJsonObject(item) &&
        textIn(item['text']) !== '' &&
        ('background_color' in item || 'suffix_key' in item),
    )
  );
}

export function labelsIn(items: readonly JsonObject[]): readonly ForeignLabel[] {
  const names = new Set<string>();
  return items.flatMap((item) => {
    const name = textIn(item['text']);
    if (names.has(name)) return [];
    names.add(name);
    const color = textIn(item['background_color']).toLowerCase();
    const key = textIn(item['suffix_key']);
    const isPlain = item['prefix_key'] === undefined || item['prefix_key'] === null;
    return [
      {
        key: name,
        name,
        parent: null,
        definition: '',
        color: /^#[0-9a-f]{6}$/.test(color) ? color : null,
        shortcut: isPlain && /^[0-9a-z]$/.test(key) ? key : null,
      },
    ];
  });
}

const BLACK = '#000000';
const WHITE = '#ffffff';
