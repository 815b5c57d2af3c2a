import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { span } from '../../domain/text/span';
import type { ExportedArticle } from '../../domain/transfer/export';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  sample,
  tortureArticle,
} from '../../domain/transfer/testing/export-samples';
import { argb } from './tagset';
import { serializeCatma } from './serialize';

const RUNS = Number(process.env['POSTIL_RUNS'] ?? 60);
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

interface Written {
  readonly text: string;
  readonly collections: readonly string[];
}

function written(article: ExportedArticle): Written {
  const { files } = serializeCatma([article], CONTEXT);
  const contents = files.map(({ content }) => String(content));
  return { text: contents.at(-1)!, collections: contents.slice(0, -1) };
}

/** What each instance marks, in UTF-16, its pieces joined; found without any code of ours. */
function quotesOf({ text, collections }: Written, slice = text): readonly string[] {
  return collections
    .flatMap((xml) => {
      const [, body = ''] = xml.split('<ab type="catma">');
      const pieces = [
        ...body.matchAll(/(?:<seg ana="([^"]*)">)?<ptr target="[^"#]*#char=(\d+),(\d+)"/g),
      ].map(([, ana = '', start, end]) => ({
        ids: ana.split(' '),
        quote: slice.slice(Number(start), Number(end)),
      }));
      const ids = [...xml.matchAll(/<fs xml:id="([^"]+)" type=/g)].map(([, id]) => `#${id!}`);
      return ids.map((id) =>
        pieces.map(({ ids: own, quote }) => (own.includes(id) ? quote : '')).join(''),
      );
    })
    .toSorted();
}

/** One for each label, and one for a mark without. */
function expected({ text: { text }, codebooks, readings }: ExportedArticle): readonly string[] {
  const known = new Set(codebooks.flatMap(({ labels }) => labels.map(({ id }) => id)));
  return readings
    .flatMap(({ annotations }) =>
      annotations.flatMap(({ spans, labelIds }) => {
        const quote = spans.map(({ start, end }) => text.slice(start, end)).join('');
        const count = Math.max(1, labelIds.filter((id) => known.has(id)).length);
        return Array.from({ length: count }, () => quote);
      }),
    )
    .toSorted();
}

