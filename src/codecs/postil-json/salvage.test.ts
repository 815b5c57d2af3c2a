import { deepStrictEqual } from 'node:assert/strict';
import { describe, expect, it } from 'vitest';
import type { PostilBundle } from '../../domain/transfer/bundle';
import { randomBundle } from '../../domain/transfer/testing/random-bundle';
import { parsePostil } from './parse';
import { salvagePostil, type SalvagedPostil } from './salvage';
import { serializePostil } from './serialize';
import { answeredBundle, classBundle } from './testing/class-file';
import { deps, sha256 } from './testing/example-file';

/** Bytes changed in each file; more than it has begin again in another way. Where it counts: `npm run torture`. */
const RUNS = Number(process.env['POSTIL_RUNS'] ?? 150);
const MASKS = [0x01, 0x20, 0xff, 0x02, 0x10, 0x40, 0x80, 0x55] as const;

const FIXTURES: readonly (readonly [string, PostilBundle])[] = [
  ['what one student hands in', await answeredBundle(20)],
  ['a class', await classBundle(3, 10)],
  ['a library', randomBundle(23, 6, sha256)],
];

async function salvaged(text: string, known?: PostilBundle): Promise<SalvagedPostil> {
  const result = await salvagePostil(text, { ...deps, ...(known && { known }) });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Marks by the record they stand in and their own id. */
function marksOf({ readings, exercises = [] }: PostilBundle): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ...readings.flatMap(({ reading, annotations }) =>
      annotations.map((mark) => [`${reading.id} ${mark.id}`, mark] as const),
    ),
    ...exercises
      .flatMap(({ submissions, corrections }) => [...submissions, ...corrections])
      .flatMap(({ id, marks }) => marks.map((mark) => [`${id} ${mark.id}`, mark] as const)),
  ]);
}

function recordsOf(bundle: PostilBundle): ReadonlyMap<string, unknown> {
  const exercises = bundle.exercises ?? [];
  return new Map<string, unknown>([
    ...bundle.articles.map(({ article }) => [article.id, article] as const),
    ...bundle.codebooks.flatMap(({ labels }) => labels.map((label) => [label.id, label] as const)),
    ...bundle.readings.flatMap(({ links }) => links.map((link) => [link.id, link] as const)),
    ...exercises.flatMap(({ exercise, verdicts }) =>
      [exercise, ...verdicts].map((record) => [record.id, record] as const),
    ),
    ...marksOf(bundle),
  ]);
}

/** A label whose parent is lost stands at the top. */
function withoutParent(record: unknown): object {
  const { parentId: _parent, ...rest } = record as Readonly<Record<string, unknown>>;
  return rest;
}

/** Where each record ends in the file: the line that closes the braces its id stands in. */
function endsOf(text: string, bundle: PostilBundle): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  let parent = '';
  for (const line of text.matchAll(/^( *)"id": "([0-9a-f-]{36})"/gm)) {
    const [, indent = '', id = ''] = line;
    if (text.slice(0, line.index).endsWith('"exercise": {\n')) continue;
    if (indent.length === 6) parent = id;
    const close = text.indexOf(`\n${indent.slice(2)}}`, line.index);
    const key = recordsOf(bundle).has(`${parent} ${id}`) ? `${parent} ${id}` : id;
    if (!ends.has(key)) ends.set(key, close + indent.length);
  }
  return ends;
}

describe('a file that is whole', () => {
  it.each(FIXTURES)('loses nothing: %s', async (_, bundle) => {
    const { losses, ...rest } = await salvaged(serializePostil(bundle));
    expect(losses).toEqual([]);
    deepStrictEqual(rest, { bundle, warnings: [], refused: [] });
  });
});

describe('a file that was cut', () => {
  it.each(FIXTURES)('gives back what was whole before the cut: %s', async (_, bundle) => {
    const text = serializePostil(bundle);
    const ends = endsOf(text, bundle);
    let before = 0;
    let rescued = 0;
    for (let percent = 1; percent < 100; percent += 1) {
      const at = Math.floor((text.length * percent) / 100);
      const result = await salvagePostil(text.slice(0, at), deps);
      const found = result.ok ? recordsOf(result.value.bundle) : new Map<string, unknown>();
      if (result.ok) {
        expect(result.value.losses.filter(({ kind }) => kind === 'cut')).toHaveLength(1);
      }
      for (const [key, record] of recordsOf(bundle)) {
        if ((ends.get(key) ?? text.length) > at) continue;
        before += 1;
        if (!found.has(key)) continue;
        rescued += 1;
        if (key.includes(' ')) continue;
        expect(found.get(key)).toMatchObject(withoutParent(record));
      }
    }
    expect(before).toBeGreaterThan(100);
    expect(rescued / before).toBe(1);
  });

  it('says how much is missing from what was sealed', async () => {
    const text = serializePostil(await answeredBundle(40));
    const at = text.indexOf('      {\n', text.indexOf('"annotations"') + text.length / 4);
    const { bundle, losses } = await salvaged(text.slice(0, at - 1), await classBundle(1, 1));
    const kept = bundle.readings[0]?.annotations.length ?? 0;
    expect(kept).toBeGreaterThan(2);
    const list = 'readings[0].annotations';
    expect(losses).toContainEqual({
      kind: 'missing',
      what: 'annotation',
      path: list,
      count: 40 - kept,
    });
  });
});

