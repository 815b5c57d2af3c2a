/** The official schemas, and the example other tools' writers were checked with. */
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { expect, it } from 'vitest';
import { parseQdc, serializeQdc } from '../src/codecs/refi-qda/codebook';
import { parseRefiQda } from '../src/codecs/refi-qda/parse';
import { serializeRefiQda } from '../src/codecs/refi-qda/serialize';
import { createChance } from '../src/domain/transfer/testing/random';
import { randomCodebook } from '../src/domain/transfer/testing/random-bundle';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../src/domain/transfer/testing/export-samples';
import type { ExportedArticle } from '../src/domain/transfer/export';
import type { ForeignInput } from '../src/domain/transfer/foreign';
import { describeShared, sharedBytes, sharedText } from './shared';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** null: the schema takes it. */
function problemIn(xml: string, schema: string): string | null {
  const xsd = XmlDocument.fromString(sharedText(`schemas/refi-qda/${schema}`));
  const validator = XsdValidator.fromDoc(xsd);
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return null;
  } catch (error) {
    return String(error);
  } finally {
    document.dispose();
    validator.dispose();
    xsd.dispose();
  }
}

function unpacked(bytes: Uint8Array): readonly ForeignInput[] {
  return Object.entries(unzipSync(bytes)).map(([path, content]) => ({
    path,
    bytes: new Uint8Array(content),
  }));
}

function qdeOf(articles: readonly ExportedArticle[]): string {
  const [file] = serializeRefiQda(articles, CONTEXT).files;
  const inputs = unpacked(file?.content as Uint8Array);
  return Buffer.from(inputs.find(({ path }) => path.endsWith('.qde'))?.bytes ?? []).toString(
    'utf8',
  );
}

describeShared('REFI-QDA', () => {
  it('the schema takes projects: example, torture, many articles', () => {
    expect(problemIn(qdeOf([exampleArticle()]), 'Project.xsd')).toBeNull();
    expect(problemIn(qdeOf([tortureArticle()]), 'Project.xsd')).toBeNull();
    for (let seed = 0; seed < 20; seed += 1) {
      expect(problemIn(qdeOf(randomArticles(seed, 6, sha256)), 'Project.xsd')).toBeNull();
    }
  });

  it('the schema takes codebooks, also one without labels', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const [file] = serializeQdc(randomCodebook(createChance(seed), 6)).files;
      expect(problemIn(String(file?.content), 'Codebook.xsd')).toBeNull();
    }
  });

  it('the schema does not take what is wrong', () => {
    const good = qdeOf([exampleArticle()]);
    expect(problemIn(good.replace('endPosition', 'end'), 'Project.xsd')).not.toBeNull();
    expect(problemIn(good.replace('</Users>', '</Users><Sets/>'), 'Project.xsd')).not.toBeNull();
  });

  it('the example reads as it is', () => {
    const parsed = parseRefiQda(unpacked(sharedBytes('golden/refi-qda/project.qdpx')));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const [document] = parsed.value.documents;
    expect(parsed.value.skipped).toEqual([]);
    expect(parsed.value.labels.map(({ name }) => name)).toEqual(['Claim', 'Framing']);
    expect(
      document?.marks.map(({ parts, note, reader }) => [parts[0]?.exact, note, reader]),
    ).toEqual([
      ['the 🌍 climate tax', '', 'Coder 1'],
      ['climate tax works.\n\nCritics call it a tax grab', 'Loaded term: “tax grab”', 'Coder 1'],
    ]);
  });

  it('a codebook reads as it is', () => {
    const bytes = sharedBytes('golden/refi-qda/codebook.qdc');
    expect(parseQdc([{ path: 'codebook.qdc', bytes }])).toMatchObject({
      ok: true,
      value: { labels: [{ name: 'Claim', color: '#e69f00' }, { name: 'Framing' }] },
    });
  });

  it('bad files are refused with a reason', () => {
    const bad = (path: string): ForeignInput => ({ path, bytes: sharedBytes(path) });
    expect(parseRefiQda([bad('golden/refi-qda/bad.qde')])).toMatchObject({
      error: { kind: 'broken', what: 'endPosition' },
    });
    expect(parseQdc([bad('golden/refi-qda/bad.qdc')])).toMatchObject({
      error: { kind: 'broken', what: 'isCodable' },
    });
  });
});