describe('the files', () => {
  it('are these for the example', () => {
    const { files } = serializeCatma([exampleArticle()], CONTEXT);
    expect(files.map(({ path }) => path)).toEqual([
      'article-1/article-1-collection-1.xml',
      'article-1/article-1.txt',
    ]);
    expect(files[0]?.content).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
      <teiHeader>
      <fileDesc>
      <titleStmt><title>Article 1</title><author>Coder 1</author></titleStmt>
      <publicationStmt><publisher/></publicationStmt>
      <sourceDesc><p>Standoff Markup</p><ab><fs xml:id="CATMA_TECH_DESC"><f name="version"><string>5</string></f></fs></ab></sourceDesc>
      </fileDesc>
      <encodingDesc>
      <fsdDecl xml:id="CATMA_bbbbbbbb-0000-4000-8000-000000000001" n="Arguments 2026-08-24T09:00:00.000+0000">
      <fsDecl xml:id="CATMA_cccccccc-0000-4000-8000-000000000001" n="2026-08-24T09:00:00.000+0000" type="CATMA_cccccccc-0000-4000-8000-000000000001">
      <fsDescr>Claim</fsDescr>
      <fDecl xml:id="CATMA_4c0f8c3a-da1f-8802-ba2f-1de31c879dc3" name="catma_displaycolor"><vRange><vColl><string>-1663232</string></vColl></vRange></fDecl>
      <fDecl xml:id="CATMA_3788192d-0c66-8dba-be76-3a817252c6c8" name="catma_markupauthor"><vRange><vColl><string></string></vColl></vRange></fDecl>
      <fDecl xml:id="CATMA_7abfce60-7813-8320-ab33-328a80fe78de" name="note"><vRange><vColl><string></string></vColl></vRange></fDecl>
      </fsDecl>
      <fsDecl xml:id="CATMA_cccccccc-0000-4000-8000-000000000002" n="2026-08-24T09:00:00.000+0000" type="CATMA_cccccccc-0000-4000-8000-000000000002">
      <fsDescr>Framing</fsDescr>
      <fDecl xml:id="CATMA_ad6774ef-15eb-8300-8774-f779cfe79dda" name="catma_displaycolor"><vRange><vColl><string>-16747854</string></vColl></vRange></fDecl>
      <fDecl xml:id="CATMA_c3c7b2d6-6c34-8930-9f6c-14a3fdb655df" name="catma_markupauthor"><vRange><vColl><string></string></vColl></vRange></fDecl>
      <fDecl xml:id="CATMA_d6fc6b04-06cf-8ff7-8c35-34491d2d5e06" name="note"><vRange><vColl><string></string></vColl></vRange></fDecl>
      </fsDecl>
      </fsdDecl>
      </encodingDesc>
      </teiHeader>
      <text>
      <fs xml:id="CATMA_eeeeeeee-0000-4000-8000-000000000001" type="CATMA_cccccccc-0000-4000-8000-000000000001"><f name="catma_markupauthor"><string>Coder 1</string></f><f name="catma_displaycolor"><string>-1663232</string></f></fs>
      <fs xml:id="CATMA_eeeeeeee-0000-4000-8000-000000000002" type="CATMA_cccccccc-0000-4000-8000-000000000002"><f name="catma_markupauthor"><string>Coder 1</string></f><f name="catma_displaycolor"><string>-16747854</string></f><f name="note"><string>Loaded term: “tax grab”</string></f></fs>
      <body>
      <ab type="catma">
      <ptr target="D_aaaaaaaa-0000-4000-8000-000000000001#char=0,14" type="inclusion"/>
      <seg ana="#CATMA_eeeeeeee-0000-4000-8000-000000000001"><ptr target="D_aaaaaaaa-0000-4000-8000-000000000001#char=14,21" type="inclusion"/></seg>
      <seg ana="#CATMA_eeeeeeee-0000-4000-8000-000000000001 #CATMA_eeeeeeee-0000-4000-8000-000000000002"><ptr target="D_aaaaaaaa-0000-4000-8000-000000000001#char=21,32" type="inclusion"/></seg>
      <seg ana="#CATMA_eeeeeeee-0000-4000-8000-000000000002"><ptr target="D_aaaaaaaa-0000-4000-8000-000000000001#char=32,67" type="inclusion"/></seg>
      <ptr target="D_aaaaaaaa-0000-4000-8000-000000000001#char=67,68" type="inclusion"/>
      </ab>
      </body>
      </text>
      </TEI>
      "
    `);
    expect(files[1]?.content).toBe(exampleArticle().text.text);
  });

  it('are a collection for each reading, and the text once', () => {
    const { collections } = written(tortureArticle());
    expect(collections).toHaveLength(2);
    expect(collections[0]).toContain('<author>Åsa &lt;Coder&gt;</author>');
    expect(collections[1]).toContain('<author></author>');
  });

  it('are the text alone where nobody has read', () => {
    const bare = { ...exampleArticle(), readings: [], codebooks: [] };
    expect(serializeCatma([bare], CONTEXT).files).toEqual([
      { path: 'article-1/article-1.txt', content: bare.text.text },
    ]);
  });

  it('name tags under tags, and colours as Java counts them', () => {
    expect(written(tortureArticle()).collections[0]).toContain(
      'type="CATMA_cccccccc-0000-4000-8000-000000000002" baseTypes="CATMA_cccccccc-0000-4000-8000-000000000001"',
    );
    expect(argb('#e69f00')).toBe(-1663232);
    expect(argb('#ffffff')).toBe(-1);
    expect(argb('#000000')).toBe(-16777216);
  });

  it('cover the whole text once, in order', () => {
    for (let seed = 0; seed < RUNS; seed += 1) {
      for (const article of randomArticles(seed, 6, sha256)) {
        const { text, collections } = written(article);
        for (const xml of collections) {
          const ranges = [...xml.matchAll(/#char=(\d+),(\d+)/g)].map(([, from, to]) => [from, to]);
          expect(ranges.map(([from, to]) => text.slice(Number(from), Number(to))).join('')).toBe(
            text,
          );
        }
      }
    }
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
    const files = written(torture);
    expect(quotesOf(files, files.text.slice(1))).not.toEqual(expected(torture));
    const inCodePoints = Array.from(files.text, (character) => character.charAt(0)).join('');
    expect(quotesOf(files, inCodePoints)).not.toEqual(expected(torture));
  });
});

describe('what is lost', () => {
  const lossesOf = (article: ExportedArticle): unknown =>
    Object.fromEntries(
      serializeCatma([article], CONTEXT).losses.map(({ kind, count }) => [kind, count]),
    );

  it('of the example', () => {
    expect(lossesOf(exampleArticle())).toEqual({
      'article-details': 1,
      definitions: 1,
      links: 1,
      patterns: 2,
      'reading-states': 1,
      times: 2,
    });
    expect(written(exampleArticle()).collections[0]).not.toMatch(
      /A\. Writer|The Paper|How it is put|attacks|solid|finished|09:00:00\.000Z/,
    );
  });

  it('of the torture article: also labels beside others, marks without, keys', () => {
    const torture = tortureArticle();
    expect(lossesOf(torture)).toMatchObject({ 'several-labels': 1, unlabelled: 1, shortcuts: 1 });
    const { collections } = written(torture);
    expect(collections.join('').match(/<string>One\nTwo\n\n=3<\/string>/g)).toHaveLength(2);
    expect(collections.join('').match(/<fsDescr>Unlabelled</g)).toHaveLength(1);
  });

  it('of headings and marks without a place', () => {
    const article = exampleArticle();
    const [parts] = article.readings;
    const orphan = {
      ...parts!.annotations[0]!,
      kind: 'orphan' as const,
      id: 'eeeeeeee-0000-4000-8000-000000000077' as never,
      parts: [],
      reason: 'gone' as const,
      candidates: [],
    };
    const marks = [{ kind: 'strong' as const, ...span(0, 9) }];
    const changed = {
      ...article,
      text: { ...article.text, marks },
      readings: [{ ...parts!, orphans: [orphan] }],
    };
    expect(lossesOf(changed)).toMatchObject({ formatting: 1, unplaced: 1 });
    expect(written(changed)).toEqual(written(article));
  });

  it('nothing of a plain article without details', () => {
    const plain = sample({
      title: 'T',
      text: 'One.',
      labels: [],
      marks: [],
      links: [],
      readers: [],
    });
    const article = { ...plain.article, byline: '', publication: '', date: '', source: '' };
    expect(lossesOf({ ...plain, article, codebooks: [] })).toEqual({});
  });
});
