import { describe, expect, it } from 'vitest';
import { span } from '../text/span';
import type { ArticleMeta, Draft, DraftBlock } from './draft';
import { propose } from './propose';
import { emphasised, ESSAYS, heading, paragraph, quote } from './testing/essays';
import { PAGES } from './testing/pages';

function draft(blocks: readonly DraftBlock[], meta: Partial<ArticleMeta> = {}): Draft {
  return { blocks, meta, changes: [] };
}

const BODY = paragraph(
  'The council met for six hours on Monday and decided that the bridge would be closed for a year, beginning in the week after the holidays.',
);

function head(...lines: readonly DraftBlock[]): readonly (readonly [number, string])[] {
  const { cuts } = propose(draft([heading('A title', 1), ...lines, BODY, BODY]), '');
  return cuts.map((cut) => [cut.block, cut.reason]);
}

function tail(...lines: readonly DraftBlock[]): readonly string[] {
  const blocks = [
    heading('A title', 1),
    paragraph('By Ada Byron'),
    BODY,
    BODY,
    BODY,
    BODY,
    ...lines,
  ];
  return propose(draft(blocks), '')
    .cuts.slice(1)
    .map((cut) => `${cut.block - 6} ${cut.reason}`);
}

describe('propose', () => {
  it.each(Object.entries(ESSAYS))('touches nothing in an essay: %s', (_, blocks) => {
    const { cuts, joins } = propose(draft(blocks), 'essay.txt');
    expect({ cuts, joins }).toEqual({ cuts: [], joins: [] });
  });

  it.each(Object.entries(PAGES))('finds what stands around an article on %s', (_, page) => {
    const { meta, cuts, joins } = propose(draft(page.blocks), 'file.html');
    expect(meta).toEqual({ ...page.meta, source: 'file.html', language: 'en' });
    expect(Object.fromEntries(cuts.map((cut) => [cut.block, cut.reason]))).toEqual(page.cuts);
    expect(joins).toEqual([]);
  });
});

describe('propose: what the article is', () => {
  it.each<[string, Partial<ArticleMeta>, readonly DraftBlock[], string]>([
    [
      'the first heading of the first level',
      {},
      [heading('Kicker', 4), heading('Title', 1), BODY],
      'Title',
    ],
    ['a first heading', {}, [heading('Title', 2), BODY], 'Title'],
    ['a first short line', {}, [paragraph('Title'), BODY], 'Title'],
    ['a question', {}, [paragraph('Is this a title?'), BODY], 'Is this a title?'],
    ['what the file says', { title: 'Stated' }, [heading('Title', 1), BODY], 'Stated'],
    [
      'the heading in what a page says',
      { title: 'Title | Site' },
      [heading('Title', 1), BODY],
      'Title',
    ],
    ['the file’s name', {}, [BODY, BODY], 'my-essay.v2'],
    ['the file’s name, not a salutation', {}, [paragraph('Dear reader,'), BODY], 'my-essay.v2'],
  ])('takes its title from %s', (_, meta, blocks, title) => {
    expect(propose(draft(blocks, meta), 'my-essay.v2.md').meta.title).toBe(title);
  });

  it.each([
    ['By Jane Doe', 'Jane Doe'],
    ['by Jane Doe and John Q. Public', 'Jane Doe and John Q. Public'],
    ['By Ludwig van Beethoven, staff writer', 'Ludwig van Beethoven, staff writer'],
    ['Written by Jane Doe', 'Jane Doe'],
    ['Von Jana Müller', 'Jana Müller'],
    ['Par Éloïse d’Arc', 'Éloïse d’Arc'],
    ['Por María de la Cruz', 'María de la Cruz'],
    ['By Jane Doe | 4 May 2020', 'Jane Doe'],
    ['By Jane Doe, May 4, 2020', 'Jane Doe'],
    ['May 4, 2020 by Jane Doe', 'Jane Doe'],
    ['Author: Jane Doe', 'Jane Doe'],
  ])('reads the byline %j', (line, byline) => {
    const { meta, cuts } = propose(draft([heading('A title', 1), paragraph(line), BODY]), '');
    expect([meta.byline, cuts]).toEqual([byline, [{ block: 1, reason: 'byline' }]]);
  });

  it.each([
    ['May 14, 2019', '', 'May 14, 2019'],
    ['The Daily Paper, May 14, 2019', 'The Daily Paper', 'May 14, 2019'],
    ['Paper of Record – 14 May 2019', 'Paper of Record', '14 May 2019'],
    ['2019-05-14', '', '2019-05-14'],
    ['14.05.2019', '', '14.05.2019'],
    ['14. Mai 2019', '', '14. Mai 2019'],
    ['14 mai 2019', '', '14 mai 2019'],
    ['14 de mayo de 2019', '', '14 de mayo de 2019'],
    ['Tuesday, 14 May 2019 at 10:30 am', '', 'Tuesday, 14 May 2019 at 10:30 am'],
    ['Published: May 14th, 2019', '', 'May 14th, 2019'],
    ['Last updated on 14/05/2019', '', '14/05/2019'],
  ])('reads the line %j', (line, publication, date) => {
    const { meta, cuts } = propose(draft([heading('A title', 1), paragraph(line), BODY]), '');
    expect([meta.publication, meta.date]).toEqual([publication, date]);
    expect(cuts).toEqual([{ block: 1, reason: 'publication-line' }]);
  });

  it('prefers what the file says about itself', () => {
    const meta = {
      byline: 'A',
      publication: 'B',
      date: 'C',
      source: 'https://example.org',
      language: 'fr',
    };
    const blocks = [heading('Title', 1), paragraph('By Jane Doe'), BODY];
    expect(propose(draft(blocks, meta), 'x.html').meta).toEqual({ title: 'Title', ...meta });
  });
});

