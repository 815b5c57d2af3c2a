import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unescapeXml } from '../../containers/xml/testing/unescape-xml';
import type { ExportedArticle } from '../../domain/transfer/export';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  sample,
  tortureArticle,
} from '../../domain/transfer/testing/export-samples';
import { serializeRefiQda } from './serialize';

const RUNS = Number(process.env['POSTIL_RUNS'] ?? 60);
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

interface Unpacked {
  readonly qde: string;
  readonly sources: ReadonlyMap<string, Buffer>;
}

function unpack(articles: readonly ExportedArticle[]): Unpacked {
  const [file] = serializeRefiQda(articles, CONTEXT).files;
  const entries = Object.entries(unzipSync(file!.content as Uint8Array));
  const sources = new Map(entries.map(([path, bytes]) => [path, Buffer.from(bytes)]));
  return { qde: sources.get('project.qde')!.toString('utf8'), sources };
}

interface Slice {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly characters: readonly string[];
}

/** Reads the project without any code of ours, as QualCoder does: code points, end exclusive. */
function slicesOf({ qde, sources }: Unpacked): readonly Slice[] {
  return qde
    .split('<TextSource ')
    .slice(1)
    .flatMap((part) => {
      const [body = ''] = part.split('</TextSource>');
      const path = /plainTextPath="internal:\/\/([^"]+)"/.exec(body)![1]!;
      const characters = Array.from(sources.get(`sources/${path}`)!.toString('utf8'));
      return [...body.matchAll(/<PlainTextSelection ([^>]*)>/g)].map(([, attributes = '']) => {
        const value = (name: string): string =>
          unescapeXml(new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)![1]!);
        return {
          name: value('name'),
          start: Number(value('startPosition')),
          end: Number(value('endPosition')),
          characters,
        };
      });
    });
}

const flat = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

const quotesOf = (slices: readonly Slice[], shift = 0): readonly string[] =>
  slices
    .map(({ characters, start, end }) =>
      flat(characters.slice(start + shift, end + shift).join('')),
    )
    .toSorted();

const expected = (articles: readonly ExportedArticle[]): readonly string[] =>
  articles
    .flatMap(({ text, readings }) =>
      readings.flatMap(({ annotations }) =>
        annotations.flatMap(({ spans }) =>
          spans.map(({ start, end }) => flat(text.text.slice(start, end))),
        ),
      ),
    )
    .toSorted();

