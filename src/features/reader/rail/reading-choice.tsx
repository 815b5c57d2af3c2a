/** Whose reading is on the desk, where an article has several: another's marks came in with a file. */
import { useMemo } from 'react';
import type { Reading, ReadingId } from '../../../domain/reading/reading';
import { usePostil, useWorkspace } from '../../../state/hooks';
import { Select } from '../../../ui/fields/select';
import { useTranslate } from '../../../ui/messages-context';
import { useReaderDesk } from '../reader-context';
import styles from './rail.module.css';

export function ReadingChoice() {
  const t = useTranslate();
  const { go } = usePostil();
  const { readingId, article } = useReaderDesk();
  const readings = useReadings();
  const tallies = useWorkspace((state) => state.tallies);
  if (readings.length < 2) return null;
  return (
    <div className={styles.choice}>
      <Select
        label={t('reader.reading')}
        onChange={(reading: ReadingId) => go({ page: 'article', id: article.id, reading })}
        options={readings.map(({ id, reader }) => ({
          value: id,
          text: t('reader.reading-of', { reader, count: tallies.get(id)?.total ?? 0 }),
        }))}
        value={readingId}
      />
    </div>
  );
}

/** None when the one on the desk answers an exercise: students do not see each other. */
function useReadings(): readonly Reading[] {
  const { readingId, article } = useReaderDesk();
  const readings = useWorkspace((state) => state.readings);
  return useMemo(() => {
    if (readings.get(readingId)?.exercise) return [];
    return [...readings.values()]
      .filter((reading) => reading.articleId === article.id && !reading.exercise)
      .toSorted((a, b) => (a.created < b.created ? -1 : 1));
  }, [readings, readingId, article.id]);
}
