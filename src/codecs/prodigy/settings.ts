/** `prodigy.json`: the labels' colours and keys, as Prodigy takes them from the folder it is started in. */
import { isJsonObject, type JsonObject, type JsonValue } from '../../lib/json';
import type { ForeignLabel } from '../../domain/transfer/foreign';
import { textIn } from '../../domain/transfer/json/fields';
import type { ToolLabel } from '../../domain/transfer/outgoing/tool-labels';

export function prodigySettings(labels: readonly ToolLabel[]): string {
  const settings = {
    custom_theme: { labels: Object.fromEntries(labels.map(({ name, color }) => [name, color])) },
    keymap_by_label: Object.fromEntries(
      labels.flatMap(({ name, shortcut }) => (shortcut === null ? [] : [[name, shortcut]])),
    ),
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/** null: these are no settings. */
export function labelsInSettings(value: JsonValue): readonly ForeignLabel[] | null {
  if (!isJsonObject(value) || 'text' in value) return null;
  const theme = value['custom_theme'];
  const colors = theme !== undefined && isJsonObject(theme) ? objectIn(theme['labels']) : {};
  const keys = objectIn(value['keymap_by_label']);
  const names = new Set([...Object.keys(colors), ...Object.keys(keys)]);
  if (names.size === 0) return 'custom_theme' in value ? [] : null;
  return [...names].map((name) => {
    const color = textIn(colors[name]).toLowerCase();
    const key = textIn(keys[name]);
    return {
      key: name,
      name,
      parent: null,
      definition: '',
      color: /^#[0-9a-f]{6}$/.test(color) ? color : null,
      shortcut: /^[0-9a-z]$/.test(key) ? key : null,
    };
  });
}

function objectIn(value: JsonValue | undefined): JsonObject {
  return value !== undefined && isJsonObject(value) ? value : {};
}