describe('propose: what stands before the article', () => {
  it.each([
    ['a topic line', paragraph('Region: Europe, Asia'), 'topic-line'],
    ['tags', paragraph('Tags: one, two'), 'topic-line'],
    ['a button', paragraph('Listen to this article'), 'navigation'],
    ['a time to read', paragraph('7 min read'), 'publication-line'],
  ])('finds %s', (_, block, reason) => {
    expect(head(block)).toEqual([[1, reason]]);
  });

  it.each([
    [
      'a standfirst',
      emphasised('Why a town without a bridge is not an island, and what it is instead.'),
    ],
    ['an epigraph', quote('All bridges are beautiful from below.')],
    ['a place and a sentence', paragraph('BERGEN, May 3 – It rained.')],
    ['a first sentence with by', paragraph('By Monday it was over.')],
    ['by and a weekday', paragraph('By Monday Night')],
    ['a short question', paragraph('Who pays?')],
    ['a name alone', paragraph('Ada Byron')],
  ])('leaves %s', (_, block) => {
    expect(head(block)).toEqual([]);
  });
});

describe('propose: what stands behind the article', () => {
  it.each([
    ['Note: click the share buttons above.', 'share-notice'],
    ['This article was originally published on Another Site.', 'origin-notice'],
    ['Originally published at example.org', 'origin-notice'],
    ['Republished with permission from The Paper.', 'origin-notice'],
    ['Copyright © Ada Byron, The Paper, 2019', 'copyright'],
    ['© The Paper 2019', 'copyright'],
    ['Disclaimer: we are not lawyers.', 'disclaimer'],
    ['Ada Byron is a mathematician who lives in London.', 'author-box'],
    ['More articles by Ada Byron', 'author-box'],
    ['Become a member today', 'promotion'],
    ['Comment on this story on our Facebook page', 'promotion'],
    ['Leave a comment', 'promotion'],
    ['For media inquiries: press@example.org', 'contact'],
    ['Tags: one, two', 'topic-line'],
    ['Back to top', 'navigation'],
  ])('finds %j', (text, reason) => {
    expect(tail(paragraph(text))).toEqual([`0 ${reason}`]);
  });

  it('leaves a sentence that follows, and furniture in front of much more text', () => {
    const copyright = paragraph('© The Paper 2019');
    expect(tail(copyright, paragraph('I was wrong about the ferry, as it turned out.'))).toEqual([
      '0 copyright',
    ]);
    expect(tail(copyright, BODY, BODY)).toEqual([]);
  });

  it('keeps separators between sections, and at the end takes them along', () => {
    expect(tail(paragraph('* * *'), BODY)).toEqual([]);
    expect(tail(paragraph('***'), paragraph('—'), paragraph('© 2019 The Paper'))).toEqual([
      '0 separator',
      '1 separator',
      '2 copyright',
    ]);
  });

  it('takes the section about the author, cut in two by a page break', () => {
    expect(
      tail(
        heading('About the author:', 4),
        paragraph('A mathematician from London, she has written on engines and on the'),
        paragraph('weaving of patterns. She lives abroad.'),
        heading('Notes'),
        paragraph('1. The engine was never built.'),
      ),
    ).toEqual(['0 author-box', '1 author-box', '2 author-box']);
  });

  it('leaves a list of sources', () => {
    expect(tail(heading('Sources'), paragraph('Ada Byron, Notes, London 1843.'))).toEqual([]);
  });
});

