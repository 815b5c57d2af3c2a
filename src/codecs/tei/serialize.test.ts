import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { unescapeXml } from '../../containers/xml/testing/unescape-xml';
import { span, type Span } from '../../domain/text/span';
import type { ExportedArticle } from '../../domain/transfer/export';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  sample,
  tortureArticle,
} from '../../domain/transfer/testing/export-samples';
import { serializeTei } from './serialize';

const RUNS = Number(process.env['POSTIL_RUNS'] ?? 60);
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const written = (article: ExportedArticle): string =>
  String(serializeTei([article], CONTEXT).files[0]?.content);

/** What each pointer marks, in code points, found without any code of ours; pointers of a span joined. */
function quotesOf(xml: string, shift = 0): readonly string[] {
  const paragraphs = new Map(
    [...xml.matchAll(/<(p|ab) xml:id="(p\d+)"[^>]*?(?:\/>|>([^]*?)<\/\1>)/g)].map(
      ([, , id = '', inside = '']) => [id, Array.from(unescapeXml(inside.replace(/<[^>]*>/g, '')))],
    ),
  );
  return [...xml.matchAll(/<span [^>]*target="([^"]*)"/g)]
    .map(([, target = '']) =>
      [...target.matchAll(/#string-range\((p\d+),(\d+),(\d+)\)/g)]
        .map(([, id = '', offset, length]) => {
          const start = Number(offset) + shift;
          return paragraphs
            .get(id)!
            .slice(start, start + Number(length))
            .join('');
        })
        .join(''),
    )
    .toSorted();
}

/** The parts of spans that lie in blocks, joined. */
function expected({ text: { text, blocks }, readings }: ExportedArticle): readonly string[] {
  const inside = ({ start, end }: Span): string =>
    blocks
      .map((block) => text.slice(Math.max(start, block.start), Math.min(end, block.end)))
      .filter((_, at) => blocks[at]!.end > start && blocks[at]!.start < end)
      .join('');
  return readings
    .flatMap(({ annotations }) => annotations.flatMap(({ spans }) => spans.map(inside)))
    .filter((quote) => quote !== '')
    .toSorted();
}

describe('a file', () => {
  it('is this for the example', () => {
    expect(written(exampleArticle())).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="article.aaaaaaaa-0000-4000-8000-000000000001">
      <teiHeader>
      <fileDesc>
      <titleStmt>
      <title>Article 1</title>
      <respStmt xml:id="reading.dddddddd-0000-4000-8000-000000000001"><resp>annotator</resp><name>Coder 1</name></respStmt>
      </titleStmt>
      <publicationStmt><p>Written by Postil 1.0.0, 2026-08-24T09:00:00.000Z</p></publicationStmt>
      <sourceDesc><bibl><title>Article 1</title><author>A. Writer</author><publisher>The Paper</publisher><date>May 14, 2019</date><idno type="source">https://example.org/article</idno></bibl></sourceDesc>
      </fileDesc>
      <encodingDesc><classDecl>
      <taxonomy xml:id="codebook.bbbbbbbb-0000-4000-8000-000000000001">
      <bibl><title>Arguments</title></bibl>
      <category xml:id="label.cccccccc-0000-4000-8000-000000000001" n="#e69f00" rend="solid">
      <catDesc><term>Claim</term></catDesc>
      </category>
      <category xml:id="label.cccccccc-0000-4000-8000-000000000002" n="#0072b2" rend="solid">
      <catDesc><term>Framing</term><gloss>How it is put.</gloss></catDesc>
      </category>
      </taxonomy>
      </classDecl></encodingDesc>
      <profileDesc><langUsage><language ident="en"/></langUsage></profileDesc>
      <revisionDesc>
      <change status="finished" when="2026-08-24T09:00:00.000Z" who="#reading.dddddddd-0000-4000-8000-000000000001"/>
      </revisionDesc>
      </teiHeader>
      <standOff type="annotations">
      <spanGrp type="annotations">
      <span xml:id="mark.eeeeeeee-0000-4000-8000-000000000001" target="#string-range(p1,14,17)" ana="#label.cccccccc-0000-4000-8000-000000000001" resp="#reading.dddddddd-0000-4000-8000-000000000001">Claim</span>
      <span xml:id="mark.eeeeeeee-0000-4000-8000-000000000002" target="#string-range(p1,20,18) #string-range(p2,0,26)" ana="#label.cccccccc-0000-4000-8000-000000000002" resp="#reading.dddddddd-0000-4000-8000-000000000001">Framing</span>
      </spanGrp>
      <listAnnotation>
      <annotation xml:id="note.eeeeeeee-0000-4000-8000-000000000001" motivation="classifying" target="#mark.eeeeeeee-0000-4000-8000-000000000001"><revisionDesc><change status="created" when="2026-08-24T09:00:00.000Z"/><change status="modified" when="2026-08-24T09:00:00.000Z"/></revisionDesc></annotation>
      <annotation xml:id="note.eeeeeeee-0000-4000-8000-000000000002" motivation="commenting" target="#mark.eeeeeeee-0000-4000-8000-000000000002"><revisionDesc><change status="created" when="2026-08-24T09:00:00.000Z"/><change status="modified" when="2026-08-24T09:00:00.000Z"/></revisionDesc><note>Loaded term: “tax grab”</note></annotation>
      </listAnnotation>
      <linkGrp type="links">
      <link xml:id="link.ffffffff-0000-4000-8000-000000000001" type="attacks" target="#mark.eeeeeeee-0000-4000-8000-000000000002 #mark.eeeeeeee-0000-4000-8000-000000000001"/>
      </linkGrp>
      </standOff>
      <text xml:lang="en"><body>
      <p xml:id="p1">Officials say the 🌍 climate tax works.</p>
      <p xml:id="p2">Critics call it a tax grab.</p>
      </body></text>
      </TEI>
      "
    `);
  });

  it('is one for each article', () => {
    const second = { ...tortureArticle(), fileName: 'article-2' };
    const { files } = serializeTei([exampleArticle(), second], CONTEXT);
    expect(files.map(({ path }) => path)).toEqual(['article-1.xml', 'article-2.xml']);
  });

  it('has no list without anything in it, and a body in any case', () => {
    const bare = sample({ title: '', text: '', labels: [], marks: [], links: [], readers: [] });
    const xml = written({ ...bare, codebooks: [], text: { ...bare.text, blocks: [] } });
    expect(xml).not.toMatch(/standOff|spanGrp|classDecl|linkGrp|revisionDesc/);
    expect(xml).toContain('<body>\n<p xml:id="p1"/>\n</body>');
  });

  it('has blocks as elements, and inline marks that may cross', () => {
    const article = sample({
      title: 'T',
      text: 'A head\n\nab cd ef\nmore\n\nOne\n\nCell',
      labels: [],
      marks: [],
      links: [],
    });
    const [head, paragraph, item, cell] = article.text.blocks;
    const text = {
      ...article.text,
      blocks: [
        { ...head!, kind: 'heading' as const, level: 2 },
        { ...paragraph!, within: [{ kind: 'quote' as const, id: 1 }] },
        {
          ...item!,
          within: [
            { kind: 'list' as const, id: 2, ordered: true, first: 3 },
            { kind: 'item' as const, id: 3 },
          ],
        },
        {
          ...cell!,
          kind: 'code' as const,
          within: [
            { kind: 'table' as const, id: 4 },
            { kind: 'row' as const, id: 5 },
            { kind: 'cell' as const, id: 6, header: true },
          ],
        },
      ],
      marks: [
        { kind: 'emphasis' as const, ...span(8, 13) },
        { kind: 'strong' as const, ...span(11, 16) },
        { kind: 'link' as const, href: 'https://example.org/?a=1&b', ...span(17, 21) },
      ],
    };
    const [, body] = written({ ...article, text }).split('<body>\n');
    expect(body?.split('\n</body>')[0]).toBe(
      [
        '<ab xml:id="p1" type="heading" subtype="2">A head</ab>',
        '<quote>',
        '<p xml:id="p2"><emph>ab <hi rend="bold">cd</hi></emph><hi rend="bold"> ef</hi><lb/>',
        '<ref target="https://example.org/?a=1&amp;b">more</ref></p>',
        '</quote>',
        '<list rend="numbered" n="3">',
        '<item>',
        '<p xml:id="p3">One</p>',
        '</item>',
        '</list>',
        '<table>',
        '<row>',
        '<cell role="label">',
        '<ab xml:id="p4" type="code">Cell</ab>',
        '</cell>',
        '</row>',
        '</table>',
      ].join('\n'),
    );
  });
});

describe('an independent slicer finds every quote', () => {
  it('of the example and of the torture article', () => {
    for (const article of [exampleArticle(), tortureArticle()]) {
      expect(quotesOf(written(article))).toEqual(expected(article));
    }
  });

  it('in random articles', () => {
    for (let seed = 0; seed < RUNS; seed += 1) {
      for (const article of randomArticles(seed, 6, sha256)) {
        expect(quotesOf(written(article))).toEqual(expected(article));
      }
    }
  });

  it('and none when all numbers are one off, or of another unit', () => {
    const torture = tortureArticle();
    const xml = written(torture);
    expect(quotesOf(xml, 1)).not.toEqual(expected(torture));
    const utf16 = written({
      ...torture,
      text: { ...torture.text, text: torture.text.text.replace(/[\u{10000}-\u{10ffff}]/gu, 'xx') },
    });
    const numbers = [...utf16.matchAll(/target="#string-range[^"]*"/g)].map(([target]) => target);
    let at = 0;
    const mixed = xml.replace(/target="#string-range[^"]*"/g, () => numbers[at++]!);
    expect(at).toBe(numbers.length);
    expect(quotesOf(mixed)).not.toEqual(expected(torture));
  });
});

describe('what is lost', () => {
  const lossesOf = (article: ExportedArticle): unknown =>
    Object.fromEntries(
      serializeTei([article], CONTEXT).losses.map(({ kind, count }) => [kind, count]),
    );
  /** Paragraphs are at 0-3 and 5-8. */
  const marked = (...spans: readonly Span[]): ExportedArticle => {
    const article = sample({
      title: 'T',
      text: 'One\n\nTwo',
      labels: [],
      marks: [{ quotes: ['One'], labels: [] }],
      links: [],
    });
    const [parts] = article.readings;
    const [annotation] = parts!.annotations;
    return {
      ...article,
      readings: [{ ...parts!, annotations: [{ ...annotation!, spans }] }],
    };
  };

  it('of the example and the torture article: nothing', () => {
    expect(lossesOf(exampleArticle())).toEqual({});
    expect(lossesOf(tortureArticle())).toEqual({});
  });

  it('an end between two paragraphs', () => {
    const article = marked(span(1, 4));
    expect(lossesOf(article)).toEqual({ trimmed: 1 });
    expect(quotesOf(written(article))).toEqual(['ne']);
  });

  it('what marks only the space between two paragraphs', () => {
    const article = marked(span(3, 5));
    expect(lossesOf(article)).toEqual({ unplaced: 1 });
    expect(written(article)).not.toContain('<span');
  });

  it('links whose ends are not there, and marks without a place', () => {
    const article = exampleArticle();
    const [parts] = article.readings;
    const [first] = parts!.annotations;
    const { spans: _, ...rest } = first!;
    const orphan = {
      ...rest,
      kind: 'orphan' as const,
      parts: [],
      reason: 'gone' as const,
      candidates: [],
    };
    const readings = [{ ...parts!, annotations: parts!.annotations.slice(1), orphans: [orphan] }];
    expect(lossesOf({ ...article, readings })).toEqual({ links: 1, unplaced: 1 });
    const xml = written({ ...article, readings });
    expect(xml).not.toContain('<link ');
    expect(xml).not.toContain(orphan.id);
  });
});
