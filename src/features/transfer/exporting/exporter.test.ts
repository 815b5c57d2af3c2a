import { expect, it } from 'vitest';
import { unzipTexts } from '../../../containers/zip/testing/unzip';
import type { AnnotationId } from '../../../domain/annotation/annotation';
import { createAnnotationIndex } from '../../../domain/annotation/annotation-index';
import type { ReadingId } from '../../../domain/reading/reading';
import type { ArticleId } from '../../../domain/text/article';
import type { ExportedArticle } from '../../../domain/transfer/export';
import { CONTEXT, tortureArticle } from '../../../domain/transfer/testing/export-samples';
import { serializePostil } from '../../../codecs/postil-json/serialize';
import { ok } from '../../../lib/result';
import { EMPTY_WORKSPACE, type WorkspaceState } from '../../../state/workspace-state';
import type { OpenableWorkspace } from '../gather';
import { createAnswering } from '../making/answering';
import { runExport, type ExportOrder, type ExportProgress } from './exporter';
import type { ToExporter } from './messages';

/** Articles of the same title, with all annotations of the torture article and `more` of its first. */
function library(count: number, more = 0): readonly ExportedArticle[] {
  return Array.from({ length: count }, (_, at) => {
    const sample = tortureArticle();
    const id = `${at}-article` as ArticleId;
    return {
      ...sample,
      article: { ...sample.article, id },
      text: { ...sample.text, id },
      readings: sample.readings.map((parts, which) => {
        const readingId = `${at}-${which}-reading` as ReadingId;
        const [first] = parts.annotations;
        const copies = Array.from({ length: first && which === 0 ? more : 0 }, (__, copy) => ({
          ...first!,
          id: `${copy}-copy` as AnnotationId,
        }));
        return {
          reading: { ...parts.reading, id: readingId, articleId: id },
          annotations: [...parts.annotations, ...copies].map((annotation) => ({
            ...annotation,
            readingId,
          })),
          links: [],
        };
      }),
    };
  });
}

/** Holds what is open, and remembers the most that ever was at once. */
function workspaceOf(articles: readonly ExportedArticle[]) {
  const [first] = articles;
  const readings = articles.flatMap((parts) => parts.readings);
  let state: WorkspaceState = {
    ...EMPTY_WORKSPACE,
    articles: new Map(articles.map(({ article }) => [article.id, article])),
    codebooks: new Map(first?.codebooks.map(({ codebook }) => [codebook.id, codebook])),
    labels: new Map(first?.codebooks.flatMap(({ labels }) => labels.map((one) => [one.id, one]))),
    readings: new Map(readings.map(({ reading }) => [reading.id, reading])),
  };
  const opened = { most: 0 };
  const workspace: OpenableWorkspace = {
    store: { getState: () => state },
    openArticle(id) {
      const parts = articles.find(({ article }) => article.id === id)!;
      const { annotations, texts } = state;
      state = {
        ...state,
        texts: new Map(texts).set(id, parts.text),
        annotations: new Map([
          ...annotations,
          ...parts.readings.map(
            ({ reading, annotations: own }) => [reading.id, createAnnotationIndex(own)] as const,
          ),
        ]),
      };
      opened.most = Math.max(opened.most, state.texts.size);
      return Promise.resolve(ok(null));
    },
    openExercise: () => Promise.resolve(ok(null)),
    closeArticle(id) {
      const texts = new Map(state.texts);
      texts.delete(id);
      state = { ...state, texts };
    },
  };
  return { workspace, opened };
}

async function run(articles: readonly ExportedArticle[], order: Partial<ExportOrder> = {}) {
  const { workspace, opened } = workspaceOf(articles);
  const answer = createAnswering();
  const sent: ToExporter[] = [];
  const progress: ExportProgress[] = [];
  const result = await runExport(
    {
      format: 'postil-json',
      articles: articles.map(({ article }) => article.id),
      without: new Set(),
      onDesk: null,
      withExercises: false,
      context: CONTEXT,
      ...order,
    },
    {
      workspace,
      ask: (message) => {
        sent.push(message);
        return answer(structuredClone(message));
      },
      onProgress: (step) => progress.push(step),
      readMe: ({ readings }) => `${readings.length} readings`,
    },
  );
  if (!result.ok) throw new Error(result.error);
  const bytes = new Uint8Array(await result.value.blob.arrayBuffer());
  return { ...result.value, bytes, sent, progress, opened };
}

it('a long reading is sent in pieces and comes together again', async () => {
  const articles = library(1, 2500);
  const { bytes, sent } = await run(articles);
  const pieces = sent.flatMap((message) =>
    message.kind === 'annotations' ? [message.annotations.length] : [],
  );
  expect(Math.max(...pieces)).toBe(1000);
  const [{ article, text, codebooks, readings } = articles[0]!] = articles;
  expect(new TextDecoder().decode(bytes)).toBe(
    serializePostil({ articles: [{ article, text }], codebooks, readings }),
  );
});

it('of a library one article is open at a time, each file has its name, and all are told of', async () => {
  const { bytes, opened, progress, path } = await run(library(3), { format: 'w3c' });
  expect(opened.most).toBe(1);
  expect(path).toBeNull();
  expect(progress.map(({ done }) => done)).toEqual([1, 2, 3]);
  expect(progress.every(({ look }) => look !== null)).toBe(true);
  const files = unzipTexts(bytes);
  expect(new Set(files.map(([name]) => name)).size).toBe(4);
  expect(files.at(-1)).toEqual(['README.txt', '6 readings']);
});

it('a reading that stays here is not in the file', async () => {
  const articles = library(1);
  const [stays, leaves] = articles[0]!.readings.map(({ reading }) => reading.id);
  const { bytes, readings } = await run(articles, { without: new Set([stays!]) });
  expect(readings.map(({ id }) => id)).toEqual([leaves]);
  expect(new TextDecoder().decode(bytes)).not.toContain(stays);
});
