import { describe, expect, it } from 'vitest';
import type { Decisions } from '../../domain/intake/proposals';
import { EMPTY_REPORT, isEdited, isWorthTelling, reviewItem } from './intake-state';
import type { FileReport } from './merge-file';
import type { ReadDraft } from './reading/source';

const META = { title: 'T', byline: '', publication: '', date: '', source: '', language: 'en' };
const JOIN = { block: 3, next: 4 };

const READ: ReadDraft = {
  kind: 'draft',
  name: '',
  draft: { blocks: [], meta: {}, changes: [] },
  proposals: { meta: META, cuts: [{ block: 1, reason: 'byline' }], joins: [JOIN] },
};

describe('isEdited', () => {
  it.each<[string, Partial<Decisions>, boolean]>([
    ['nothing', {}, false],
    ['a switch and back', { cuts: new Set([1]), joins: [{ ...JOIN }] }, false],
    ['a field', { meta: { ...META, title: 'U' } }, true],
    ['what is left out', { cuts: new Set([2]) }, true],
    ['what is kept', { cuts: new Set() }, true],
    ['a join', { joins: [] }, true],
  ])('after changing %s', (_, change, expected) => {
    const item = reviewItem(READ);
    expect(isEdited({ ...item, decisions: { ...item.decisions, ...change } })).toBe(expected);
  });
});

describe('isWorthTelling', () => {
  const none = { added: 0, updated: 0, 'kept-ours': 0, unchanged: 0 };
  const some = { ...none, added: 3 };
  const file: FileReport = {
    name: 'a.json',
    codebooks: [],
    merge: {
      articles: [],
      exercises: [],
      counts: {
        article: none,
        text: none,
        codebook: none,
        label: none,
        reading: none,
        annotation: some,
        orphan: none,
        link: none,
        exercise: none,
        key: none,
        submission: none,
        verdict: none,
        correction: none,
      },
    },
    warnings: [],
    refused: [],
    joined: [],
  };

  it.each<[string, FileReport['joined'], boolean]>([
    ['a new reading', [], false],
    ['a reading that was here', [{ reader: 'Anna', readings: 1, annotations: 3 }], true],
  ])('of annotations that came into %s', (_, joined, expected) => {
    expect(isWorthTelling({ ...EMPTY_REPORT, files: [{ ...file, joined }] })).toBe(expected);
  });
});
