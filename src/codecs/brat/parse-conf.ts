/** Reads the labels out of brat's configuration files, of one folder or of several. */
import { textOfUtf8 } from '../../lib/utf8';
import type { ForeignInput, ForeignLabel } from '../../domain/transfer/foreign';

export interface ParsedConfig {
  readonly labels: readonly ForeignLabel[];
  /** Key of the label that marks of this type in this folder have. */
  keyOf(folder: string, type: string): string;
  readonly hasEntities: boolean;
}

interface FolderConfig {
  readonly folder: string;
  readonly labels: readonly ForeignLabel[];
  readonly hasEntities: boolean;
}

/**
 * null: one of the files is not UTF-8. The same type called differently in two folders is two labels, whose
 * keys have their folder's name in front.
 */
export function parseConfig(inputs: readonly ForeignInput[]): ParsedConfig | null {
  const texts = new Map<string, string>();
  for (const { path, bytes } of inputs) {
    if (!FILES.has(path.slice(folderOf(path).length))) continue;
    const text = textOfUtf8(bytes);
    if (text === null) return null;
    texts.set(path, text.replace(/^\ufeff/, ''));
  }
  const folders = [...new Set([...texts.keys()].map(folderOf))];
  const configs = folders.map((folder) => readFolder(folder, texts));
  const typesIn = new Map(
    configs.map(({ folder, labels }) => [folder, new Set(labels.map(({ key }) => key))]),
  );
  const names = new Map<string, Set<string>>();
  for (const { key, name } of configs.flatMap(({ labels }) => labels)) {
    names.set(key, (names.get(key) ?? new Set()).add(name));
  }
  const keyIn = (folder: string, type: string): string =>
    (names.get(type)?.size ?? 0) > 1 ? `${folder}${type}` : type;
  const labels = new Map<string, ForeignLabel>();
  for (const { folder, labels: own } of configs) {
    for (const label of own) {
      const key = keyIn(folder, label.key);
      if (labels.has(key)) continue;
      const parent = label.parent === null ? null : keyIn(folder, label.parent);
      labels.set(key, { ...label, key, parent });
    }
  }
  return {
    labels: [...labels.values()],
    keyOf(folder, type) {
      // Configuration holds for all folders below its own.
      for (let at = folder; ; at = folderOf(at.slice(0, -1))) {
        if (typesIn.get(at)?.has(type)) return keyIn(at, type);
        if (at === '') return type;
      }
    },
    hasEntities: configs.some((config) => config.hasEntities),
  };
}

/** With its `/`; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

const FILES = new Set(['annotation.conf', 'visual.conf', 'kb_shortcuts.conf']);

function readFolder(folder: string, texts: ReadonlyMap<string, string>): FolderConfig {
  const annotation = sectionsOf(texts.get(`${folder}annotation.conf`) ?? '');
  const visual = sectionsOf(texts.get(`${folder}visual.conf`) ?? '');
  const shown = new Map(
    (visual.get('labels') ?? []).map((line) => {
      const [type = '', name = ''] = line.split('|').map((field) => field.trim());
      return [type, name] as const;
    }),
  );
  const drawn = new Map(
    (visual.get('drawing') ?? []).map((line) => {
      const [type = '', rest = ''] = line.trim().split(/\s(.*)/s);
      return [type, colorOf(rest)] as const;
    }),
  );
  const keys = new Map<string, string>();
  for (const line of (texts.get(`${folder}kb_shortcuts.conf`) ?? '').split(/\r?\n/)) {
    const [key = '', type = ''] = line.trim().split(/\s+/);
    if (/^[\p{L}\d]$/u.test(key) && !keys.has(type)) keys.set(type, key);
  }
  const labels: ForeignLabel[] = [];
  const seen = new Set<string>();
  for (const section of ['entities', 'events']) {
    const above: string[] = [];
    for (const line of annotation.get(section) ?? []) {
      const depth = /^\t*/.exec(line)?.[0].length ?? 0;
      const [word = ''] = line.trim().split(/\s+/);
      const type = word.replace(/^!/, '');
      // Macros and lines of dashes, which part groups.
      if (type === '' || /^(?:<|-+$)/.test(type)) continue;
      above.length = Math.min(depth, above.length);
      const parent = above.at(-1) ?? null;
      above.push(type);
      if (seen.has(type)) continue;
      seen.add(type);
      labels.push({
        key: type,
        name: shown.get(type) || type,
        parent,
        definition: '',
        color: drawn.get(type) ?? null,
        shortcut: keys.get(type) ?? null,
      });
    }
  }
  return { folder, labels, hasEntities: annotation.has('entities') };
}

/** Lines by the section they stand in, without comments and empty ones. */
function sectionsOf(text: string): ReadonlyMap<string, readonly string[]> {
  const sections = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const name = /^\[(.+)\]\s*$/.exec(line)?.[1];
    if (name !== undefined) {
      lines = [];
      sections.set(name, lines);
    } else if (line.trim() !== '' && !line.startsWith('#')) {
      lines.push(line);
    }
  }
  return sections;
}

function colorOf(drawing: string): string | null {
  const hex = /bgColor:\s*#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b/.exec(drawing)?.[1]?.toLowerCase();
  if (hex === undefined) return null;
  return `#${hex.length === 6 ? hex : hex.replace(/./g, '$&$&')}`;
}
