/** The lines of an `.ann` file by what they are, before any of them is put beside the text. */
import type { ForeignSkipped } from '../../domain/transfer/foreign';

export interface BratLines {
  readonly textBounds: readonly TextBound[];
  /** Binary relations, roles of events, equivalences. */
  readonly relations: readonly BratRelation[];
  /** Id of an event, and of the annotation that triggers it. */
  readonly triggers: ReadonlyMap<string, string>;
  readonly attributes: readonly (Attached & { readonly name: string; readonly value: string })[];
  readonly normalizations: readonly (Attached & {
    readonly type: string;
    readonly reference: string;
    readonly text: string;
  })[];
  readonly comments: readonly (Attached & { readonly type: string; readonly text: string })[];
}

export interface TextBound {
  readonly id: string;
  readonly line: number;
  readonly type: string;
  readonly fragments: readonly { readonly start: number; readonly end: number }[];
  /** Fragments joined by a space; null: left out. */
  readonly text: string | null;
}

export interface BratRelation {
  readonly line: number;
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

interface Attached {
  readonly line: number;
  readonly target: string;
}

export interface ReadLines {
  readonly lines: BratLines;
  readonly skipped: readonly ForeignSkipped[];
}

/** `stem`: of the file, for what is skipped. */
export function readLines(text: string, stem: string): ReadLines {
  const textBounds: TextBound[] = [];
  const relations: BratRelation[] = [];
  const triggers = new Map<string, string>();
  const attributes: BratLines['attributes'][number][] = [];
  const normalizations: BratLines['normalizations'][number][] = [];
  const comments: BratLines['comments'][number][] = [];
  const skipped: ForeignSkipped[] = [];

  const take = (line: number, id: string, data: string, tail: string | null): boolean => {
    switch (id.charAt(0)) {
      case 'T': {
        const [, type, places = ''] = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)\s*$/.exec(data) ?? [];
        if (type === undefined) return false;
        const fragments = places.split(';').map((place) => {
          const [start = 0, end = 0] = place.split(' ').map(Number);
          return { start, end };
        });
        textBounds.push({ id, line, type, fragments, text: tail });
        return true;
      }
      case 'R': {
        const [, type, from, to] = /^(\S+) \S+?:(\S+) \S+?:(\S+)\s*$/.exec(data) ?? [];
        if (type === undefined || from === undefined || to === undefined) return false;
        relations.push({ line, type, from, to });
        return true;
      }
      case 'E': {
        const [head = '', ...roles] = data.trim().split(/\s+/);
        const trigger = /^\S+?:(\S+)$/.exec(head)?.[1];
        if (trigger === undefined) return false;
        triggers.set(id, trigger);
        for (const role of roles) {
          const [, type, to] = /^(\S+?):(\S+)$/.exec(role) ?? [];
          if (type === undefined || to === undefined) return false;
          relations.push({ line, type, from: id, to });
        }
        return true;
      }
      case '*': {
        const [type = '', ...members] = data.trim().split(/\s+/);
        const [first] = members;
        if (first === undefined) return false;
        for (const to of members.slice(1)) relations.push({ line, type, from: first, to });
        return true;
      }
      case 'A':
      case 'M': {
        const [, name, target, value = ''] = /^(\S+) (\S+)(?: (.*))?$/.exec(data.trimEnd()) ?? [];
        if (name === undefined || target === undefined) return false;
        attributes.push({ line, name, target, value });
        return true;
      }
      case 'N': {
        const [, type, target, reference] = /^(\S+) (\S+) (\S+:\S+)\s*$/.exec(data) ?? [];
        if (type === undefined || target === undefined || reference === undefined) return false;
        normalizations.push({ line, type, target, reference, text: tail ?? '' });
        return true;
      }
      case '#': {
        const [, type, target] = /^(\S+) (\S+)\s*$/.exec(data) ?? [];
        if (type === undefined || target === undefined) return false;
        comments.push({ line, type, target, text: tail ?? '' });
        return true;
      }
      default:
        return false;
    }
  };

  const ids = new Set<string>();
  text.split('\n').forEach((whole, at) => {
    const line = whole.replace(/\r$/, '');
    if (line.trim() === '') return;
    const [, id = '', data = '', tail] = /^([^\t]+)\t([^\t]*)(?:\t([^]*))?$/.exec(line) ?? [];
    const isNew = id === '*' || !ids.has(id);
    ids.add(id);
    if (!isNew || !take(at + 1, id, data, tail ?? null)) {
      skipped.push({ where: lineName(stem, at + 1), reason: 'not-understood' });
    }
  });
  return {
    lines: { textBounds, relations, triggers, attributes, normalizations, comments },
    skipped,
  };
}

export function lineName(stem: string, line: number): string {
  return `${stem}.ann, line ${line}`;
}
