import { describe, expect, it } from 'vitest';
import type { ForeignFile } from '../../domain/transfer/foreign';
import { utf8Bytes } from '../../lib/utf8';
import { parseTei } from './parse';

const input = (text: string, path = 'a.xml') => ({ path, bytes: new Uint8Array(utf8Bytes(text)) });

const HEADER = `<teiHeader><fileDesc><titleStmt><title>T</title><respStmt xml:id="r1"><resp>coder</resp><persName>Ann</persName></respStmt></titleStmt></fileDesc>
<encodingDesc><classDecl><taxonomy><gloss>Codes</gloss><category xml:id="c1" n="#E69F00"><catDesc><term>Claim</term>: Said as true</catDesc><category xml:id="c2"><catDesc>A smaller
 claim</catDesc></category></category></taxonomy></classDecl></encodingDesc></teiHeader>`;

const BODY = `
  <div xml:id="d">
    <head>A 🌍 <hi>head</hi></head>
    <p xml:id="p1">One <seg xml:id="s">two 🌍</seg> three.</p>
    <p/>
    <p xml:id="p2">Four<note>Five</note>.</p>
  </div>`;

const tei = (standOff: string, body = BODY): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0">${HEADER}<standOff>${standOff}</standOff><text xml:lang="en"><body>${body}</body></text></TEI>`;

