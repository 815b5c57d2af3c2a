/** The worker's side of an export: puts articles together again as they come, and answers each message once. */
import type { Annotation } from '../../../domain/annotation/annotation';
import { present } from '../../../lib/assert';
import { createExportJob, type ExportJob } from './export-job';
import type { ArticleHead, FromExporter, ToExporter } from '../exporting/messages';

/** One message at a time. */
export type Answer = (message: ToExporter) => Promise<FromExporter>;

export function createAnswering(): Answer {
  let job: ExportJob | null = null;
  let head: ArticleHead | null = null;
  let annotations: Annotation[][] = [];
  const current = (): ExportJob => present(job, 'the beginning of an export');

  function wholeArticle() {
    const { readings, ...rest } = present(head, 'the article of annotations');
    return {
      ...rest,
      readings: readings.map((reading, at) => ({ ...reading, annotations: annotations[at] ?? [] })),
    };
  }

  return async (message) => {
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
  };
}
