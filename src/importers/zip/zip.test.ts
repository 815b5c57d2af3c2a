import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEYOND } from './directory';
import { listZip, MOST_ENTRIES, MOST_UNPACKED } from './list';
import { makeZip, packedZeros, type Part } from '../../lib/testing/make-zip';
import { startsLikeZip } from './signature';
import { unpack } from './unpack';

/** Each file in the archive, with its text or why it has none. */
async function read(bytes: Uint8Array): Promise<readonly string[] | string> {
  const archive = new Blob([new Uint8Array(bytes)]);
  const listing = await listZip(archive, LONGEST);
  if (!listing.ok) return why(listing.error);
  const lines = listing.value.refused.map(({ name, problem }) => `${name}: ${why(problem)}`);
  for (const entry of listing.value.entries) {
    const unpacked = await unpack({ archive, entry });
    lines.push(
      `${entry.name}: ${unpacked.ok ? new TextDecoder().decode(unpacked.value) : unpacked.error.kind}`,
    );
  }
  return lines;
}

function why(problem: { readonly kind: string; readonly problem?: { readonly kind: string } }) {
  return problem.problem?.kind ?? problem.kind;
}

const LONGEST = 50_000_000;

const good: Part = { name: 'good.txt', content: 'good' };

/** Bytes that came out of the one file before it was stopped, and how it ended. */
async function stopped(part: Part): Promise<{ readonly inflated: number; readonly end: string }> {
  const archive = new Blob([new Uint8Array(makeZip([part]))]);
  const listing = await listZip(archive, LONGEST);
  if (!listing.ok) throw new Error('no listing');
  const [entry] = listing.value.entries;
  let inflated = 0;
  if (!entry) return { inflated, end: why(listing.value.refused[0]?.problem ?? { kind: '' }) };
  const unpacked = await unpack({ archive, entry }, (bytes) => (inflated += bytes));
  return { inflated, end: unpacked.ok ? 'ok' : unpacked.error.kind };
}

