/** A file outside the browser that Postil may write again and again, as the feature sees it. */
export interface KeptFile {
  readonly name: string;
  permission(): Promise<'granted' | 'asks' | 'denied'>;
  /** Asks the reader; only after a press. */
  ask(): Promise<boolean>;
  /** All of it or nothing: a write that breaks off leaves the file as it was. */
  write(text: string): Promise<void>;
  read(): Promise<string>;
}

/** What is remembered from one start to the next. */
export interface KeptMemory {
  readonly file: KeptFile;
  /** RFC 3339: the last write that was read back and found whole; null before the first. */
  readonly writtenAt: string | null;
  /** Articles and annotations in it then. */
  readonly held: number;
}

/** How a browser gives such files; there is none where it does not. */
export interface FileAccess {
  /** null when the reader chose none. */
  choose(suggestedName: string): Promise<KeptFile | null>;
  recall(): Promise<KeptMemory | null>;
  /** null: forget it. */
  remember(memory: KeptMemory | null): Promise<void>;
}
