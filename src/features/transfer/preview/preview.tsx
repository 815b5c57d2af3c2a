/** How the file begins, or what is inside it, before it is saved. */
import { useTranslate } from '../../../ui/messages-context';
import type { FirstFile, ListedFile, Look } from '../exporting/messages';
import styles from './preview.module.css';

interface PreviewProps {
  /** null: not there yet. */
  readonly look: Look | null;
  /** All files are there, and they go into one ZIP file. */
  readonly isZip: boolean;
}

export function Preview({ look, isZip }: PreviewProps) {
  const t = useTranslate();
  return (
    <section aria-label={t('export.preview')} className={styles.filling}>
      <h3 className={styles.title}>{t('export.preview')}</h3>
      {isZip && look !== null && (
        <details className={styles.files}>
          <summary>{t('export.in-zip', { count: look.files, bytes: look.bytes })}</summary>
          <FileList files={look.listed} count={look.files} />
        </details>
      )}
      {look === null ? <div className={styles.beginning} /> : <First file={look.first} />}
    </section>
  );
}

function First({ file }: { readonly file: FirstFile }) {
  const t = useTranslate();
  if (file.kind === 'container') {
    return (
      <div className={styles.inside}>
        <p>{t('export.files-inside', { file: file.path, count: file.inside.length })}</p>
        <FileList files={file.inside} count={file.inside.length} />
      </div>
    );
  }
  const name = t('export.preview-of', { file: file.path });
  return (
    <>
      <textarea
        aria-label={name}
        className={styles.beginning}
        dir="auto"
        readOnly
        spellCheck={false}
        value={file.beginning}
      />
      {file.isCut && <p className={styles.soft}>{t('export.cut')}</p>}
    </>
  );
}

interface FileListProps {
  readonly files: readonly ListedFile[];
  /** Of all, more of them than are listed. */
  readonly count: number;
}

function FileList({ files, count }: FileListProps) {
  const t = useTranslate();
  return (
    <ul className={styles.list}>
      {files.map(({ path, bytes }) => (
        <li className={styles.file} key={path}>
          <span className={styles.path}>{path}</span>
          <span className={styles.size}>{t.format.bytes(bytes)}</span>
        </li>
      ))}
      {count > files.length && <li>{t('export.more-files', { count: count - files.length })}</li>}
    </ul>
  );
}
