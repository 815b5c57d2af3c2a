/** A small Postil file as another tool would write it, to be damaged in one place at a time. */
import { createHash } from 'node:crypto';

export const sha256 = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');
export const deps = { sha256Hex: (text: string) => Promise.resolve(sha256(text)) };
export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const TEXT = 'Officials say the 🌍 climate tax works.\n\nCritics call it a tax grab.';
export const TIME = '2026-08-24T09:00:00.000Z';

/** As another tool would write it: no checksum, no names, and so nothing to warn of. */
export function example() {
  return {
    format: 'postil',
    formatVersion: '1.0.0',
    offsetUnit: 'UnicodeCodePoint',
    articles: [
      {
        id: uuid(1),
        title: 'A tax',
        byline: '',
        publication: '',
        date: '',
        source: '',
        language: 'en',
        words: 12,
        changes: [] as string[],
        created: TIME,
        modified: TIME,
        content: {
          text: TEXT,
          textSha256: sha256(TEXT),
          lengths: { codePoints: 67, utf16: 68, utf8: 70 },
          blocks: [
            { kind: 'paragraph', start: 0, end: 38, within: [] as object[] },
            { kind: 'paragraph', start: 40, end: 67, within: [] as object[] },
          ] as { kind: string; level?: number; start: number; end: number; within: object[] }[],
          marks: [
            { kind: 'emphasis', start: 18, end: 19 },
            { kind: 'link', href: 'https://example.org/', start: 20, end: 31 },
          ] as { kind: string; href?: string; start: number; end: number }[],
        },
      },
    ],
    codebooks: [
      {
        id: uuid(2),
        name: 'Close reading',
        created: TIME,
        modified: TIME,
        labels: [label(3, 'Claim'), label(4, 'Framing')],
      },
    ],
    readings: [
      {
        id: uuid(5),
        articleId: uuid(1),
        codebookId: uuid(2),
        reader: 'R1',
        state: 'draft',
        created: TIME,
        modified: TIME,
        annotations: [
          annotation(6, [14, 31, 'the 🌍 climate tax'], [3]),
          annotation(7, [20, 66, 'climate tax works.\n\nCritics call it a tax grab'], [4]),
        ],
        links: [{ id: uuid(8), from: uuid(6), to: uuid(7), type: 'attacks', created: TIME }],
      },
    ],
  };
}

export function label(n: number, name: string) {
  return {
    id: uuid(n),
    parentId: null as string | null,
    order: n,
    name,
    definition: '',
    whenToUse: '',
    whenNot: '',
    example: '',
    color: '#e69f00',
    pattern: 'solid',
    shortcut: null as string | null,
    archived: false,
  };
}

export function annotation(
  n: number,
  [start, end, exact]: [number, number, string],
  labels: number[],
) {
  return {
    id: uuid(n),
    spans: [{ start, end, exact, prefix: '', suffix: '' }],
    labelIds: labels.map(uuid),
    note: '',
    created: TIME,
    modified: TIME,
  };
}

export type Example = ReturnType<typeof example>;

export const first = (file: Example) => file.articles[0]!;
export const reading = (file: Example) => file.readings[0]!;
export const mark = (file: Example, at = 0) => reading(file).annotations[at]!;
export const spanOf = (file: Example, at = 0) => mark(file, at).spans[0]!;