describe('a file with one byte changed', () => {
  it.each(FIXTURES)(
    'never passes for sound, and what is sealed is never wrong: %s',
    { timeout: 3_600_000 },
    async (_, bundle) => {
      const text = serializePostil(bundle);
      const bytes = new TextEncoder().encode(text);
      const before = marksOf(bundle);
      const sound = alone(before);
      const isSealed = bundle.exercises !== undefined && bundle.readings.length < 2;
      let tried = 0;
      let unread = 0;
      let rescued = 0;
      for (const [at, mask] of changesIn(bytes.length)) {
        const flipped = bytes.slice();
        flipped[at] = (flipped[at] ?? 0) ^ mask;
        const damaged = new TextDecoder('utf-8', { ignoreBOM: true }).decode(flipped);
        const result = await salvagePostil(damaged, { ...deps, known: bundle });
        tried += 1;
        if (!result.ok) {
          unread += 1;
          continue;
        }
        const { bundle: read, losses, warnings } = result.value;
        if (losses.length + warnings.length === 0) deepStrictEqual(read, bundle, `byte ${at}`);
        const marks = marksOf(read);
        rescued += marks.size;
        if (!isSealed) continue;
        for (const [key, mark] of alone(marks)) deepStrictEqual(mark, sound.get(key), `byte ${at}`);
      }
      expect(unread / tried).toBeLessThan(0.01);
      expect(before.size - rescued / (tried - unread)).toBeLessThan(1);
    },
  );
});

/** By their own ids: that the record they stand in was changed is told by the record. */
function alone(marks: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> {
  return new Map(
    [...marks].map(([key, mark]) => {
      const { readingId: _parent, ...rest } = mark as Readonly<Record<string, unknown>>;
      return [key.slice(37), rest] as const;
    }),
  );
}

/** Places and what is done to the byte there: spread over the file, or all of it in one way after the other. */
function changesIn(length: number): readonly (readonly [at: number, mask: number])[] {
  const stride = Math.max(1, Math.floor(length / RUNS));
  return Array.from({ length: RUNS }, (_, run) => {
    const way = RUNS < length ? run : Math.floor(run / length);
    return [(run * stride) % length, MASKS[way % MASKS.length] ?? 1] as const;
  });
}

describe('damage', () => {
  it('costs a mark, not its submission, and both are told', async () => {
    const bundle = await classBundle(2, 4);
    const text = serializePostil(bundle).replace('Note 2 of 1', 'Note 3 of 1');
    const { bundle: read, losses } = await salvaged(text);
    const [sound, hurt] = read.exercises?.[0]?.submissions ?? [];
    expect(sound).toEqual(bundle.exercises?.[0]?.submissions[0]);
    expect(hurt?.marks).toHaveLength(3);
    expect(hurt?.doubts).toEqual(['rescued']);
    const path = 'submissions[1].marks[2]';
    expect(losses).toEqual([{ kind: 'changed', what: 'annotation', path, kept: false }]);
  });

  it('in a submission’s own words leaves its marks, and is told', async () => {
    const text = serializePostil(await classBundle(1, 4)).replace('Student 0', 'Student 9');
    const { bundle, losses } = await salvaged(text);
    const [submission] = bundle.exercises?.[0]?.submissions ?? [];
    expect(submission).toMatchObject({ reader: 'Student 9', doubts: ['rescued'] });
    expect(submission?.marks).toHaveLength(4);
    const path = 'submissions[0]';
    expect(losses).toEqual([{ kind: 'changed', what: 'submission', path, kept: true }]);
  });

  it('of the text is mended from what is here, or kept and told', async () => {
    const bundle = await classBundle(1, 4);
    const word = bundle.articles[0]?.text.text.slice(30, 40) ?? '';
    const text = serializePostil(bundle).replace(word, word.replace(/[a-z]/, 'q'));
    expect((await parsePostil(text, deps)).ok).toBe(false);
    const mended = await salvaged(text, bundle);
    deepStrictEqual(mended.bundle, bundle);
    const id = bundle.articles[0]?.article.id;
    expect(mended.losses).toEqual([
      { kind: 'unreadable', what: 'article', path: 'articles[0]' },
      { kind: 'stand-in', what: 'article', id },
    ]);
    const kept = await salvaged(text);
    expect(kept.losses).toEqual([
      { kind: 'changed', what: 'article', path: 'articles[0]', kept: true },
    ]);
    expect(kept.bundle.exercises?.[0]?.submissions[0]?.marks.length).toBeGreaterThan(2);
  });

  it.each([
    '',
    '  ',
    '[]',
    'null',
    '{"format": "brat"}',
    '{"format": "postil", "formatVersion": "2.0.0"}',
  ])('%j is refused', async (text) => {
    expect((await salvagePostil(text, deps)).ok).toBe(false);
  });
});
