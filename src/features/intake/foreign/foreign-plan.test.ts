import { expect, it } from 'vitest';
import { article } from '../../../domain/testing/samples';
import type { ArticleId } from '../../../domain/text/article';
import type { ForeignDocument } from '../../../domain/transfer/foreign';
import type { ReadForeign } from '../reading/source';
import { firstChoices } from './foreign-plan';

const ID = '11111111-1111-4111-8111-111111111111' as ArticleId;
const OTHER = '22222222-2222-4222-8222-222222222222' as ArticleId;
const DESK = '33333333-3333-4333-8333-333333333333' as ArticleId;

const HERE = [
  article({ id: ID, title: 'One', source: 'https://example.org/one', textHash: 'a' }),
  article({ id: OTHER, title: 'Two', source: 'https://example.org/two', textHash: 'b' }),
  article({ id: DESK, title: 'Open', source: '', textHash: 'c' }),
];

function choiceFor(
  document: Partial<ForeignDocument>,
  text: { readonly hash: string; readonly canonicalHash: string } | null = null,
  here = HERE,
  desk: ArticleId | null = DESK,
) {
  const nothing = { key: '', title: '', text: null, source: '', language: '' };
  const foreign: ReadForeign = {
    kind: 'foreign',
    name: 'a.json',
    format: 'w3c',
    file: {
      unit: null,
      documents: [{ ...nothing, marks: [], links: [], ...document }],
      labels: [],
      codebookName: '',
      skipped: [],
    },
    texts: [text && { text: 'x', blocks: [], ...text }],
  };
  const articles = new Map(here.map((one) => [one.id, one]));
  const [choice] = firstChoices(foreign, { articles }, desk);
  return choice?.kind === 'here' ? choice.id : choice?.kind;
}

it.each([
  ['by its id, before all else', { key: `urn:uuid:${ID}`, title: 'Two' }, ID],
  ['by an id in its address', { source: `urn:uuid:${ID}` }, ID],
  ['by its address, before its title', { source: 'https://example.org/two', title: 'One' }, OTHER],
  ['by its title', { title: 'One' }, ID],
  ['for the one on the desk, when it says nothing', {}, DESK],
])('a file without a text is %s', (_, document, id) => {
  expect(choiceFor(document)).toBe(id);
});

it('a file without a text is for the only one there is, and for none of several', () => {
  expect(choiceFor({}, null, HERE.slice(0, 1), null)).toBe(ID);
  expect(choiceFor({}, null, HERE, null)).toBe('none');
  expect(choiceFor({}, null, [], null)).toBe('none');
});

it('a text that came along is known by its hash alone', () => {
  expect(choiceFor({}, { hash: 'b', canonicalHash: 'x' })).toBe(OTHER);
  expect(choiceFor({}, { hash: 'x', canonicalHash: 'a' })).toBe(ID);
  expect(choiceFor({ title: 'One', key: ID }, { hash: 'x', canonicalHash: 'y' })).toBe('new');
});
