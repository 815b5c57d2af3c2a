import { expect, it } from 'vitest';
import { unzipTexts } from '../../../containers/zip/testing/unzip';
import type { ExportedArticle } from '../../../domain/transfer/export';
import {
  CONTEXT,
  exampleArticle,
  tortureArticle,
} from '../../../domain/transfer/testing/export-samples';
import { serializePostil } from '../../../codecs/postil-json/serialize';
import type { OfferedFormat } from '../formats/formats';
import { createExportJob } from './export-job';

const README = 'What this is.\n';

function several(count: number): readonly ExportedArticle[] {
  return Array.from({ length: count }, (_, at) => ({
    ...exampleArticle(),
    fileName: `article-${at + 1}`,
  }));
}

async function exported(format: OfferedFormat, articles: readonly ExportedArticle[]) {
  const job = await createExportJob({ format, articles: articles.length, context: CONTEXT });
  const looks = [];
  for (const article of articles) looks.push(await job.take(article));
  const sum = await job.sum();
  const { blob, path } = job.pack(README);
  return { looks, ...sum, path, bytes: new Uint8Array(await blob.arrayBuffer()) };
}

it('Postil JSON of one article is what it always was', async () => {
  const { article, text, codebooks, readings } = tortureArticle();
  const { bytes, path, losses } = await exported('postil-json', [tortureArticle()]);
  expect(path).toBe('article-1.postil.json');
  expect(losses).toEqual([]);
  expect(new TextDecoder().decode(bytes)).toBe(
    serializePostil({ articles: [{ article, text }], codebooks, readings }),
  );
});

it('several files become a ZIP file with a README, in a folder of the format', async () => {
  const { bytes, path, look } = await exported('csv', [exampleArticle()]);
  const files = unzipTexts(bytes);
  expect(path).toBeNull();
  expect(files.at(-1)).toEqual(['README.txt', README]);
  expect(files.slice(0, -1).every(([name]) => name.startsWith('csv/'))).toBe(true);
  expect(look.files).toBe(files.length - 1);
});

it('losses of all articles are added up', async () => {
  const one = await exported('csv', [tortureArticle()]);
  const both = await exported('csv', [tortureArticle(), { ...tortureArticle(), fileName: 'b' }]);
  expect(both.losses).toEqual(one.losses.map(({ kind, count }) => ({ kind, count: count * 2 })));
});

it('the same articles make the same bytes', async () => {
  const once = await exported('csv', several(3));
  expect((await exported('csv', several(3))).bytes).toEqual(once.bytes);
});