describe('a ZIP file', () => {
  it('gives its files, by their names without folders', async () => {
    const bytes = makeZip([
      { name: 'class/', content: '', method: 0 },
      { name: 'class/a.txt', content: 'one' },
      { name: '../../etc/b.md', content: '# two', method: 0 },
      { name: 'C:\\temp\\c.txt', content: '' },
      { name: '__MACOSX/._a.txt', content: 'x' },
      { name: '.DS_Store', content: 'x' },
    ]);
    expect(await read(bytes)).toEqual(['a.txt: one', 'b.md: # two', 'c.txt: ']);
    expect(await startsLikeZip(new Blob([new Uint8Array(bytes)]))).toBe(true);
  });

  it.each([
    ['UTF-8, said', Buffer.from('Grüße.txt'), 0x800, 'Grüße.txt'],
    ['UTF-8, not said', Buffer.from('Grüße.txt'), 0, 'Grüße.txt'],
    ['code page 437', Buffer.from([0x47, 0x81, 0xe1, 0x65]), 0, 'Güße'],
  ])('reads names in %s', async (_, name, flags, shown) => {
    expect(await read(makeZip([{ name, flags, content: 'x' }]))).toEqual([`${shown}: x`]);
  });

  it('gives back any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({ content: fc.uint8Array({ maxLength: 9000 }), method: fc.constantFrom(0, 8) }),
        ),
        async (files) => {
          const parts = files.map((file, index) => ({ ...file, name: `f${index}` }));
          const archive = new Blob([new Uint8Array(makeZip([...parts, good]))]);
          const listing = await listZip(archive, LONGEST);
          if (!listing.ok) throw new Error('refused');
          for (const [index, entry] of listing.value.entries.entries()) {
            const unpacked = await unpack({ archive, entry });
            expect(unpacked).toEqual({
              ok: true,
              value: parts[index]?.content ?? new TextEncoder().encode('good'),
            });
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('one bad file in a ZIP file is refused, the good one is read:', () => {
  const text = 'some text that is packed '.repeat(100);
  it.each<[string, Part, string]>([
    ['a ZIP file', { name: 'in.zip', content: makeZip([good]) }, 'nested'],
    ['encrypted', { name: 'b', content: 'x', flags: 1 }, 'encrypted'],
    ['strongly encrypted', { name: 'b', content: 'x', flags: 0x41 }, 'encrypted'],
    ['another method', { name: 'b', content: 'x', method: 12 }, 'unknown-method'],
    ['a wrong checksum', { name: 'b', content: 'x', states: { crc: 1 } }, 'damaged'],
    ['not deflate', { name: 'b', content: text, packed: Buffer.alloc(40, 0xff) }, 'damaged'],
    [
      'cut short',
      { name: 'b', content: text, packed: deflateRawSync(text).subarray(0, -5) },
      'damaged',
    ],
    ['less than stated', { name: 'b', content: 'x', states: { size: 9 } }, 'damaged'],
    ['more than stated', { name: 'b', content: text, states: { size: 9 } }, 'larger-than-stated'],
    [
      'stored, more than stated',
      { name: 'b', content: text, method: 0, states: { size: 9 } },
      'larger-than-stated',
    ],
    ['50 MB', { name: 'b', content: 'x', states: { size: 50_000_000 } }, 'too-large'],
    ['beyond 4 GB', { name: 'b', content: 'x', states: { size: BEYOND } }, 'too-large'],
    ['beyond the end', { name: 'b', content: 'x', states: { packed: 5000 } }, 'overlapping'],
    ['behind the end', { name: 'b', content: 'x', states: { offset: 500_000 } }, 'overlapping'],
    ['nowhere', { name: 'b', content: 'x', states: { offset: 45 } }, 'damaged'],
    ['tight', { name: 'b', content: Buffer.alloc(2_000_000) }, 'packed-too-tightly'],
  ])('%s', async (_, part, problem) => {
    const lines = await read(makeZip([good, part]));
    expect(lines).toContain('good.txt: good');
    expect(lines).toContain(`${String(part.name)}: ${problem}`);
  });

  it('two at one place: only one is unpacked', async () => {
    const lines = await read(makeZip([good, { ...good, name: 'twin', states: { offset: 0 } }]));
    expect(lines).toEqual(['good.txt: overlapping', 'twin: good']);
  });

  it('one over another: only the inner one is unpacked', async () => {
    const inner = makeZip([good]);
    const bytes = makeZip([
      { name: 'outer', content: inner, method: 0 },
      { ...good, states: { offset: 35 } },
    ]);
    expect(await read(bytes)).toEqual(['outer: overlapping', 'good.txt: good']);
  });
});

describe('a ZIP file is refused as a whole', () => {
  it.each([
    ['without an end', makeZip([good]).subarray(0, -1), 'damaged'],
    ['nothing but a start', Buffer.from('PK\x03\x04'), 'damaged'],
    ['more stated than there is', makeZip([good], { entries: 2 }), 'damaged'],
    ['too many files', makeZip([good], { entries: MOST_ENTRIES + 1 }), 'too-many-files'],
    ['nothing inside', makeZip([]), 'nothing-inside'],
    ['only what systems add', makeZip([{ name: '__MACOSX/x' }]), 'nothing-inside'],
    ['a Word document', makeZip([{ name: 'word/document.xml' }]), 'not-text'],
  ])('%s', async (_, bytes, problem) => {
    const archive = new Blob([new Uint8Array(bytes)]);
    const listing = await listZip(archive, LONGEST);
    expect(listing.ok ? 'ok' : why(listing.error)).toBe(problem);
  });

  it('never ends in an exception, wherever a byte is changed or it is cut', async () => {
    const whole = makeZip([good, { name: 'b.txt', content: 'more of it '.repeat(9) }]);
    for (let at = 0; at < whole.length; at += 1) {
      await read(whole.subarray(0, at));
      for (const bit of [1, 0x80, 0xff]) {
        const flipped = Buffer.from(whole);
        flipped[at] = (flipped[at] ?? 0) ^ bit;
        const lines = await read(flipped);
        // Names are covered by no checksum; contents are.
        for (const line of typeof lines === 'string' ? [] : lines) {
          expect(line).toMatch(/: (good|(more of it ){9}|[a-z-]+)$/);
        }
      }
    }
  });
});

describe('a bomb', () => {
  it('of 10 GB of zeros is refused by what it states, with nothing unpacked', async () => {
    const part = { name: 'zeros', packed: Buffer.alloc(0), states: { size: BEYOND } };
    expect(await stopped(part)).toEqual({ inflated: 0, end: 'too-large' });
  });

  it('of 1 GB that states 1 kB is stopped after one step', async () => {
    const packed = packedZeros(1_000_000_000);
    const { inflated, end } = await stopped({ name: 'zeros', packed, states: { size: 1000 } });
    expect(end).toBe('larger-than-stated');
    expect(inflated).toBeGreaterThan(0);
    expect(inflated).toBeLessThan(4_300_000);
  });

  it('of many files ends at the limit for all together', async () => {
    const parts = Array.from({ length: 300 }, (_, index) => ({
      name: `f${index}`,
      content: 'x',
      states: { size: 1_000_000 },
    }));
    const listing = await listZip(new Blob([new Uint8Array(makeZip(parts))]), LONGEST);
    expect(listing.ok && listing.value.entries).toHaveLength(MOST_UNPACKED / 1_000_000);
    expect(listing.ok && listing.value.refused).toHaveLength(100);
  });
});
