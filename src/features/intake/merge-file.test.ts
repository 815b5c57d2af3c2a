import { describe, expect, it } from 'vitest';
import type { Annotation, AnnotationId } from '../../domain/annotation/annotation';
import type { CodebookId } from '../../domain/codebook/label';
import type { Reading, ReadingId } from '../../domain/reading/reading';
import { added, updated } from '../../domain/record/records-diff';
import type { ArticleId } from '../../domain/text/article';
import { en } from '../../messages/en';
import { createTranslate } from '../../messages/messages';
import { joinedReadings, type JoinedReadings } from './merge-file';

const TIME = '2024-05-06T07:08:09.000Z';
const t = createTranslate(en, 'en');

const reading = (id: string, reader: string): Reading => ({
  kind: 'reading',
  id: id as ReadingId,
  articleId: 'article' as ArticleId,
  codebookId: 'codebook' as CodebookId,
  reader,
  state: 'draft',
  created: TIME,
  modified: TIME,
});

const annotation = (id: string, readingId: string): Annotation => ({
  kind: 'annotation',
  id: id as AnnotationId,
  readingId: readingId as ReadingId,
  spans: [],
  labelIds: [],
  note: '',
  created: TIME,
  modified: TIME,
});

describe('joinedReadings', () => {
  it('counts what came into readings that were here, by reader', () => {
    const here = [reading('a', 'Anna'), reading('b', 'Anna'), reading('c', '')];
    const readings = new Map(here.map((each) => [each.id, each]));
    const old = annotation('0', 'c');
    const diff = [
      added(reading('new', 'Ben')),
      ...['a', 'b', 'a', 'c', 'new'].map((id, at) => added(annotation(`${at + 1}`, id))),
      updated(old, { ...old, note: 'Changed' }),
    ];
    expect(joinedReadings(readings, diff)).toEqual([
      { reader: 'Anna', readings: 2, annotations: 3 },
      { reader: '', readings: 1, annotations: 1 },
    ]);
  });

  it.each<[JoinedReadings, string]>([
    [
      { reader: 'Anna', readings: 1, annotations: 3 },
      '3 annotations were added to the reading of “Anna” that was here already.',
    ],
    [
      { reader: '', readings: 1, annotations: 1 },
      '1 annotation was added to the reading that was here already.',
    ],
    [
      { reader: 'Anna', readings: 2, annotations: 3 },
      '3 annotations were added to 2 readings of “Anna” that were here already.',
    ],
  ])('are told as %j', (joined, sentence) => {
    expect(t('opening.file-joined', joined)).toBe(sentence);
  });
});
