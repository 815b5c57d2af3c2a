/** The ways a hand-in can leave the browser. Each says whether it has left, as far as a page can know. */
import { saveFile } from '../../../ui/files/save-file';

export interface OutgoingFile {
  readonly name: string;
  readonly text: string;
}

/** Chromium's, and not in the DOM types: https://wicg.github.io/file-system-access/ */
export type SavePicker = (options: {
  readonly suggestedName: string;
  readonly types: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}) => Promise<ChosenFile>;

/** What is used of a `FileSystemFileHandle`. */
export interface ChosenFile {
  readonly name: string;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
  getFile(): Promise<{ text(): Promise<string> }>;
}

interface PickerWindow extends Window {
  readonly showSaveFilePicker?: SavePicker;
}

/** null where this browser has none. */
export function savePicker(): SavePicker | null {
  const { showSaveFilePicker }: PickerWindow = window;
  return showSaveFilePicker?.bind(window) ?? null;
}

/**
 * - `written`: written, read back from where it lies, and the same.
 * - `offered`: handed to the browser as a download; only its owner can see whether it came.
 * - `given-up`: nothing was saved.
 * - `failed`: what was read back differs, or could not be written.
 */
export type Saved =
  | { readonly kind: 'written'; readonly name: string }
  | { readonly kind: 'offered' | 'given-up' | 'failed' };

/** Only while the browser handles a press or a key. */
export async function save({ name, text }: OutgoingFile, pick: SavePicker | null): Promise<Saved> {
  if (!pick) return download({ name, text });
  let handle: ChosenFile;
  try {
    const type = { description: 'Postil', accept: { [MEDIA_TYPE]: ['.json'] } };
    handle = await pick({ suggestedName: name, types: [type] });
  } catch (error) {
    // A policy or a missing press: the ordinary way is still open.
    return isAbort(error) ? { kind: 'given-up' } : download({ name, text });
  }
  try {
    const writable = await handle.createWritable();
    await writable.write(text);
    await writable.close();
    const found = await (await handle.getFile()).text();
    return found === text ? { kind: 'written', name: handle.name } : { kind: 'failed' };
  } catch {
    return { kind: 'failed' };
  }
}

export function download({ name, text }: OutgoingFile): Saved {
  saveFile(name, MEDIA_TYPE, text);
  return { kind: 'offered' };
}

export function canShare(file: OutgoingFile): boolean {
  const { canShare: mayShare }: Partial<Navigator> = navigator;
  return mayShare?.call(navigator, { files: [toFile(file)] }) === true;
}

export async function share(file: OutgoingFile): Promise<'shared' | 'given-up' | 'failed'> {
  try {
    await navigator.share({ files: [toFile(file)] });
    return 'shared';
  } catch (error) {
    return isAbort(error) ? 'given-up' : 'failed';
  }
}

/** False where the browser does not let the page do it. */
export async function copyText(text: string): Promise<boolean> {
  const { clipboard }: Partial<Navigator> = navigator;
  try {
    await clipboard?.writeText(text);
    return clipboard !== undefined;
  } catch {
    return false;
  }
}

function toFile({ name, text }: OutgoingFile): File {
  return new File([text], name, { type: MEDIA_TYPE });
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

const MEDIA_TYPE = 'application/json';
