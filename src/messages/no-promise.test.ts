/** What a browser keeps it may clear: no text claims otherwise. */
import { expect, it } from 'vitest';
import { en } from './en';
import { codebook } from './en/codebook';
import { exportDialog } from './en/export';
import { foreign } from './en/foreign';
import { enClass } from './en-class';

const CLAIMS =
  /\bpermanent|\bfor ?ever\b|\balways (?:safe|kept|saved|there)\b|\bnever (?:lost|be lost|deleted|forgets?)\b|\bguarantee|\bkept safe\b|\bsafely (?:kept|stored|saved)\b|\bcannot be lost\b|\byou \w+ (?:is|are) kept\b|\bsecurely\b|\b100 ?%/i;

/** Functions stand here with their source: the sentences are in it. */
const texts = Object.entries({ ...en, ...enClass, ...codebook, ...exportDialog, ...foreign }).map(
  ([key, entry]) => [key, String(entry)] as const,
);

it('no text claims that what is kept in a browser stays for good', () => {
  expect(texts.filter(([, text]) => CLAIMS.test(text))).toEqual([]);
});

it.each([
  'Your marks are stored permanently.',
  'Saved forever on this computer',
  'Your work is always safe.',
  'What you marked is kept.',
  'Nothing can be lost: it is guaranteed.',
])('would notice %j', (text) => {
  expect(CLAIMS.test(text)).toBe(true);
});

it('the place is named with its limit', () => {
  expect(en['keeping.place']).toContain('on this computer, until this browser clears it');
});
