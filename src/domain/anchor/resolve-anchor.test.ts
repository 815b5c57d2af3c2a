import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText } from '../testing/samples';
import { snapSpan } from '../text/graphemes';
import { span } from '../text/span';
import { describeAnchor, type Anchor } from './anchor';
import { createSearchBudget } from './budget';
import { prepareText } from './prepared-text';
import { anchorTarget, resolveAnchor } from './resolve-anchor';
import { makeGroup } from './testing/cases';
import { scoreGroups, share, type Known, type WrongCase } from './testing/score-cases';

/** Promise P12; as often as is asked: `POSTIL_RUNS=1000000 npx vitest run src/domain/anchor`. */
const RUNS = Number(process.env['POSTIL_RUNS'] ?? 1000);

/** Four cases each. The whole corpus: `npm run anchors`. */
const GROUPS = 120;

describe('the same text', () => {
  it('has every mark exactly where it was', { timeout: 3_600_000 }, () => {
    const text = fc
      .tuple(hostileText, fc.string({ unit: 'grapheme', maxLength: 60 }))
      .map(([a, b]) => (a + b).replaceAll('\r', ''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
        const at = snapSpan(source, span(a % (source.length + 1), b % (source.length + 1)));
        fc.pre(at.end > at.start);
        const prepared = prepareText(source, 'hash');
        const anchor = describeAnchor(prepared, at);
        expect(source.slice(anchor.start, anchor.end)).toBe(anchor.exact);
        const found = resolveAnchor(anchor, anchorTarget(prepared));
        expect(found).toMatchObject({ kind: 'exact', span: at, score: 1 });
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a mark whose offsets are not those of its quote', () => {
  it('is never taken by its offsets, though the text is the same', () => {
    const source = 'One lamp was lit before dusk, and another lamp was lit long after it.';
    const prepared = prepareText(source, 'hash');
    const anchor = describeAnchor(prepared, span(4, 16));
    expect(anchor.exact).toBe('lamp was lit');
    const shifted: Anchor = { ...anchor, start: span(5, 17).start, end: span(5, 17).end };
    expect(resolveAnchor(shifted, anchorTarget(prepared))).toMatchObject({ span: span(4, 16) });
  });
});

describe('a changed text', () => {
  const group = makeGroup(1);
  const [quote] = group.marked.slice(2);
  const at = quote!.span;
  const paragraph = group.before.slice(0, at.start).lastIndexOf('\n\n') + 2;

  function find(change: (text: string) => string, form: 'NFC' | 'NFD' = 'NFC') {
    const before = prepareText(group.before, 'old');
    const after = change(group.before).normalize(form);
    const anchor = describeAnchor(before, at);
    const target = anchorTarget(prepareText(after, 'new'), before);
    return { found: resolveAnchor(anchor, target), anchor, after };
  }

  it.each<[string, (text: string) => string]>([
    ['something put in before it', (text) => `Preface.\n\n${text}`],
    ['its line ends folded', (text) => text.replaceAll('\n\n', ' ')],
    ['its spaces doubled', (text) => text.replaceAll(' ', '  ')],
    ['other quotation marks', (text) => `“Quoted” ${text}`],
  ])('with %s has it word for word', (_, change) => {
    const { found, anchor, after } = find(change);
    expect(found.kind).toBe('exact');
    const words = 'span' in found ? after.slice(found.span.start, found.span.end) : '';
    expect(words.replace(/\s+/g, ' ')).toBe(anchor.exact);
  });

  it('with a word in it changed has it too, and says so', () => {
    const { found } = find((text) => {
      const middle = text.indexOf(' ', at.start + 10);
      return `${text.slice(0, middle)} newly${text.slice(middle)}`;
    });
    expect(found).toMatchObject({ kind: 'moved', span: { start: at.start, end: at.end + 6 } });
  });

  it('without its paragraph has lost it', () => {
    const { found } = find(
      (text) => text.slice(0, paragraph) + text.slice(text.indexOf('\n\n', at.end) + 2),
    );
    expect(['lost', 'review']).toContain(found.kind);
  });

  it('with its sentence five times is for the reader to say', () => {
    const sentence = 'Nobody in the valley counted the old lamps before the vote.';
    const before = prepareText(`${sentence} And so it ended.`, 'old');
    const after = prepareText(Array<string>(5).fill(sentence).join(' '), 'new');
    const anchor = describeAnchor(before, span(0, sentence.length));
    const found = resolveAnchor(anchor, anchorTarget(after));
    expect(found).toMatchObject({ kind: 'review', reason: 'several' });
    expect('candidates' in found && found.candidates).toHaveLength(3);
  });

  it.each([
    ['word for word', 'counted', 'counted'],
    ['a word changed in one', 'counted', 'numbered'],
    ['a word changed in the other', 'numbered', 'counted'],
  ])('with its paragraph twice, %s, is for the reader to say', (_, first, second) => {
    const paragraph = (verb: string): string =>
      'When the vote was over, the keeper walked home along the river. Nobody in the valley ' +
      `${verb} the old lamps that evening. In the morning three of them had gone, and no one asked.`;
    const source = paragraph('counted');
    const start = source.indexOf('Nobody');
    const end = source.indexOf(' In the morning');
    const anchor = describeAnchor(prepareText(source, 'old'), span(start, end));
    const after = [paragraph(first), 'Years went by.', paragraph(second)].join('\n\n');
    const found = resolveAnchor(anchor, anchorTarget(prepareText(after, 'new')));
    expect(found).toMatchObject({ kind: 'review', reason: 'several' });
    expect('candidates' in found && found.candidates).toHaveLength(2);
  });

  it.each([
    ['composed for decomposed', 'NFD', 'NFC'],
    ['decomposed for composed', 'NFC', 'NFD'],
  ] as const)('%s has its marks on the same words', (_, from, to) => {
    const words = 'Über die Brücke gehen täglich fünfzig Bäuerinnen; 각 나라 नमस्ते é. ';
    const source = `${words}Danach ist das Café geschlossen. ${words}`.normalize(from);
    const start = source.indexOf('Danach');
    const anchor = describeAnchor(prepareText(source, 'old'), span(start, start + 20));
    const target = prepareText(source.normalize(to), 'new');
    const found = resolveAnchor(anchor, anchorTarget(target));
    expect(found.kind).toBe('exact');
    const at2 = 'span' in found ? found.span : span(0, 0);
    expect(target.source.slice(at2.start, at2.end).normalize('NFC')).toBe(
      source.slice(start, start + 20).normalize('NFC'),
    );
  });
});

describe('the corpus', () => {
  const wrong: WrongCase[] = [];
  const scores = scoreGroups(0, GROUPS, (found) => wrong.push(found));
  const of = (known: Known) => scores.filter((score) => score.known === known);

  it('has no mark at a wrong place without a word, where anything more than a quote is known', () => {
    expect(wrong.filter(({ known }) => known !== 'quote')).toEqual([]);
  });

  it('has at 3 % of edits 97 of 100 marks where they were', () => {
    const edited = of('texts').filter(({ kind }) => kind === 'edited 3 %');
    expect(share(edited, 'right')).toBeGreaterThanOrEqual(0.97);
    for (const score of edited.filter(({ band }) => band !== '3-12')) {
      expect(share([score], 'right')).toBeGreaterThanOrEqual(0.97);
    }
  });

  it('places nothing that is gone', () => {
    const gone = scores.filter(({ kind }) => kind === 'deleted');
    expect(share(gone, 'wrong')).toBe(0);
  });

  it('asks seldom where the passage is still there', () => {
    const there = of('texts').filter(({ kind }) => !kind.startsWith('quote'));
    expect(share(there, 'right')).toBeGreaterThanOrEqual(0.95);
  });
});

describe('no text and no quote keeps it busy', () => {
  const LONG = 1_000_000;
  const anchor = (exact: string, prefix = '', suffix = ''): Anchor => ({
    start: 0,
    end: exact.length,
    exact,
    prefix,
    suffix,
    textHash: 'old',
    alike: 1,
    ordinal: 0,
    rival: 0,
  });

  it.each<[string, string, Anchor]>([
    ['one letter everywhere', 'a'.repeat(LONG), anchor('a', 'a'.repeat(64), 'a'.repeat(64))],
    ['a long run of it', 'a'.repeat(LONG), anchor('a'.repeat(5000))],
    ['all but one letter', 'a'.repeat(LONG), anchor(`${'a'.repeat(2500)}b${'a'.repeat(2500)}`)],
    ['two letters in turn', 'ab'.repeat(LONG / 2), anchor('ba'.repeat(300), 'x', 'y')],
    ['nothing but spaces', ' '.repeat(LONG), anchor('   ', '  ', '  ')],
    ['combining marks', 'e\u0301'.repeat(LONG / 2), anchor('\u0301\u0301\u0301')],
    [
      'a quote as long as the text',
      'the tax '.repeat(LONG / 8),
      anchor('tax the '.repeat(LONG / 8)),
    ],
    ['lone surrogates', '\ud800'.repeat(LONG), anchor('\ud800\ud800\udc00')],
  ])('%s', (_, text, wanted) => {
    const target = anchorTarget(prepareText(text, 'new'));
    const budget = createSearchBudget();
    const started = performance.now();
    for (let times = 0; times < 20; times += 1) {
      expect(['review', 'lost']).toContain(resolveAnchor(wanted, target, budget).kind);
    }
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