function read(standOff: string, body = BODY): ForeignFile {
  const parsed = parseTei([input(tei(standOff, body))]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** What the parts of each mark cover. */
function quotes(standOff: string, body = BODY): readonly (readonly string[])[] {
  const [document] = read(standOff, body).documents;
  const characters = Array.from(document!.text!);
  return document!.marks.map(({ parts }) =>
    parts.map(({ range }) => characters.slice(range!.start, range!.end).join('')),
  );
}

const target = (pointers: string): string => `<spanGrp><span target="${pointers}"/></spanGrp>`;

describe('the text', () => {
  it('has its blocks separated by an empty line, notes where they stand', () => {
    expect(read('').documents[0]).toMatchObject({
      title: 'T',
      language: 'en',
      text: 'A 🌍 head\n\nOne two 🌍 three.\n\n\n\nFourFive.',
    });
  });

  it('keeps what stands beside blocks', () => {
    const body = '<list><item>One <list><item>Two</item></list> three</item></list>';
    expect(read('', body).documents[0]?.text).toBe('One \n\nTwo\n\n three');
  });
});

describe('pointers', () => {
  it.each([
    ['#string-range(p1,0,3)', ['One']],
    ['#string-range(p1,8,1)', ['🌍']],
    ['#string-range(s,0,3)', ['two']],
    ['#string-range(s,4,1) #string-range(p1,9,7)', ['🌍 three.']],
    ['#string-range(p1,0,3,4,3)', ['One', 'two']],
    ['string-range( #p1, 0, 3 )', ['One']],
    ['#string-range(p1,10,6) #string-range(p2,0,4)', ['three.\n\n\n\nFour']],
    ['#string-range(p1,0,3) #string-range(p2,0,4)', ['One', 'Four']],
    ['#p1', ['One two 🌍 three.']],
    ['#s', ['two 🌍']],
    ['#p1 #p2', ['One two 🌍 three.\n\n\n\nFourFive.']],
  ])('%s', (pointers, marked) => {
    expect(quotes(target(pointers))).toEqual([marked]);
  });

  it('into what holds several blocks count white space between them', () => {
    const before = BODY.indexOf('One') - BODY.indexOf('>') - 1;
    const plain = Array.from(
      BODY.slice(BODY.indexOf('>') + 1, BODY.indexOf('One')).replace(/<[^>]*>/g, ''),
    );
    expect(before).toBeGreaterThan(plain.length);
    expect(quotes(target(`#string-range(d,${plain.length},3)`))).toEqual([['One']]);
    expect(quotes(target(`#string-range(d,${plain.length - 3},6)`))).toEqual([['One']]);
  });

  it('from one element to another', () => {
    expect(quotes('<span from="#s" to="#p2"/>')).toEqual([['two 🌍 three.\n\n\n\nFourFive.']]);
  });

  it('spans that go on in others are one mark in pieces', () => {
    const chain =
      '<span xml:id="a" target="#string-range(p1,0,3)" next="#b"/><span xml:id="b" target="#string-range(p1,4,3)" prev="#a"/>';
    expect(quotes(chain)).toEqual([['One', 'two']]);
    const circle = chain.replace('prev="#a"', 'next="#a"');
    expect(quotes(circle)).toEqual([['One'], ['two']]);
  });

  it.each([
    ['#string-range(p9,0,3)', 'unresolved'],
    ['#string-range(p1,0,300)', 'unresolved'],
    ['#string-range(p1,0)', 'not-understood'],
    ['#string-range(p1,-1,3)', 'not-understood'],
    ['other.xml#p1', 'not-understood'],
    ['', 'no-place'],
  ])('%j is left out: %s', (pointers, reason) => {
    const { documents, skipped } = read(target(pointers));
    expect(documents[0]?.marks).toEqual([]);
    expect(skipped).toEqual([{ where: '', reason }]);
  });
});

describe('what is said of a span', () => {
  it('labels with their tree, reader, notes, times', () => {
    const file = read(
      `<span xml:id="a1" target="#p1" ana="#c1 #c2" resp="#r1" cert="low">Claim</span>
       <listAnnotation><annotation motivation="commenting" target="#a1"><revisionDesc><change status="created" when="2026-08-24T11:00:00+02:00"/></revisionDesc><note>Odd.</note></annotation></listAnnotation>`,
    );
    expect(file.codebookName).toBe('Codes');
    expect(file.labels).toEqual([
      {
        key: 'c1',
        name: 'Claim',
        parent: null,
        definition: 'Said as true',
        color: '#e69f00',
        shortcut: null,
      },
      {
        key: 'c2',
        name: 'A smaller claim',
        parent: 'c1',
        definition: '',
        color: null,
        shortcut: null,
      },
    ]);
    expect(file.documents[0]?.marks).toMatchObject([
      {
        id: 'a1',
        labels: ['c1', 'c2'],
        reader: 'Ann',
        note: 'Odd.',
        created: '2026-08-24T09:00:00Z',
        modified: null,
        raw: { attributes: { cert: 'low' } },
      },
    ]);
  });

  it('a label in the span itself, or interpretations instead of categories', () => {
    const [own] = read('<span target="#p1">Irony</span>').documents[0]!.marks;
    expect(own?.labels).toEqual(['Irony']);
    const file = read(
      '<interpGrp><interp xml:id="i">Irony</interp></interpGrp><span target="#p1" ana="#i"/>',
    );
    expect(file.labels.at(-1)).toMatchObject({ key: 'i', name: 'Irony' });
    expect(file.documents[0]?.marks[0]?.labels).toEqual(['i']);
  });

  it('an annotation that points into the text is a mark of its own', () => {
    const file = read(
      '<listAnnotation><annotation xml:id="n" target="#string-range(p1,0,3)"><respStmt><persName>Bo</persName></respStmt><note>So.</note></annotation></listAnnotation>',
    );
    expect(file.documents[0]?.marks).toMatchObject([{ id: 'n', note: 'So.', reader: 'Bo' }]);
  });

  it('links of kinds that are not ours keep their names', () => {
    const links =
      '<span xml:id="a" target="#p1"/><span xml:id="b" target="#p2"/><linkGrp><link target="#b #a" ana="#contests"/><link xml:id="l" target="#b #x"/></linkGrp>';
    const { documents, skipped } = read(links);
    expect(documents[0]?.links).toEqual([{ from: 'b', to: 'a', type: null, typeName: 'contests' }]);
    expect(skipped).toEqual([{ where: 'l', reason: 'unresolved' }]);
  });

  it('a category that is not there is left out, and said', () => {
    const { documents, skipped } = read('<span xml:id="a" target="#p1" ana="#c1 #c9"/>');
    expect(documents[0]?.marks[0]?.labels).toEqual(['c1']);
    expect(skipped).toEqual([{ where: 'a', reason: 'unresolved' }]);
  });
});

describe('what is refused', () => {
  it.each([
    ['not-xml', '<TEI>'],
    ['lacks', '<html/>'],
    ['lacks', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>'],
    ['too-deep', `<TEI>${'<a>'.repeat(300)}${'</a>'.repeat(300)}</TEI>`],
    ['broken', tei('<annotations><annotation target="#p1"/></annotations>')],
  ])('%s', (kind, xml) => {
    expect(parseTei([input(xml)])).toMatchObject({ ok: false, error: { kind } });
  });

  it('one file of several is left out, and said', () => {
    const parsed = parseTei([input('<x/>', 'x.xml'), input(tei('')), input('notes', 'readme.txt')]);
    expect(parsed).toMatchObject({
      ok: true,
      value: { skipped: [{ where: 'x.xml', reason: 'not-understood' }], codebookName: 'Codes' },
    });
    expect(parseTei([])).toMatchObject({ ok: false, error: { kind: 'nothing-in-it' } });
  });
});
