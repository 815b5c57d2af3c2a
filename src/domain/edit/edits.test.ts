import { describe, expect, test } from 'vitest';
import type { AnnotationId, Link, LinkId } from '../annotation/annotation';
import type { CodebookId, LabelId } from '../codebook/label';
import {
  annotation,
  article,
  articleText,
  CODEBOOK,
  label,
  MOMENT,
  READING,
  reading,
} from '../testing/samples';
import type { ArticleId } from '../text/article';
import { span } from '../text/span';
import { viewOf } from '../testing/records-view';
import {
  addAnnotation,
  addSpan,
  removeAnnotation,
  setNote,
  setSpans,
  toggleLabel,
} from './annotation-edits';
import { describeArticle, duplicateArticle, removeArticle } from './article-edits';
import { addLabel, changeLabel, moveLabel, removeLabel } from './codebook-edits';
import type { EditContext, RecordsView } from './edit';

const TEXT = articleText('A 👩‍👩‍👧 family.\n\nAnother one.');
const NOW = '2026-05-06T07:08:09.000Z';
const id = <T extends string>(text: string): T => text as T;

function context(fields: Partial<RecordsView> = {}): EditContext {
  let next = 0;
  return {
    clock: { now: () => NOW },
    ids: { uuid: () => `new-${String((next += 1))}` },
    records: {
      ...viewOf([]),
      article: () => article(),
      text: () => TEXT,
      codebook: () => ({
        kind: 'codebook',
        id: CODEBOOK,
        name: 'Own',
        created: MOMENT,
        modified: MOMENT,
      }),
      reading: () => reading(),
      readingsOf: () => [reading()],
      ...fields,
    },
  };
}

const claim = annotation('a', [span(0, 2)]);
const having = (item = claim): EditContext =>
  context({ annotation: (wanted) => (wanted === item.id ? item : undefined) });

describe('annotations', () => {
  test('a new one is snapped to whole characters and merged', () => {
    const edit = addAnnotation({
      id: id<AnnotationId>('n'),
      readingId: READING,
      spans: [span(3, 5), span(9, 13), span(20, 22)],
      labelIds: [id<LabelId>('claim'), id<LabelId>('claim')],
    });
    expect(edit(context())).toMatchObject({
      ok: true,
      value: [
        {
          kind: 'added',
          after: { spans: [span(2, 13), span(20, 22)], labelIds: ['claim'], created: NOW },
        },
      ],
    });
  });

  test.each([
    ['empty', [span(4, 4)]],
    ['none', []],
    ['outside the text', [span(900, 950)]],
  ])('%s spans make no annotation', (_, spans) => {
    const edit = addAnnotation({
      id: id<AnnotationId>('n'),
      readingId: READING,
      spans,
      labelIds: [],
    });
    expect(edit(context())).toEqual({ ok: false, error: { kind: 'empty-span' } });
  });

  test('a label goes on, then off; what is left with nothing goes', () => {
    const on = toggleLabel(claim.id, id<LabelId>('evidence'))(having());
    expect(on).toMatchObject({
      value: [{ after: { labelIds: ['claim', 'evidence'], modified: NOW } }],
    });
    const off = toggleLabel(claim.id, id<LabelId>('claim'))(having());
    expect(off).toMatchObject({ value: [{ kind: 'removed' }] });
    const noted = toggleLabel(claim.id, id<LabelId>('claim'))(having({ ...claim, note: 'keep' }));
    expect(noted).toMatchObject({ value: [{ kind: 'updated', after: { labelIds: [] } }] });
  });

  test('a note typed over one that another tab has changed since keeps both texts', () => {
    const changed = having({ ...claim, note: 'so it is, they say' });
    expect(setNote(claim.id, 'indeed so it is', 'so it is')(changed)).toMatchObject({
      value: [{ after: { note: 'indeed so it is, they say' } }],
    });
    expect(setNote(claim.id, 'so it is not', 'so it is')(changed)).toMatchObject({
      value: [{ after: { note: 'so it is, they say\n\nso it is not' } }],
    });
  });

  test('the same note, or the same edges, is no change', () => {
    expect(setNote(claim.id, '')(having())).toEqual({ ok: true, value: [] });
    expect(setSpans(claim.id, [span(0, 1), span(1, 2)])(having())).toEqual({ ok: true, value: [] });
  });

  test('a second span makes it discontinuous; a touching one makes it longer', () => {
    expect(addSpan(claim.id, span(20, 24))(having())).toMatchObject({
      value: [{ after: { spans: [span(0, 2), span(20, 24)] } }],
    });
    expect(addSpan(claim.id, span(2, 10))(having())).toMatchObject({
      value: [{ after: { spans: [span(0, 10)] } }],
    });
  });

  test('its links go with it', () => {
    const link: Link = {
      kind: 'link',
      id: id<LinkId>('l'),
      readingId: READING,
      from: id('b'),
      to: claim.id,
      type: 'supports',
      created: MOMENT,
    };
    const result = removeAnnotation(claim.id)(
      context({ annotation: () => claim, linksOf: () => [link] }),
    );
    expect(result).toMatchObject({ value: [{ before: link }, { before: claim }] });
  });

  test('what is gone cannot be changed', () => {
    expect(setNote(id('x'), 'n')(context())).toEqual({
      ok: false,
      error: { kind: 'gone', what: 'annotation' },
    });
  });
});

