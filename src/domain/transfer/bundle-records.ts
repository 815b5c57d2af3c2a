/** Every record a bundle is made of, parents before children. */
import type { EditableRecord } from '../record/editable';
import type { PostilBundle } from './bundle';

export function bundleRecords(bundle: PostilBundle): readonly EditableRecord[] {
  const { articles, codebooks, readings, exercises = [] } = bundle;
  return [
    ...articles.flatMap(({ article, text }) => [article, text]),
    ...codebooks.flatMap(({ codebook, labels }) => [codebook, ...labels]),
    ...readings.flatMap(({ reading, annotations, links, orphans = [] }) => [
      reading,
      ...annotations,
      ...orphans,
      ...links,
    ]),
    ...exercises.flatMap(({ exercise, key, submissions, verdicts, corrections }) => [
      exercise,
      ...(key ? [key] : []),
      ...submissions,
      ...verdicts,
      ...corrections,
    ]),
  ];
}