describe('propose: joins', () => {
  const START =
    'For twenty years the wardens of the bridge have written down what they saw of those who cross';
  const joins = (first: DraftBlock, second: DraftBlock): number =>
    propose(draft([heading('A title', 1), BODY, first, second, BODY]), '').joins.length;

  it.each([
    ['in the middle of a sentence', `${START} and`, 'who do not, in books that nobody reads.'],
    ['before brackets', START, '(and of those who do not), in books.'],
    ['after a comma', `${START},`, 'and of those who do not.'],
    ['in a word', `${START} by day, in the after-`, 'noon and at night.'],
    ['before a name', `${START} under the`, 'Bishop and those who do not.'],
  ])('joins %s', (_, first, second) => {
    expect(joins(paragraph(first), paragraph(second))).toBe(1);
  });

  it.each([
    ['whole sentences', `${START}.`, 'and so on.'],
    ['a question in quotation marks', `${START}?”`, 'he asked.'],
    ['what a colon announces', `${START}:`, 'the first is this.'],
    ['what a dash breaks off', `${START} —`, 'and no more.'],
    ['a displayed quotation', `${START}, and reported that`, '“we have seen nobody at all.”'],
    ['a new sentence', START, 'The books are in the archive.'],
    ['a short line', 'Yours, in haste and in hope', 'the warden of the bridge'],
    ['an item of a list', START, 'b) the second of them'],
    [
      'a line of verse',
      'and the rain upon the shelter is the beating of',
      'a drum that nobody hears',
    ],
  ])('leaves %s', (_, first, second) => {
    expect(joins(paragraph(first), paragraph(second))).toBe(0);
  });

  it('leaves headings, lines in bold, quotes and other containers', () => {
    const second = paragraph('who do not.');
    const bold = { marks: [{ ...span(0, START.length), kind: 'strong' as const }] };
    expect(joins(heading(START), second)).toBe(0);
    expect(joins(paragraph(START, bold), second)).toBe(0);
    expect(joins(paragraph(START), quote('who do not.'))).toBe(0);
    expect(joins(paragraph(START), heading('who do not'))).toBe(0);
  });

  it('joins over an advertisement', () => {
    const blocks = [
      heading('A title', 1),
      BODY,
      BODY,
      BODY,
      paragraph(START),
      paragraph('Advertisement'),
      paragraph('who do not.'),
    ];
    expect(propose(draft(blocks), '').joins).toEqual([{ block: 4, next: 6 }]);
  });
});
