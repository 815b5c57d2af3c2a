import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellName, writeXlsx } from './write-xlsx';
import { escapeXml, sheetName } from './xml-text';

const TABLE = {
  columns: ['Student', 'Claim'],
  rows: [
    ['=1+1', 3],
    ['Kim & <Ng>\u0001 _x000D_\r', -0.5],
  ],
};

function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}

describe('the package', () => {
  const parts = partsOf(
    writeXlsx([
      { name: 'Students', table: TABLE },
      { name: 'Marks', table: { columns: ['a'], rows: [] } },
    ]),
  );

  test('begins with its table of types, as readers that stream expect', () => {
    expect([...parts.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
  });

  test('every part is well-formed, and has a type', () => {
    const types = parts.get('[Content_Types].xml') ?? '';
    for (const [name, xml] of parts) {
      expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n')).toBe(
        true,
      );
      expect(unclosed(xml)).toEqual([]);
      if (name.startsWith('xl/') && name.endsWith('.xml')) expect(types).toContain(`"/${name}"`);
    }
  });

  test('every relationship leads to a part, and every sheet has one', () => {
    const targets = [
      ...(parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/Id="(\w+)".*?Target="([^"]+)"/g),
    ];
    for (const [, , target] of targets) expect(parts.has(`xl/${target}`)).toBe(true);
    const ids = new Set(targets.map(([, id]) => id));
    const used = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/r:id="(\w+)"/g)];
    expect(used).toHaveLength(2);
    for (const [, id] of used) expect(ids.has(id)).toBe(true);
    expect(parts.get('_rels/.rels')).toContain('Target="xl/workbook.xml"');
  });

  test('the elements of a sheet stand in the order of the schema', () => {
    const names = [
      ...(parts.get('xl/worksheets/sheet1.xml') ?? '').matchAll(
        /<(dimension|sheetViews|cols|sheetData|autoFilter)\b/g,
      ),
    ];
    expect(names.map(([, name]) => name)).toEqual([
      'dimension',
      'sheetViews',
      'cols',
      'sheetData',
      'autoFilter',
    ]);
  });

  test('texts are texts and numbers numbers; nothing is a formula', () => {
    const xml = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).toContain('<c r="A2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
    expect(xml).toContain('<c r="B2"><v>3</v></c>');
    expect(xml).toContain('Kim &amp; &lt;Ng&gt;\ufffd _x005F_x000D__x000D_');
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('ref="A1:B3"');
  });

  test('twice the same bytes', () => {
    const sheets = [{ name: 'Students', table: TABLE }];
    expect(writeXlsx(sheets)).toEqual(writeXlsx(sheets));
  });
});

test.each([
  [0, 0, 'A1'],
  [25, 9, 'Z10'],
  [26, 0, 'AA1'],
  [701, 0, 'ZZ1'],
  [702, 0, 'AAA1'],
])('column %i, row %i is %s', (column, row, name) => {
  expect(cellName(column, row)).toBe(name);
});

test.each([
  ['Per student', 'Per student'],
  ["'a/b*[c]'", 'a b  c'],
  ['', 'Sheet'],
  ['x'.repeat(40), 'x'.repeat(31)],
])('a sheet called %j is named %j', (wanted, name) => {
  expect(sheetName(wanted, new Set())).toBe(name);
});

test('whatever the text, what comes out is XML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(unclosed(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`)).toEqual([]);
    }),
  );
});

/** A reader of the XML we write, strict enough to miss no tag that is left open and no stray sign. */
function unclosed(xml: string): string[] {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^?]*\?>\n/, '');
  const token = /<(\/?)([\w:]+)((?:\s[\w:]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
  let end = 0;
  for (const match of body.matchAll(token)) {
    end = match.index + match[0].length;
    const [, closing, name = '', , selfClosing, text] = match;
    if (text !== undefined) {
      if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(text)) open.push('&');
    } else if (closing) {
      if (open.pop() !== name) open.push(`/${name}`);
    } else if (!selfClosing) {
      open.push(name);
    }
  }
  return end === body.length ? open : [...open, `stopped at ${end}`];
}
