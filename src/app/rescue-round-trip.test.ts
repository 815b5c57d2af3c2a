/** What is saved in need opens again by the ordinary way, with everything there. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PostilRecord } from '../domain/record/record';
import { ok } from '../lib/result';
import type { PostilBundle } from '../domain/transfer/bundle';
import { bundleRecords } from '../domain/transfer/bundle-records';
import { randomBundle } from '../domain/transfer/testing/random-bundle';
import { readRequest } from '../features/intake/reading/read-text';
import { makeRescue } from '../features/safekeeping/rescue/make-rescue';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const needs = {
  sha256Hex: (text: string) => Promise.resolve(sha256(text)),
  now: '2026-11-23T13:14:15.000Z',
  codebookName: 'Codebook',
};

const recordsOf: (bundle: PostilBundle) => readonly PostilRecord[] = bundleRecords;

const live = (records: readonly PostilRecord[]) =>
  records.map((record) => ({ deleted: false, record }));

async function open(file: { readonly name: string; readonly text: string }) {
  const outcome = await readRequest(
    { name: file.name, mediaType: 'application/json', content: file.text },
    { ...needs, parsePage: () => Promise.resolve(ok(null as never)) },
  );
  if (outcome.kind !== 'bundle') throw new Error(JSON.stringify(outcome));
  return outcome;
}

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);

const byId = (records: readonly PostilRecord[]) =>
  new Map(records.map((record) => [`${record.kind}:${record.id}`, record]));

describe('the rescue file', () => {
  it('opens again with every record as it was', async () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const records = recordsOf(randomBundle(seed, 6, sha256));
      const { files } = await makeRescue(live(records), needs);
      expect(files.map(({ name }) => name)).toEqual(['2026-11-23_postil_rescue.postil.json']);
      const { bundle, warnings, refused } = await open(files[0]!);
      expect(byId(recordsOf(bundle))).toEqual(byId(records));
      expect([warnings, refused]).toEqual([[], []]);
    }
  });

  it('is in parts that each open again when one would be too large', async () => {
    const bundles = [1, 2, 3, 4, 5].map((seed) => randomBundle(seed, 6, sha256));
    const records = bundles.flatMap(recordsOf);
    const { files } = await makeRescue(live(records), needs, 20_000);
    expect(files.length).toBeGreaterThan(1);
    expect(files[0]?.name).toBe(
      `2026-11-23_postil_rescue-1-of-${String(files.length)}.postil.json`,
    );
    const opened = await Promise.all(files.map(open));
    expect(byId(opened.flatMap(({ bundle }) => recordsOf(bundle)))).toEqual(byId(records));
  });

  it('halves a class that is too large for one file, and it comes together again', async () => {
    const seed = SEEDS.find((candidate) => {
      const { articles, exercises = [] } = randomBundle(candidate, 6, sha256);
      return articles.length === 1 && exercises.some(({ submissions }) => submissions.length > 1);
    });
    const records = recordsOf(randomBundle(seed ?? 0, 6, sha256));
    expect(records.filter(({ kind }) => kind === 'submission').length).toBeGreaterThan(1);
    const { files } = await makeRescue(live(records), needs, 2000);
    expect(files.length).toBeGreaterThan(1);
    const opened = await Promise.all(files.map(open));
    expect(byId(opened.flatMap(({ bundle }) => recordsOf(bundle)))).toEqual(byId(records));
  });

  it('holds what has lost its text too, and says on opening which that is', async () => {
    const records = recordsOf(randomBundle(3, 12, sha256));
    const lost = records.find(({ kind }) => kind === 'text');
    const articleOf = new Map(
      records.flatMap((record) =>
        record.kind === 'reading' ? [[record.id, record.articleId]] : [],
      ),
    );
    const rest = records.filter((record) => record !== lost);
    const rescued = await makeRescue(live(rest), needs);
    const { bundle, warnings, refused } = await open(rescued.files[0]!);
    expect(rescued.files[0]?.text).toContain('"postil-rescue"');
    const isLost = (record: PostilRecord): boolean =>
      record.kind === 'annotation' || record.kind === 'link'
        ? articleOf.get(record.readingId) === lost?.id
        : (record.kind === 'reading' ? record.articleId : record.id) === lost?.id;
    expect(byId(recordsOf(bundle))).toEqual(byId(rest.filter((record) => !isLost(record))));
    expect(refused.length).toBe(
      rest.filter((item) => isLost(item) && (item.kind === 'annotation' || item.kind === 'link'))
        .length,
    );
    expect(rescued.withoutText).toBe(
      rest.filter((item) => isLost(item) && item.kind === 'annotation').length,
    );
    expect(rescued.withoutText).toBeGreaterThan(0);
    expect(warnings).toMatchObject([{ kind: 'article-left-out' }]);
  });

  it('keeps an article out whose text is not its own, and brings the others', async () => {
    const records = [
      ...recordsOf(randomBundle(1, 6, sha256)),
      ...recordsOf(randomBundle(2, 6, sha256)),
    ];
    const spoilt = records.map((record) =>
      record === records.find(({ kind }) => kind === 'text') && record.kind === 'text'
        ? { ...record, text: 'x' }
        : record,
    );
    const stray = { ...records.find(({ kind }) => kind === 'annotation')!, readingId: sha256('') };
    const { files } = await makeRescue(live([...spoilt, stray as PostilRecord]), needs);
    const { bundle, warnings } = await open(files[0]!);
    expect(bundle.articles.length).toBe(records.filter(({ kind }) => kind === 'text').length - 1);
    expect(warnings.map(({ kind }) => kind)).toContain('article-left-out');
  });

  it('is no file where there is nothing', async () => {
    expect((await makeRescue([], needs)).files).toEqual([]);
  });
});
