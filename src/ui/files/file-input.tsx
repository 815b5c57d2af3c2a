/**
 * The browser's way to choose files: always in the page and named, never seen. A button elsewhere opens
 * it through `ref.current?.open()`.
 */
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import styles from '../visually-hidden.module.css';

export interface FileInputHandle {
  /** Only while the browser handles a press or a key: it refuses otherwise. */
  readonly open: () => void;
}

interface FileInputProps {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** As the attribute: `.md,.txt,text/html`. Everything when left out. */
  readonly accept?: string;
  readonly isMultiple?: boolean;
  /** A folder with everything in it, instead of files. Where it cannot be chosen, files can. */
  readonly isFolder?: boolean;
  readonly ref?: Ref<FileInputHandle>;
}

export function FileInput(props: FileInputProps) {
  const { label, onFiles, accept, isMultiple = true, isFolder = false, ref } = props;
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => ({ open: () => input.current?.click() }), []);
  useEffect(() => {
    if (input.current) input.current.webkitdirectory = isFolder;
  }, [isFolder]);
  return (
    <input
      accept={accept}
      aria-label={label}
      className={styles.hidden}
      multiple={isMultiple}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        // So that choosing the same file again is a change again.
        event.target.value = '';
        if (files.length > 0) onFiles(files);
      }}
      ref={input}
      tabIndex={-1}
      type="file"
    />
  );
}
