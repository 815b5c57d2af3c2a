/**
 * Tables as one workbook of Office Open XML (ECMA-376), with what a results file needs and no more: strings in
 * the cells themselves, numbers, a bold and frozen first row, a filter, widths. A string cell is never a formula.
 */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Table, TableCell } from '../../domain/class/results';
import { escapeXml, sheetName } from './xml-text';

export interface Sheet {
  /** Cut to what Excel allows. */
  readonly name: string;
  readonly table: Table;
}

/** At least one sheet. The same tables make the same bytes. */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const taken = new Set<string>();
  const named = sheets.map(({ name, table }) => ({ name: sheetName(name, taken), table }));
  const parts: Zippable = {
    '[Content_Types].xml': part(contentTypes(named.length)),
    '_rels/.rels': part(relationships([['rId1', 'officeDocument', 'xl/workbook.xml']])),
    'xl/workbook.xml': part(workbook(named)),
    'xl/_rels/workbook.xml.rels': part(
      relationships([
        ...named.map(
          (_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const,
        ),
        [`rId${named.length + 1}`, 'styles', 'styles.xml'],
      ]),
    ),
    'xl/styles.xml': part(STYLES),
  };
  for (const [at, { table }] of named.entries()) {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = part(worksheet(table));
  }
  return new Uint8Array(zipSync(parts, { mtime: OLDEST, level: 6 }));
}

/** A1, Z1, AA1: `column` and `row` from 0. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

function worksheet({ columns, rows }: Table): string {
  const all = [columns, ...rows];
  const last = cellName(Math.max(0, columns.length - 1), all.length - 1);
  const widths = columns.map((title, at) => widthOf([title, ...rows.map((row) => row[at] ?? '')]));
  const columnsXml = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const rowsXml = all
    .map((cells, row) => {
      const inner = cells.map((cell, column) => cellXml(cell, cellName(column, row), row === 0));
      return `<row r="${row + 1}">${inner.join('')}</row>`;
    })
    .join('');
  return [
    HEAD,
    `<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}"/>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    columns.length > 0 ? `<cols>${columnsXml}</cols>` : '',
    `<sheetData>${rowsXml}</sheetData>`,
    columns.length > 0 ? `<autoFilter ref="A1:${last}"/>` : '',
    '</worksheet>',
  ].join('');
}

function cellXml(cell: TableCell, name: string, isHead: boolean): string {
  const style = isHead ? ' s="1"' : '';
  if (typeof cell === 'number' && Number.isFinite(cell)) {
    return `<c r="${name}"${style}><v>${cell}</v></c>`;
  }
  const text = escapeXml(String(cell).slice(0, LONGEST_CELL));
  return `<c r="${name}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** In characters; long texts are cut by the column, not by the file. */
function widthOf(cells: readonly TableCell[]): number {
  const longest = cells.reduce<number>((most, cell) => Math.max(most, String(cell).length), 0);
  return Math.min(60, Math.max(8, longest + 2));
}

function workbook(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`;
}

function contentTypes(sheets: number): string {
  const list = Array.from(
    { length: sheets },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
  );
  return [
    HEAD,
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>`,
    ...list,
    '</Types>',
  ].join('');
}

function relationships(
  targets: readonly (readonly [id: string, type: string, to: string])[],
): string {
  const list = targets.map(
    ([id, type, to]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${to}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

function part(xml: string): Uint8Array {
  return strToU8(xml);
}

/** UTF-16 units in one cell, by Excel's own limit. */
export const LONGEST_CELL = 32_767;
const OLDEST = '1980-01-01T00:00:00';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Two looks: plain, and the bold first row. Excel wants the two fills it knows to be there. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
