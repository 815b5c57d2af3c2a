/** A passage in its surroundings: a few words before, the passage itself, a few words after. */
import type { Span } from '../../../domain/text/span';
import { useClass } from '../class-desk';
import styles from './passage-quote.module.css';

const AROUND = 60;

export function PassageQuote({ passage }: { readonly passage: Span }) {
  const { text } = useClass();
  const { start, end } = passage;
  const before = text.text.slice(Math.max(0, start - AROUND), start);
  const after = text.text.slice(end, end + AROUND);
  return (
    <blockquote className={styles.quote}>
      <span className={styles.around}>{tail(before, start > AROUND)}</span>
      <mark className={styles.passage}>{text.text.slice(start, end)}</mark>
      <span className={styles.around}>{head(after, end + AROUND < text.text.length)}</span>
    </blockquote>
  );
}

/** From the first whole word on, and not from before a paragraph. */
function tail(value: string, isCut: boolean): string {
  const own = value.slice(value.lastIndexOf('\n') + 1);
  return isCut && own === value ? `… ${own.replace(/^\S*\s/u, '')}` : own;
}

function head(value: string, isCut: boolean): string {
  const [own = ''] = value.split('\n');
  return isCut && own === value ? `${own.replace(/\s\S*$/u, '')} …` : own;
}
