/** How this reader likes it: kept apart from the records, in a small synchronous store. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { isJsonObject } from '../lib/json';

export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly contrast: 'system' | 'high';
  /** Percent of the standard reading size, 75-200. */
  readonly readingSize: number;
  /** Characters per line, 40-100. */
  readonly readingWidth: number;
  /** Line height in percent of the size, 120-220. */
  readonly readingLeading: number;
  /** Single-key commands in the article (WCAG 2.1.4: can be switched off). */
  readonly singleKeys: boolean;
  /** Command name to its keys, where they differ from the default. */
  readonly keys: readonly (readonly [string, readonly string[]])[];
  /** Name or pseudonym put on new readings. */
  readonly reader: string;
  /** By exercise: who is expected to hand in. On this computer only, never in a file that is handed out. */
  readonly expectedNames: readonly (readonly [string, readonly string[]])[];
  /** The format that was exported last, as in `FORMAT_IDS`; empty: none yet. */
  readonly exportFormat: string;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  contrast: 'system',
  readingSize: 100,
  readingWidth: 66,
  readingLeading: 165,
  singleKeys: true,
  keys: [],
  reader: '',
  expectedNames: [],
  exportFormat: '',
};

/** Where settings are kept: `localStorage` in the browser. Both may fail silently: settings are not records. */
export interface SettingsKeeper {
  read(): string | null;
  write(text: string): void;
}

export type SettingsStore = StoreApi<Settings>;

export function createSettings(keeper: SettingsKeeper): SettingsStore {
  const store = createStore<Settings>(() => parseSettings(keeper.read()));
  store.subscribe((settings) => keeper.write(JSON.stringify(settings)));
  return store;
}

/** Whatever is missing or out of range is as by default. */
export function parseSettings(text: string | null): Settings {
  const raw = parseObject(text);
  const base = DEFAULT_SETTINGS;
  return {
    theme: oneOf(raw.get('theme'), ['system', 'light', 'dark'] as const, base.theme),
    contrast: oneOf(raw.get('contrast'), ['system', 'high'] as const, base.contrast),
    readingSize: within(raw.get('readingSize'), 75, 200, base.readingSize),
    readingWidth: within(raw.get('readingWidth'), 40, 100, base.readingWidth),
    readingLeading: within(raw.get('readingLeading'), 120, 220, base.readingLeading),
    singleKeys: raw.get('singleKeys') !== false,
    keys: parseLists(raw.get('keys')),
    reader: parseText(raw.get('reader')),
    expectedNames: parseLists(raw.get('expectedNames')),
    exportFormat: parseText(raw.get('exportFormat')),
  };
}

type NamedList = readonly [string, readonly string[]];

function parseObject(text: string | null): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return new Map(isJsonObject(value) ? Object.entries(value) : []);
  } catch {
    return new Map();
  }
}

function parseText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function parseLists(value: unknown): readonly NamedList[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown): readonly NamedList[] => {
    if (!Array.isArray(entry) || typeof entry[0] !== 'string' || !Array.isArray(entry[1]))
      return [];
    return [[entry[0], entry[1].filter((item): item is string => typeof item === 'string')]];
  });
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], fallback: T): T {
  return allowed.find((item) => item === value) ?? fallback;
}

function within(value: unknown, low: number, high: number, fallback: number): number {
  return typeof value === 'number' && value >= low && value <= high ? value : fallback;
}
