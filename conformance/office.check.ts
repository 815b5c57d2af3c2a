/** Word and Excel files before Microsoft's own validator, and golden files before our readers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { parseDocx } from '../src/codecs/docx/parse';
import { serializeDocx } from '../src/codecs/docx/serialize';
import { serializeXlsx } from '../src/codecs/xlsx/serialize';
import type { ExportedArticle } from '../src/domain/transfer/export';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../src/domain/transfer/testing/export-samples';
import { sha256HexOf } from '../src/lib/sha256';
import { describeShared, sharedBytes, SHARED } from './shared';
import { needsOfficeValidator, officeComplaints } from './validate-office';

const folder = mkdtempSync(join(tmpdir(), 'postil-office-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const ARTICLES: readonly (readonly [string, ExportedArticle])[] = [
  ['the example', exampleArticle()],
  ['the torture text', tortureArticle()],
  ...Array.from({ length: 20 }, (_, seed) => randomArticles(seed, 6, sha256HexOf))
    .flat()
    .slice(0, 20)
    .map((article, at) => [`random ${at}`, article] as const),
];

function complaints(name: string, content: string | Uint8Array): readonly unknown[] {
  const path = join(folder, name);
  writeFileSync(path, content);
  return officeComplaints(path);
}

describe.each([
  ['docx', serializeDocx],
  ['xlsx', serializeXlsx],
])('OpenXmlValidator accepts our %s', (ending, serialize) => {
  needsOfficeValidator();
  it.each(ARTICLES)('%s', (name, article) => {
    const [file] = serialize([article], CONTEXT).files;
    expect(complaints(`${name}.${ending}`, file?.content ?? '')).toEqual([]);
  });
});

describe('OpenXmlValidator', () => {
  needsOfficeValidator();
  it('refuses what is broken', () => {
    expect(complaints('broken.docx', new TextEncoder().encode('no archive'))).not.toEqual([]);
  });
});

describeShared('golden files of Word', () => {
  const partsOf = (name: string) =>
    Object.entries(unzipSync(sharedBytes(`golden/docx/${name}.docx`))).map(([path, bytes]) => ({
      path,
      bytes: new Uint8Array(bytes),
    }));

  it('the good one holds the marks of the example', () => {
    expect(parseDocx(partsOf('article'))).toMatchObject({
      ok: true,
      value: {
        skipped: [],
        documents: [
          {
            text: exampleArticle().text.text,
            marks: [
              { labels: ['Claim'], reader: 'Coder 1', parts: [{ range: { start: 14, end: 32 } }] },
              {
                labels: ['Framing'],
                note: 'Loaded term: “tax grab”',
                parts: [{ range: { start: 21, end: 67 } }],
              },
            ],
          },
        ],
      },
    });
  });

  it('the bad one is refused, with what it lacks', () => {
    expect(parseDocx(partsOf('bad'))).toEqual({
      ok: false,
      error: { kind: 'broken', where: 'word/document.xml', what: 'w:commentRangeStart w:id' },
    });
  });
});

describeShared('OpenXmlValidator and the golden files', () => {
  needsOfficeValidator();
  it.each(['golden/docx/bad.docx', 'golden/xlsx/bad.xlsx'])('%s is refused', (path) => {
    expect(officeComplaints(join(SHARED, path))).not.toEqual([]);
  });
});
