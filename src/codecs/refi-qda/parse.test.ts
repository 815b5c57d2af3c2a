import { describe, expect, it } from 'vitest';
import type { ForeignDocument, ForeignFile, ForeignInput } from '../../domain/transfer/foreign';
import { utf8Bytes } from '../../lib/utf8';
import { parseRefiQda } from './parse';

const TEXT = 'Officials say the 🌍 climate tax works.\r\nCritics call it a tax grab.';
const LF = TEXT.replaceAll('\r\n', '\n');

const input = (path: string, text: string): ForeignInput => ({
  path,
  bytes: new Uint8Array(utf8Bytes(text)),
});

const guid = (n: number): string => `abcdef00-0000-4000-8000-00000000000${n}`;

const CODES = `<CodeBook><Codes><Code guid="${guid(1)}" name="Claim" isCodable="true" color="#fA0"/></Codes></CodeBook>`;

interface Wanted {
  readonly selections?: string;
  readonly before?: string;
  readonly after?: string;
  readonly head?: string;
  readonly source?: string;
}

const project = ({
  selections = '',
  before = CODES,
  after = '',
  head = 'xmlns="urn:QDA-XML:project:1.0" name="P"',
  source = `<TextSource guid="${guid(8)}" name="A" plainTextPath="internal://${guid(9)}.txt">${selections}</TextSource>`,
}: Wanted): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<Project ${head}>${before}<Sources>${source}</Sources>${after}</Project>`;

/** `start` and `end` in characters of `text`. */
const selection = (start: number, end: number, name: string, inside = ''): string =>
  `<PlainTextSelection guid="${guid(5)}" name="${name}" startPosition="${start}" endPosition="${end}">${inside}</PlainTextSelection>`;

function read(wanted: Wanted, text = LF, path = `sources/${guid(9)}.txt`): ForeignFile {
  const parsed = parseRefiQda([input('project.qde', project(wanted)), input(path, text)]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const marks = (file: ForeignFile): ForeignDocument['marks'] => file.documents[0]!.marks;

describe('what tools write', () => {
  it.each([
    `sources/${guid(9)}.txt`,
    `Sources/${guid(9).toUpperCase()}.TXT`,
    `sources/{${guid(9)}}.txt`,
    `My project/Sources/${guid(9)}.txt`,
  ])('the text is found in %s', (path) => {
    expect(read({}, LF, path).documents[0]?.text).toBe(LF);
  });

  it('the project may have any name and the draft namespace, with a prefix', () => {
    const xml = project({}).replace(
      '<Project xmlns="urn:QDA-XML:project:1.0"',
      '<Project xmlns="urn:QDA-XML:project:0:4"',
    );
    const prefixed = xml.replaceAll(/<(\/?)(?=[A-Z])/g, '<$1q:').replace('xmlns=', 'xmlns:q=');
    for (const text of [xml, prefixed]) {
      const parsed = parseRefiQda([
        input(`sources/${guid(9)}.txt`, LF),
        input('A strange name.QDE', text),
      ]);
      expect(parsed).toMatchObject({ ok: true, value: { documents: [{ text: LF }] } });
    }
  });

  it('guids may be in braces and capitals, colours short', () => {
    const coding = `<Coding guid="{${guid(4)}}"><CodeRef targetGUID="{${guid(1).toUpperCase()}}"/></Coding>`;
    const file = read({ selections: selection(0, 9, 'Officials', coding) });
    expect(file.labels).toMatchObject([{ key: guid(1), name: 'Claim', color: '#ffaa00' }]);
    expect(marks(file)).toMatchObject([{ id: guid(5), labels: [guid(1)] }]);
  });

  it('numbers with LF over a text with CRLF', () => {
    const start = Array.from(LF.slice(0, LF.indexOf('Critics'))).length;
    const named = read({ selections: selection(start, start + 7, 'Critics') }, TEXT);
    expect(named.documents[0]?.text).toBe(LF);
    const atlas = read(
      {
        selections: selection(start, start + 7, ''),
        head: 'xmlns="urn:QDA-XML:project:1.0" name="P" origin="ATLAS.ti 9.1"',
      },
      TEXT,
    );
    expect(atlas.documents[0]?.text).toBe(LF);
  });

  it('numbers with CRLF over a text with CRLF', () => {
    const start = Array.from(TEXT.slice(0, TEXT.indexOf('Critics'))).length;
    expect(
      read({ selections: selection(start, start + 7, 'Critics') }, TEXT).documents[0]?.text,
    ).toBe(TEXT);
  });

  it.each([0, 1])('numbers with a byte order mark counted as %i', (counted) => {
    const text = `\ufeff${LF}`;
    const file = read({ selections: selection(counted, counted + 9, 'Officials') }, text);
    expect(file.documents[0]?.text).toBe(counted === 1 ? text : LF);
    expect(marks(file)[0]?.parts[0]?.exact).toBe('Officials');
  });

  it('numbers in UTF-16 have the quotes that tell', () => {
    const at = LF.indexOf('climate');
    const file = read({ selections: selection(at, at + 11, 'climate tax') });
    expect(marks(file)[0]?.parts).toMatchObject([
      { range: { start: at, end: at + 11 }, exact: 'climate tax' },
    ]);
  });

  it('names on one line, cut, or no quotes at all', () => {
    const end = Array.from(LF).length;
    const exact = (name: string): unknown =>
      marks(read({ selections: selection(30, end, name) }))[0]?.parts[0]?.exact;
    const marked = Array.from(LF).slice(30).join('');
    expect(exact(marked.replace('\n', ' '))).toBe(marked);
    expect(exact('x works. Critics call…')).toBe(marked);
    expect(exact('Quote 7')).toBeNull();
  });

  it('a name that is a quote of another place is the quote', () => {
    const file = read({ selections: selection(1, 10, 'Officials') });
    expect(marks(file)[0]?.parts[0]?.exact).toBe('Officials');
  });

  it('a note in the description and as a note is one', () => {
    const notes = `<Notes><Note guid="${guid(6)}"><PlainTextContent>Odd.</PlainTextContent></Note><Note guid="${guid(7)}" plainTextPath="internal://n.txt"/></Notes>`;
    const inside = `<Description>Odd.</Description><NoteRef targetGUID="${guid(6)}"/><NoteRef targetGUID="${guid(7)}"/>`;
    const parsed = parseRefiQda([
      input('p.qde', project({ selections: selection(0, 9, '', inside), after: notes })),
      input(`sources/${guid(9)}.txt`, LF),
      input('sources/n.txt', 'More.'),
    ]);
    if (!parsed.ok) throw new Error('not read');
    expect(marks(parsed.value)[0]?.note).toBe('Odd.\n\nMore.');
  });

  it('a note that only a link ties to its selection', () => {
    const after = `<Notes><Note guid="${guid(6)}"><PlainTextContent>Odd.</PlainTextContent></Note></Notes><Links><Link guid="${guid(7)}" originGUID="${guid(6)}" targetGUID="${guid(5)}"/></Links>`;
    const file = read({ selections: selection(0, 9, ''), after });
    expect(marks(file)[0]?.note).toBe('Odd.');
    expect(file.documents[0]?.links).toEqual([]);
    expect(file.skipped).toEqual([]);
  });

  it('codings of two users on one selection are two marks', () => {
    const users = `<Users><User guid="${guid(2)}" name="Ann"/><User guid="${guid(3)}" name="Ann"/></Users>`;
    const coding = (user: number): string =>
      `<Coding guid="${guid(4)}" creatingUser="${guid(user)}"><CodeRef targetGUID="${guid(1)}"/></Coding>`;
    const file = read({
      before: users + CODES,
      selections: selection(0, 9, 'Officials', coding(2) + coding(3)),
    });
    expect(marks(file).map(({ id, reader }) => [id, reader])).toEqual([
      [guid(5), 'Ann'],
      ['', 'Ann (2)'],
    ]);
  });

  it('the plain text of a PDF, and inline text', () => {
    const pdf = `<PDFSource guid="${guid(8)}" name="B" path="internal://b.pdf"><PDFSelection guid="${guid(2)}" page="1"/><Representation guid="${guid(3)}"><PlainTextContent>${LF}</PlainTextContent>${selection(0, 9, 'Officials')}</Representation></PDFSource>`;
    const file = read({ source: pdf });
    expect(file.documents).toMatchObject([{ title: 'B', text: LF, marks: [{ id: guid(5) }] }]);
    expect(file.skipped).toEqual([{ where: 'B', reason: 'not-text' }]);
  });

  it('times with an offset', () => {
    const timed = selection(0, 9, '').replace(
      'name=""',
      'creationDateTime="2026-08-24T11:00:00+02:00"',
    );
    expect(marks(read({ selections: timed }))[0]).toMatchObject({
      created: '2026-08-24T09:00:00Z',
      modified: null,
    });
  });
});

describe('what is left out, and said', () => {
  it.each([
    [
      'a code that is not there',
      selection(0, 9, '', `<Coding guid="${guid(4)}"><CodeRef targetGUID="${guid(2)}"/></Coding>`),
      'unresolved',
      1,
    ],
    ['a number that is none', selection(0, 9, '').replace('"9"', '"nine"'), 'not-understood', 0],
    ['an end before the start', selection(9, 0, ''), 'empty-span', 0],
  ])('%s', (_, selections, reason, left) => {
    const file = read({ selections });
    expect(file.skipped).toEqual([{ where: guid(5), reason }]);
    expect(marks(file)).toHaveLength(left);
  });

  it('a picture, a text that is not there, a link to a code', () => {
    const after = `<Links><Link guid="${guid(7)}" name="L" originGUID="${guid(1)}" targetGUID="${guid(5)}"/></Links>`;
    const source = `<PictureSource guid="${guid(2)}" name="Pic"/><TextSource guid="${guid(8)}" name="A" plainTextPath="internal://gone.txt">${selection(0, 9, 'Officials')}</TextSource>`;
    const file = read({ source, after });
    expect(file.skipped).toEqual([
      { where: 'Pic', reason: 'not-text' },
      { where: 'A', reason: 'unresolved' },
      { where: 'Link L', reason: 'unresolved' },
    ]);
    expect(file.documents).toMatchObject([
      { text: null, marks: [{ parts: [{ exact: 'Officials' }] }] },
    ]);
  });
});

describe('what is refused', () => {
  it.each([
    ['endPosition', selection(0, 9, 'Officials').replace(' endPosition="9"', '')],
    ['startPosition', selection(0, 9, 'Officials').replace(' startPosition="0"', '')],
    ['guid', selection(0, 9, 'Officials').replace(` guid="${guid(5)}"`, '')],
  ])('a selection without %s', (what, selections) => {
    const parsed = parseRefiQda([input('project.qde', project({ selections }))]);
    expect(parsed).toMatchObject({ ok: false, error: { kind: 'broken', what } });
  });

  it.each([
    ['not-xml', '<Project'],
    ['lacks', '<Report/>'],
    ['broken', '<Project xmlns="urn:QDA-XML:project:2.0"/>'],
    ['broken', '<Project/>'],
    ['nothing-in-it', '<Project xmlns="urn:QDA-XML:project:1.0" name="P"/>'],
    ['too-deep', `<Project>${'<a>'.repeat(300)}${'</a>'.repeat(300)}</Project>`],
  ])('%s: %.60s', (kind, xml) => {
    expect(parseRefiQda([input('project.qde', xml)])).toMatchObject({ ok: false, error: { kind } });
  });

  it('what is not UTF-8, and nothing at all', () => {
    const bytes = Uint8Array.of(0x3c, 0xc3, 0x28);
    expect(parseRefiQda([{ path: 'a.qde', bytes }])).toMatchObject({ error: { kind: 'not-utf8' } });
    expect(parseRefiQda([])).toMatchObject({ error: { kind: 'nothing-in-it' } });
  });
});
