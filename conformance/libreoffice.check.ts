/** LibreOffice opens our Word, Excel, CSV and HTML files and saves what it has understood. */
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { serializeCsv, serializeExcelCsv } from '../src/codecs/csv-tables/serialize';
import { parseDocx } from '../src/codecs/docx/parse';
import { serializeDocx } from '../src/codecs/docx/serialize';
import { serializeHtmlReport } from '../src/codecs/html-report/serialize';
import { serializeXlsx } from '../src/codecs/xlsx/serialize';
import { holdable } from '../src/containers/xml/escape';
import type { ExportedArticle, ExportFile, Serialize } from '../src/domain/transfer/export';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../src/domain/transfer/testing/export-samples';
import { sha256HexOf } from '../src/lib/sha256';
import { converted, needsLibreOffice } from './libreoffice/convert';
import { odtComments } from './libreoffice/odt-comments';

const ARTICLES = [
  exampleArticle(),
  tortureArticle(),
  ...Array.from({ length: 8 }, (_, seed) => randomArticles(seed, 6, sha256HexOf)).flat(),
].map((article, at) => ({ ...article, fileName: `article-${at}` }));

/** All sheets, UTF-8, as shown, every text in quotes. */
const TO_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
const FROM_UTF8_CSV = 'Text - txt - csv (StarCalc):44,34,76,1';

describe('LibreOffice', () => {
  needsLibreOffice();

  it('has every Word comment at its words, with its author, labels and note', () => {
    const opened = converted(filesOf(serializeDocx, ARTICLES), 'odt');
    let seen = 0;
    for (const article of ARTICLES) {
      const comments = odtComments(opened.get(`${article.fileName}.odt`) ?? new Uint8Array());
      expect(comments.map((comment) => JSON.stringify(comment)).toSorted()).toEqual(
        wantedComments(article).toSorted(),
      );
      seen += comments.length;
    }
    expect(seen).toBeGreaterThan(30);
  });

  it('saves a Word file in which we find the same marks', () => {
    const files = filesOf(serializeDocx, [
      exampleArticle(),
      { ...tortureArticle(), fileName: 'b' },
    ]);
    const again = converted(files, 'docx:MS Word 2007 XML');
    expect(again.size).toBe(2);
    for (const { path, content } of files) {
      expect(docxMarks(again.get(path))).toEqual(docxMarks(content));
    }
  });

  it('has in every sheet of a workbook the cells of the table, and runs none', () => {
    const [workbook] = serializeXlsx([tortureArticle()], CONTEXT).files;
    const sheets = converted(workbook ? [workbook] : [], TO_CSV);
    const tables = new Map(serializeCsv([tortureArticle()], CONTEXT).files.map(nameAndRows));
    for (const name of ['annotations', 'codes', 'readings', 'relations']) {
      const sheet = [...sheets].find(([path]) => path.endsWith(`-${name}.csv`))?.[1];
      expect(rowsOf(sheet)).toEqual(tables.get(`${name}.csv`));
    }
  });

  it('runs no cell of CSV that is safe for Excel, and would of another', () => {
    const opened = (serialize: Serialize) => {
      const [annotations] = serialize([tortureArticle()], CONTEXT).files;
      const files = annotations ? [annotations] : [];
      const [sheet] = converted(files, TO_CSV, FROM_UTF8_CSV).values();
      return { before: rowsOf(annotations?.content), after: rowsOf(sheet) };
    };
    const safe = opened(serializeExcelCsv);
    expect(safe.after).toEqual(safe.before);
    expect(opened(serializeCsv).after.flat()).toContainEqual(expect.stringMatching(/^Err:/));
  });

  it('reads the words of every mark in a report', () => {
    const reports = converted(
      filesOf(serializeHtmlReport, ARTICLES.slice(0, 2)),
      'txt:Text (encoded):UTF8',
    );
    for (const { fileName, readings, text } of ARTICLES.slice(0, 2)) {
      const words = bare(new TextDecoder().decode(reports.get(`${fileName}.txt`)));
      for (const { start, end } of readings.flatMap((reading) =>
        reading.annotations.flatMap(({ spans }) => spans),
      )) {
        expect(words).toContain(bare(text.text.slice(start, end)));
      }
    }
  });
});

function filesOf(
  serialize: Serialize,
  articles: readonly ExportedArticle[],
): readonly ExportFile[] {
  return articles.flatMap((article) => serialize([article], CONTEXT).files);
}

/** From the article alone: one for each piece, the note with the first; without anything to say, an empty line. */
function wantedComments({ text, codebooks, readings }: ExportedArticle): readonly string[] {
  const names = new Map(
    codebooks.flatMap(({ labels }) => labels.map(({ id, name }) => [id, name] as const)),
  );
  return readings.flatMap(({ reading, annotations }) =>
    annotations.flatMap(({ spans, labelIds, note }) =>
      spans.map(({ start, end }, at) => {
        const says = [
          ...labelIds.map((id) => onOneLine(holdable(names.get(id) ?? ''))),
          ...(note !== '' && at === 0 ? holdable(note).split('\n') : []),
        ];
        return JSON.stringify({
          author: reading.reader,
          says: says.length > 0 ? says : [''],
          about: bare(text.text.slice(start, end)),
        });
      }),
    ),
  );
}

function onOneLine(name: string): string {
  return name.replace(/\s+/g, ' ').trim() || '–';
}

function docxMarks(docx: Uint8Array | string | undefined): readonly string[] {
  const parts = Object.entries(unzipSync(docx instanceof Uint8Array ? docx : new Uint8Array()));
  const file = parseDocx(parts.map(([path, bytes]) => ({ path, bytes: new Uint8Array(bytes) })));
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value.documents.flatMap(({ text, marks }) =>
    marks.map(({ labels, note, reader, parts: places }) =>
      JSON.stringify([labels, note, reader, places.map(({ range }) => range), text]),
    ),
  );
}

function nameAndRows({ path, content }: ExportFile) {
  return [path, rowsOf(content)] as const;
}

function rowsOf(csv: Uint8Array | string | undefined): readonly (readonly string[])[] {
  const text = typeof csv === 'string' ? csv : new TextDecoder().decode(csv);
  return Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