describe('articles', () => {
  test('a title cannot be empty', () => {
    expect(describeArticle(article().id, { title: '  ' })(context())).toMatchObject({ ok: false });
  });

  test('removing takes the article only: the rest can come back with it', () => {
    expect(removeArticle(article().id)(context())).toMatchObject({
      value: [{ kind: 'removed', before: { kind: 'article' } }],
    });
  });

  test('a copy has its own ids throughout', () => {
    const result = duplicateArticle(
      article().id,
      id<ArticleId>('copy'),
      'Again',
    )(context({ annotationsOf: () => [claim] }));
    expect(result).toMatchObject({
      value: [
        { after: { kind: 'text', id: 'copy' } },
        { after: { kind: 'article', id: 'copy', title: 'Again', created: NOW } },
        { after: { kind: 'reading', id: 'new-1', articleId: 'copy' } },
        { after: { kind: 'annotation', id: 'new-2', readingId: 'new-1' } },
      ],
    });
  });
});

describe('codebooks', () => {
  const parent = label('p');
  const child = label('c', { parentId: parent.id });
  const all = [parent, child, label('q', { order: 1, shortcut: 'q' })];
  const withLabels = context({
    labelsOf: () => all,
    label: (wanted) => all.find((item) => item.id === wanted),
  });

  test('a new label stands last, with the next colour and pattern', () => {
    const result = addLabel(id<LabelId>('n'), id<CodebookId>(CODEBOOK), 'New')(withLabels);
    expect(result).toMatchObject({
      value: [{ after: { order: 2, color: '#cc79a7', pattern: 'dashed' } }, {}],
    });
  });

  test.each([
    ['an empty name', { name: ' ' }, { kind: 'empty-name' }],
    ['a colour that is none', { color: 'url(x)' }, { kind: 'bad-color', color: 'url(x)' }],
    ['a taken shortcut', { shortcut: 'q' }, { kind: 'shortcut-taken', shortcut: 'q', by: 'q' }],
    ['its own child as parent', { parentId: child.id }, { kind: 'own-descendant' }],
  ])('refuses %s', (_, fields, error) => {
    expect(changeLabel(parent.id, fields)(withLabels)).toEqual({ ok: false, error });
  });

  test('a label in use is not removed; a free one hands its children up', () => {
    const used = { ...withLabels, records: { ...withLabels.records, usesOf: () => 3 } };
    expect(removeLabel(parent.id)(used)).toEqual({
      ok: false,
      error: { kind: 'label-in-use', uses: 3 },
    });
    expect(removeLabel(parent.id)(withLabels)).toMatchObject({
      value: [{ after: { id: 'c', parentId: null } }, { kind: 'removed' }, {}],
    });
  });

  test('moving numbers the siblings anew and never into itself', () => {
    expect(moveLabel(id('q'), null, parent.id)(withLabels)).toMatchObject({
      value: [{ after: { id: 'q', order: 0 } }, { after: { id: 'p', order: 1 } }, {}],
    });
    expect(moveLabel(parent.id, child.id, null)(withLabels)).toMatchObject({ ok: false });
  });
});
