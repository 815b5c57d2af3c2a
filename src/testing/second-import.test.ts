/** Every format into a library twice: the first time all of it comes in, the second time nothing changes. */
import { describe, expect, it } from 'vitest';
import {
  placeForeign,
  type ForeignPlacing,
  type ForeignPlacingJob,
} from '../domain/foreign/place-foreign';
import { article, articleText, CODEBOOK } from '../domain/testing/samples';
import { takeInArticle } from '../domain/edit/article-edits';
import type { ArticleId } from '../domain/text/article';
import { exampleArticle } from '../domain/transfer/testing/export-samples';
import { findForeign, firstChoices } from '../features/intake/foreign/foreign-plan';
import { readForeign } from '../features/intake/foreign/read-foreign';
import { mergeFile } from '../features/intake/merge-file';
import type { ReadForeign } from '../features/intake/reading/source';
import { createWorkspace, type Workspace } from '../state/workspace';
import { createFakeBrowser } from '../storage/testing/fake-browser';
import { exportOf, inputsOf, THERE_AND_BACK } from './there-and-back';

const OPEN = 'open' as ArticleId;
const CHRISTMAS = '2026-12-24T18:00:00.000Z';

/** With an article open that has nothing to do with any file. */
async function library() {
  let made = 0;
  let at = 0;
  const ids = { uuid: () => `id-${String((made += 1))}` };
  const clock = { now: () => CHRISTMAS.replace('00:00', `00:0${(at += 1) % 10}`) };
  const records = createFakeBrowser().openStore();
  const workspace = createWorkspace({ records, clock, ids });
  await workspace.load();
  const other = { ...articleText('Many years later.'), id: OPEN };
  workspace.run(takeInArticle(article({ id: OPEN }), other, CODEBOOK, ''), {
    scope: null,
    command: 'take-in',
  });
  return { workspace, clock };
}

async function place(job: ForeignPlacingJob): Promise<ForeignPlacing> {
  const steps = placeForeign(job);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return Promise.resolve(step.value);
}

async function bring(
  { workspace, clock }: Awaited<ReturnType<typeof library>>,
  foreign: ReadForeign,
) {
  // Recogito's annotations say nothing of their text: they are meant for the one on the desk.
  const desk = foreign.format === 'recogito' ? exampleArticle().article.id : OPEN;
  const choices = firstChoices(foreign, workspace.store.getState(), desk);
  const never = new AbortController().signal;
  const needs = { workspace, clock };
  const found = await findForeign(needs, place, foreign, choices, never, () => undefined);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  const merged = await mergeFile({ workspace }, found.value.read);
  expect(merged.ok).toBe(true);
  return choices;
}

function stateOf({ store }: Workspace) {
  const { annotations, articles, codebooks, labels, links, orphans, readings } = store.getState();
  return {
    articles: [...articles.values()],
    codebooks: [...codebooks.values(), ...labels.values()],
    readings: [...readings.values()],
    marks: [...annotations.values()].flatMap(({ ordered }) => ordered),
    rest: [...links.values(), ...orphans.values()],
  };
}

describe.each(THERE_AND_BACK)('$format', ({ format, reads }) => {
  it('comes in once', async () => {
    const inputs = inputsOf(await exportOf(format, exampleArticle()));
    const foreign = readForeign('example', reads, inputs);
    if (foreign?.kind !== 'foreign') throw new Error(JSON.stringify(foreign));
    // What brings no text is over the one that is here.
    const here = await library();
    const { workspace } = here;
    if (foreign.texts.includes(null)) {
      const { article: own, text, codebooks } = exampleArticle();
      workspace.run(takeInArticle(own, text, codebooks[0]!.codebook.id, ''), {
        scope: null,
        command: 'x',
      });
    }
    await bring(here, foreign);
    const first = stateOf(workspace);
    expect(first.articles).toHaveLength(2);
    expect(first.marks.length).toBeGreaterThan(1);
    expect(first.readings.filter(({ articleId }) => articleId === OPEN)).toHaveLength(1);
    const choices = await bring(here, foreign);
    expect(choices).toEqual([
      { kind: 'here', id: first.articles.find(({ id }) => id !== OPEN)!.id },
    ]);
    expect(stateOf(workspace)).toEqual(first);
  });
});
