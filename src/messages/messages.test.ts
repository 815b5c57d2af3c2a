import { describe, expect, it } from 'vitest';
import { en } from './en';
import { createTranslate, type Catalogue, type MessageKey, type PlainMessageKey } from './messages';

const t = createTranslate(en, 'en');

describe('createTranslate', () => {
  it('gives plain entries as they stand', () => {
    expect(t('status.saved')).toBe('Saved on this computer');
  });

  it('fills in values', () => {
    expect(t('status.not-saved', { reason: t('store-problem.disk-full') })).toBe(
      'Not saved: the disk is full',
    );
  });

  it.each([
    [0, 'No annotations'],
    [1, '1 annotation'],
    [2, '2 annotations'],
    [1200, '1,200 annotations'],
  ])('chooses the plural for %d', (count, expected) => {
    expect(t('annotations.count', { count })).toBe(expected);
  });

  it('takes a key put together from a union', () => {
    const problem: 'disk-full' | 'damaged' = 'damaged';
    expect(t(`store-problem.${problem}`)).toContain('cannot be read');
  });

  it('refuses unknown keys, missing and needless values at compile time', () => {
    const plain: PlainMessageKey = 'common.undo';
    // @ts-expect-error: needs a count
    const missing: Parameters<typeof t<'annotations.count'>> = ['annotations.count'];
    // @ts-expect-error: takes no values
    const needless: Parameters<typeof t<'common.undo'>> = ['common.undo', { count: 1 }];
    // @ts-expect-error: no such entry
    const unknown: MessageKey = 'common.oops';
    // @ts-expect-error: needs values, so it is not plain
    const notPlain: PlainMessageKey = 'annotations.count';
    expect([plain, missing[0], needless[0], unknown, notPlain]).toHaveLength(5);
  });

  it('speaks another language from one more file, by its own plural rules', () => {
    const polish: Catalogue = {
      ...en,
      'annotations.count': ({ count }, f) =>
        f.plural(count, {
          one: '1 adnotacja',
          few: `${count} adnotacje`,
          other: `${count} adnotacji`,
        }),
    };
    const translate = createTranslate(polish, 'pl');
    const texts = [1, 3, 5, 22].map((count) => translate('annotations.count', { count }));
    expect(texts).toEqual(['1 adnotacja', '3 adnotacje', '5 adnotacji', '22 adnotacje']);
  });
});

describe('the English catalogue', () => {
  const entries = Object.entries<unknown>(en).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );

  it('has no empty and no excusing text', () => {
    for (const [key, text] of entries) {
      expect(`${key}: ${text}`).not.toMatch(/: \s*$|oops|sorry|please/i);
    }
  });

  it('names the file in every refusal', () => {
    const problems: readonly Parameters<typeof t<'intake.problem'>>[1]['problem'][] = [
      { kind: 'binary' },
      { kind: 'empty' },
      { kind: 'no-text' },
      { kind: 'too-deep', limit: 100 },
      { kind: 'too-large', bytes: 52_428_800, limit: 20_000_000 },
      { kind: 'too-long', characters: 3_000_000, limit: 2_000_000 },
      { kind: 'unknown-format', extension: 'pages' },
      { kind: 'unknown-format', extension: '' },
      { kind: 'unreadable', detail: 'the file was moved.' },
      { kind: 'wrong-encoding', charset: 'UTF-8' },
    ];
    for (const problem of problems) {
      expect(t('intake.problem', { file: 'essay.md', problem })).toContain('“essay.md”');
    }
    expect(t('intake.problem', { file: 'a.md', problem: problems[4] ?? { kind: 'empty' } })).toBe(
      '“a.md” has 52.4 MB; the limit is 20 MB.',
    );
  });

  it('describes an annotation as it is heard', () => {
    expect(
      t('annotation.description', {
        labels: ['Claim'],
        words: 14,
        overlaps: ['Evidence'],
        note: 'Says who?',
      }),
    ).toBe('Claim, 14 words, overlaps Evidence. Note: Says who?');
  });
});

describe('format', () => {
  it('writes dates of RFC 3339 moments', () => {
    expect(t.format.date('2026-08-24T12:00:00Z')).toBe('Aug 24, 2026');
  });

  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [4_200_000, '4.2 MB'],
  ])('writes %d bytes', (count, expected) => {
    expect(t.format.bytes(count)).toBe(expected);
  });
});