describe('a project', () => {
  it('is this for the example', () => {
    const { qde, sources } = unpack([exampleArticle()]);
    expect(qde).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="utf-8"?>
      <Project xmlns="urn:QDA-XML:project:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd" name="Article 1" origin="Postil 1.0.0" creationDateTime="2026-08-24T09:00:00.000Z">
      <Users>
      <User guid="0e745e86-cee0-8343-96a7-b7f4b4a72af0" name="Coder 1"/>
      </Users>
      <CodeBook>
      <Codes>
      <Code guid="cccccccc-0000-4000-8000-000000000001" name="Claim" isCodable="true" color="#E69F00">
      </Code>
      <Code guid="cccccccc-0000-4000-8000-000000000002" name="Framing" isCodable="true" color="#0072B2">
      <Description>How it is put.</Description>
      </Code>
      </Codes>
      </CodeBook>
      <Variables>
      <Variable guid="bae2d363-1533-85b1-acc5-69bc49e4d6e8" name="Byline" typeOfVariable="Text"/>
      <Variable guid="4fb3656e-5aea-8e4d-a153-1f0cc77da726" name="Publication" typeOfVariable="Text"/>
      <Variable guid="b091a148-1705-8345-8cdd-c0e070d334d1" name="Date" typeOfVariable="Text"/>
      <Variable guid="45aa857c-b4cd-83c4-8760-094e7b05e5be" name="Source" typeOfVariable="Text"/>
      <Variable guid="756c53ab-2845-8266-80ba-b23f24eef227" name="Language" typeOfVariable="Text"/>
      </Variables>
      <Sources>
      <TextSource guid="aaaaaaaa-0000-4000-8000-000000000001" name="Article 1" plainTextPath="internal://aaaaaaaa-0000-4000-8000-000000000001.txt" creationDateTime="2026-08-24T09:00:00.000Z" modifiedDateTime="2026-08-24T09:00:00.000Z">
      <PlainTextSelection guid="eeeeeeee-0000-4000-8000-000000000001" name="the 🌍 climate tax" startPosition="14" endPosition="31" creatingUser="0e745e86-cee0-8343-96a7-b7f4b4a72af0" creationDateTime="2026-08-24T09:00:00.000Z" modifiedDateTime="2026-08-24T09:00:00.000Z">
      <Coding guid="2dffe6e7-5b19-8285-9405-5770c9797625" creatingUser="0e745e86-cee0-8343-96a7-b7f4b4a72af0" creationDateTime="2026-08-24T09:00:00.000Z"><CodeRef targetGUID="cccccccc-0000-4000-8000-000000000001"/></Coding>
      </PlainTextSelection>
      <PlainTextSelection guid="eeeeeeee-0000-4000-8000-000000000002" name="climate tax works. Critics call it a tax grab" startPosition="20" endPosition="66" creatingUser="0e745e86-cee0-8343-96a7-b7f4b4a72af0" creationDateTime="2026-08-24T09:00:00.000Z" modifiedDateTime="2026-08-24T09:00:00.000Z">
      <Description>Loaded term: “tax grab”</Description>
      <Coding guid="9c7d028a-ba3b-89d6-8895-554155fc2b66" creatingUser="0e745e86-cee0-8343-96a7-b7f4b4a72af0" creationDateTime="2026-08-24T09:00:00.000Z"><CodeRef targetGUID="cccccccc-0000-4000-8000-000000000002"/></Coding>
      <NoteRef targetGUID="b70ee6b3-ea5b-88c2-9697-1ddaa246a9d9"/>
      </PlainTextSelection>
      <VariableValue><VariableRef targetGUID="bae2d363-1533-85b1-acc5-69bc49e4d6e8"/><TextValue>A. Writer</TextValue></VariableValue>
      <VariableValue><VariableRef targetGUID="4fb3656e-5aea-8e4d-a153-1f0cc77da726"/><TextValue>The Paper</TextValue></VariableValue>
      <VariableValue><VariableRef targetGUID="b091a148-1705-8345-8cdd-c0e070d334d1"/><TextValue>May 14, 2019</TextValue></VariableValue>
      <VariableValue><VariableRef targetGUID="45aa857c-b4cd-83c4-8760-094e7b05e5be"/><TextValue>https://example.org/article</TextValue></VariableValue>
      <VariableValue><VariableRef targetGUID="756c53ab-2845-8266-80ba-b23f24eef227"/><TextValue>en</TextValue></VariableValue>
      </TextSource>
      </Sources>
      <Notes>
      <Note guid="b70ee6b3-ea5b-88c2-9697-1ddaa246a9d9" name="Loaded term: “tax grab”" creatingUser="0e745e86-cee0-8343-96a7-b7f4b4a72af0" creationDateTime="2026-08-24T09:00:00.000Z"><PlainTextContent>Loaded term: “tax grab”</PlainTextContent></Note>
      </Notes>
      <Links>
      <Link guid="ffffffff-0000-4000-8000-000000000001" name="attacks" direction="OneWay" originGUID="eeeeeeee-0000-4000-8000-000000000002" targetGUID="eeeeeeee-0000-4000-8000-000000000001"/>
      </Links>
      <Sets>
      <Set guid="bbbbbbbb-0000-4000-8000-000000000001" name="Arguments">
      <MemberCode targetGUID="cccccccc-0000-4000-8000-000000000001"/>
      <MemberCode targetGUID="cccccccc-0000-4000-8000-000000000002"/>
      </Set>
      </Sets>
      </Project>
      "
    `);
    expect([...sources.keys()]).toEqual([
      'project.qde',
      'sources/aaaaaaaa-0000-4000-8000-000000000001.txt',
    ]);
  });

  it('holds texts in UTF-8 with LF and without a byte order mark', () => {
    const torture = tortureArticle();
    const { sources } = unpack([torture]);
    const bytes = sources.get(`sources/${torture.article.id}.txt`)!;
    expect(bytes.equals(Buffer.from(torture.text.text, 'utf8'))).toBe(true);
    expect(bytes.includes('\r')).toBe(false);
  });

  it('has the same bytes for the same input', () => {
    const articles = [tortureArticle()];
    expect(serializeRefiQda(articles, CONTEXT)).toEqual(serializeRefiQda(articles, CONTEXT));
  });

  it('has no list without anything in it', () => {
    const bare = sample({
      title: '',
      text: 'Bare.',
      labels: [],
      marks: [],
      links: [],
      readers: [],
    });
    const { qde } = unpack([{ ...bare, codebooks: [], readings: [] }]);
    expect(qde).not.toMatch(/<(?:Users|CodeBook|Codes|Notes|Links|Sets)/);
  });

  it('has every label once, in its tree, however many articles share it', () => {
    const { qde } = unpack([tortureArticle(), { ...tortureArticle(), readings: [] }]);
    expect(qde.match(/<Code /g)).toHaveLength(4);
    expect(qde).toMatch(/name="Claim"[^>]*>\n<Code [^>]*name="A label of /);
  });

  it('never has a guid twice', () => {
    for (let seed = 0; seed < RUNS; seed += 1) {
      const { qde } = unpack(randomArticles(seed, 6, sha256));
      const guids = [...qde.matchAll(/<(?!Set |MemberCode)\w+[^>]* guid="([^"]+)"/g)];
      expect(new Set(guids.map(([, guid]) => guid)).size).toBe(guids.length);
    }
  });
});

describe('an independent slicer finds every quote', () => {
  it.each([
    ['example', () => [exampleArticle()]],
    ['torture', () => [tortureArticle()]],
  ])('%s', (_, articles) => {
    const slices = slicesOf(unpack(articles()));
    expect(quotesOf(slices)).toEqual(expected(articles()));
    expect(slices.map(({ name }) => name).toSorted()).toEqual(quotesOf(slices));
  });

  it('in random articles', () => {
    for (let seed = 0; seed < RUNS; seed += 1) {
      const articles = randomArticles(seed, 6, sha256);
      expect(quotesOf(slicesOf(unpack(articles)))).toEqual(expected(articles));
    }
  });

  it('and none when all numbers are one off, or of another unit', () => {
    const torture = tortureArticle();
    const slices = slicesOf(unpack([torture]));
    expect(quotesOf(slices, 1)).not.toEqual(expected([torture]));
    const units = slices.map(({ characters, start, end }) =>
      flat(characters.join('').slice(start, end)),
    );
    expect(units.toSorted()).not.toEqual(expected([torture]));
  });
});

describe('what is lost', () => {
  const lossesOf = (articles: readonly ExportedArticle[]): unknown =>
    Object.fromEntries(
      serializeRefiQda(articles, CONTEXT).losses.map(({ kind, count }) => [kind, count]),
    );

  it('of the example: line styles, and that it is finished', () => {
    expect(lossesOf([exampleArticle()])).toEqual({ patterns: 2, 'reading-states': 1 });
    expect(unpack([exampleArticle()]).qde).not.toMatch(/solid|finished/);
  });

  it('of the torture article: also keys, and what joins the pieces of a mark', () => {
    const torture = tortureArticle();
    expect(lossesOf([torture])).toEqual({
      discontinuous: 1,
      patterns: 4,
      shortcuts: 1,
      'reading-states': 1,
    });
    const { qde } = unpack([torture]);
    expect(qde.match(/<PlainTextSelection /g)).toHaveLength(10);
    expect(qde.match(/<Description>in \| pieces</g)).toHaveLength(2);
  });

  it('of formatting: all of it', () => {
    const article = exampleArticle();
    const [block, ...rest] = article.text.blocks;
    const blocks = [{ ...block!, kind: 'heading' as const, level: 1 }, ...rest];
    const formatted = { ...article, text: { ...article.text, blocks } };
    expect(lossesOf([formatted])).toMatchObject({ formatting: 1 });
    expect(unpack([formatted]).qde).toBe(unpack([article]).qde);
  });

  it('of links: those whose ends are not there', () => {
    const article = exampleArticle();
    const readings = article.readings.map((parts) => ({
      ...parts,
      annotations: parts.annotations.slice(0, 1),
    }));
    expect(lossesOf([{ ...article, readings }])).toMatchObject({ links: 1 });
    expect(unpack([{ ...article, readings }]).qde).not.toContain('<Link');
  });

  it('of marks without a certain place: all of them', () => {
    let unplaced = 0;
    for (let seed = 0; seed < 20; seed += 1) {
      const articles = randomArticles(seed, 4, sha256);
      const orphans = articles.flatMap(({ readings }) =>
        readings.flatMap((parts) => parts.orphans ?? []),
      );
      unplaced += orphans.length;
      const losses = lossesOf(articles) as Readonly<Record<string, number>>;
      expect(losses['unplaced'] ?? 0).toBe(orphans.length);
      const { qde } = unpack(articles);
      expect(orphans.some(({ id }) => qde.includes(id))).toBe(false);
    }
    expect(unplaced).toBeGreaterThan(0);
  });
});
