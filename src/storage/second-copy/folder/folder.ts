/** The few things the journal asks of a folder of files. Byte offsets throughout. */

export interface Folder {
  list(): Promise<Listing>;
  /** In bytes; null when there is no such file. */
  size(name: string): Promise<number | null>;
  /** From `start` to before `end`; also of a file another tab has open. Null when there is no such file. */
  read(name: string, start: number, end: number): Promise<Uint8Array | null>;
  /**
   * For writing, by nobody else until it is closed; the end of the tab closes it too. Null when somebody
   * else has it open, or when it does not exist and is not to be created.
   */
  open(name: string, how: 'create' | 'existing'): Promise<OpenFile | null>;
  /** Within this folder or into a folder in it, made if need be. Replaces what is there. */
  move(name: string, to: string, folder?: string): Promise<void>;
  /** A folder in this one, made if need be. */
  inside(name: string): Promise<Folder>;
  /** Also a folder with all that is in it. */
  remove(name: string): Promise<void>;
}

export interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** All of it at once and blocking: exists in workers only. */
export interface OpenFile {
  size(): number;
  /** All of the bytes, or an error. */
  write(bytes: Uint8Array, at: number): void;
  truncate(size: number): void;
  /** What was written has reached the disk. */
  flush(): void;
  close(): void;
}
