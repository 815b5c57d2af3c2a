/** Makes files beside the page. One export at a time; to give one up, the page ends the worker. */
import type { Annotation } from '../../../domain/annotation/annotation';
import { present } from '../../../lib/assert';
import { createExportJob, type ExportJob } from './export-job';
import type { ArticleHead, FromExporter, ToExporter } from './messages';

let job: ExportJob | null = null;
let head: ArticleHead | null = null;
let annotations: Annotation[][] = [];

addEventListener('message', ({ data }: MessageEvent<ToExporter>) => {
  answer(data).then(
    (said) => postMessage(said),
    // Out of the promise, so that the page hears of it as the worker's error.
    (error: unknown) => reportError(error),
  );
});

async function answer(message: ToExporter): Promise<FromExporter> {
  switch (message.kind) {
    case 'begin':
      job = await createExportJob(message);
      return { kind: 'taken' };
    case 'article':
      head = message.head;
      annotations = head.readings.map(() => []);
      return { kind: 'taken' };
    case 'annotations':
      for (const annotation of message.annotations) {
        annotations[message.reading]?.push(annotation);
      }
      return { kind: 'taken' };
    case 'article-ends': {
      const look = await current().take(wholeArticle());
      return look ? { kind: 'look', look } : { kind: 'taken' };
    }
    case 'exercises':
      current().takeExercises(message.exercises, message.codebooks);
      return { kind: 'taken' };
    case 'all-sent':
      return { kind: 'summed', ...(await current().sum()) };
    case 'pack':
      return { kind: 'packed', packed: current().pack(message.readMe) };
  }
}

function current(): ExportJob {
  return present(job, 'the beginning of an export');
}

function wholeArticle() {
  const { readings, ...rest } = present(head, 'the article of annotations');
  return {
    ...rest,
    readings: readings.map((reading, at) => ({ ...reading, annotations: annotations[at] ?? [] })),
  };
}
