import { describe, expect, it } from 'vitest';
import type { ForeignFile, ForeignInput } from '../../domain/transfer/foreign';
import { utf8Bytes } from '../../lib/utf8';
import { parseCatma } from './parse';

const input = (path: string, text: string): ForeignInput => ({
  path,
  bytes: new Uint8Array(utf8Bytes(text)),
});

const TAGS = `<fsdDecl n="Tropes 2024-01-02T03:04:05.000+0100">
 <fsDecl xml:id="T2" type="T2" baseTypes="T1"><fsDescr>Irony</fsDescr></fsDecl>
 <fsDecl xml:id="T1" type="T1"><fsDescr>Trope</fsDescr><fDecl name="catma_displaycolor"><vRange><vColl><string>-16711936</string></vColl></vRange></fDecl></fsDecl>
 <fsDecl xml:id="T3" type="T3" baseTypes="T9"><fsDescr>Alone</fsDescr></fsDecl>
</fsdDecl>`;

const fs = (id: string, type: string, inside = ''): string =>
  `<fs xml:id="${id}" type="${type}">${inside}</fs>`;

const seg = (ids: string, range: string): string =>
  `<seg ana="${ids}"><ptr target="D_7#char=${range}" type="inclusion"/></seg>`;

const collection = (instances: string, pieces: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="de"><teiHeader><fileDesc><titleStmt><title>Mine</title></titleStmt></fileDesc><encodingDesc>${TAGS}</encodingDesc></teiHeader><text>${instances}<body><ab type="catma">${pieces}</ab></body></text></TEI>`;

function read(...inputs: readonly ForeignInput[]): ForeignFile {
  const parsed = parseCatma(inputs);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const ONE = collection(
  fs('A', 'T2', '<f name="catma_markupauthor"><string>Ann</string></f>'),
  `<ptr target="D_7#char=0,3"/>${seg('#A', '3,5')}${seg('#A', '5,9')}${seg('#A', '12,14')}`,
);

describe('a collection', () => {
  it('has pieces that follow each other as one, and others as pieces of one mark', () => {
    const { unit, documents, skipped } = read(input('c.xml', ONE));
    expect(unit).toBe('Utf16CodeUnit');
    expect(skipped).toEqual([]);
    expect(documents).toMatchObject([
      {
        key: 'D_7',
        title: 'Mine',
        language: 'de',
        text: null,
        marks: [
          {
            id: 'A',
            labels: ['T2'],
            reader: 'Ann',
            parts: [{ range: { start: 3, end: 9 } }, { range: { start: 12, end: 14 } }],
          },
        ],
      },
    ]);
  });

  it('has tags above others first, without versions and without parents that are not there', () => {
    const { labels, codebookName } = read(input('c.xml', ONE));
    expect(codebookName).toBe('Tropes');
    expect(labels.map(({ key, parent, color }) => [key, parent, color])).toEqual([
      ['T1', null, '#00ff00'],
      ['T2', 'T1', null],
      ['T3', null, null],
    ]);
  });

  it('has notes, times and properties', () => {
    const properties =
      '<f name="Note"><string>Odd.</string></f><f name="catma_markuptimestamp"><string>2024-01-02T03:04:05.000+0100</string></f><f name="mood"><vColl><string>a</string><string>b</string></vColl></f><f name="none"><string/></f>';
    const file = read(input('c.xml', collection(fs('A', 'T1', properties), seg('#A', '0,3'))));
    expect(file.documents[0]?.marks).toMatchObject([
      {
        note: 'Odd.',
        created: '2024-01-02T02:04:05.000Z',
        raw: { properties: { mood: ['a', 'b'] } },
      },
    ]);
  });

  it('keeps the line ends of the text it counts in, and no byte order mark', () => {
    const text = 'One\r\ntwo three four';
    const file = read(input('c.xml', ONE), input('text.txt', `\ufeff${text}`));
    expect(file.documents[0]?.text).toBe(text);
  });
});

describe('several files', () => {
  it('over one text are one document, a reader of two collections two readers', () => {
    const file = read(
      input('a/1.xml', ONE),
      input('a/2.xml', ONE),
      input('a/t.txt', 'Some text here.'),
    );
    expect(file.documents).toHaveLength(1);
    expect(file.documents[0]?.marks.map(({ reader }) => reader)).toEqual(['Ann', 'Ann (2)']);
    expect(file.labels).toHaveLength(3);
  });

  it('in folders, or with names that begin alike, find their texts', () => {
    const folders = read(
      input('a/c.xml', ONE),
      input('b/c.xml', ONE),
      input('b/t.txt', 'B'),
      input('a/t.txt', 'A'),
    );
    expect(folders.documents.map(({ text }) => text)).toEqual(['A', 'B']);
    const names = read(
      input('x-1.xml', ONE),
      input('xy-1.xml', ONE),
      input('x.txt', 'X'),
      input('xy.txt', 'XY'),
    );
    expect(names.documents.map(({ text }) => text)).toEqual(['X', 'XY']);
  });

  it('that are none are left out, and said', () => {
    const file = read(input('z.xml', '<x/>'), input('c.xml', ONE));
    expect(file.skipped).toEqual([{ where: 'z.xml', reason: 'not-understood' }]);
  });
});

describe('what is left out, and said', () => {
  it.each([
    ['an instance without a piece', fs('A', 'T1'), '', [{ where: 'A', reason: 'no-place' }], 0],
    [
      'a piece of nothing',
      fs('A', 'T1'),
      seg('#A #B', '0,3'),
      [{ where: 'B', reason: 'unresolved' }],
      1,
    ],
    [
      'a tag that is not there',
      fs('A', 'T8'),
      seg('#A', '0,3'),
      [{ where: 'A', reason: 'unresolved' }],
      1,
    ],
    [
      'a pointer of another kind',
      fs('A', 'T1'),
      seg('#A', '0,3') + seg('#A', 'x'),
      [{ where: 'D_7#char=x', reason: 'not-understood' }],
      1,
    ],
  ])('%s', (_, instances, pieces, skipped, left) => {
    const file = read(input('c.xml', collection(instances, pieces)));
    expect(file.skipped).toEqual(skipped);
    expect(file.documents[0]?.marks).toHaveLength(left);
  });
});

describe('what is refused', () => {
  it.each([
    ['not-xml', '<TEI>'],
    ['lacks', '<x/>'],
    ['lacks', '<TEI/>'],
    ['lacks', '<TEI><text><body><p/></body></text></TEI>'],
  ])('%s: %s', (kind, xml) => {
    expect(parseCatma([input('c.xml', xml)])).toMatchObject({ ok: false, error: { kind } });
  });

  it('a text alone, and nothing', () => {
    expect(parseCatma([input('t.txt', 'T')])).toMatchObject({ error: { kind: 'nothing-in-it' } });
    expect(parseCatma([])).toMatchObject({ error: { kind: 'nothing-in-it' } });
  });
});
