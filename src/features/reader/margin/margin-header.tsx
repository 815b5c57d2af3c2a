/** Search in quotes and notes, and how many annotations are shown; stays in sight above the margin. */
import { AnnotationSearch } from './annotation-search';
import styles from './margin-header.module.css';

export function MarginHeader() {
  return (
    <div className={styles.header}>
      <AnnotationSearch />
    </div>
  );
}
