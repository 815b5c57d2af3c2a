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
          <FileList count={look.files} files={look.listed} label={t('export.files')} />
        </details>
      )}
      {look === null ? <div className={styles.beginning} /> : <First file={look.first} />}
    </section>
  );
}

function First({ file }: { readonly file: FirstFile }) {
  const t = useTranslate();
  if (file.kind === 'container') {
    const made = t('export.files-inside', { file: file.path, count: file.count });
    return (
      <>
        <p className={styles.soft}>{made}</p>
        <FileList count={file.count} files={file.inside} label={made} />
      </>
    );
  }
  return (
    <>
      <ReadOnly label={t('export.preview-of', { file: file.path })} text={file.beginning} />
      {file.isCut && <p className={styles.soft}>{t('export.cut')}</p>}
    </>
  );
}

interface FileListProps {
  readonly label: string;
  readonly files: readonly ListedFile[];
  /** Of all, maybe more of them than are listed. */
  readonly count: number;
}

/** Wider than any size in words. */
const SIZE_WIDTH = 9;

function FileList({ label, files, count }: FileListProps) {
  const t = useTranslate();
  const lines = files.map(
    ({ path, bytes }) => `${t.format.bytes(bytes).padStart(SIZE_WIDTH)}  ${path}`,
  );
  const more = count - files.length;
  if (more > 0) lines.push(t('export.more-files', { count: more }));
  return <ReadOnly label={label} text={lines.join('\n')} />;
}

interface ReadOnlyProps {
  readonly label: string;
  readonly text: string;
}

/** A field and no paragraph: the keyboard reaches it, scrolls it and copies from it. */
function ReadOnly({ label, text }: ReadOnlyProps) {
  return (
    <textarea
      aria-label={label}
      className={styles.beginning}
      dir="auto"
      readOnly
      spellCheck={false}
      value={text}
    />
  );
}
