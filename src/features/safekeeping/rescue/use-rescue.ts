/** Makes the copy of everything once, and offers the ways by which it can leave the browser. */
import { useEffect, useRef, useState } from 'react';
import { saveFile } from '../../../ui/files/save-file';
import { useSafekeeping } from '../browser-side';
import type { CopyFile, Rescued } from './make-rescue';

export type Rescue =
  | { readonly kind: 'making' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'made'; readonly rescued: Rescued };

/** Hands it to the browser as a download as soon as it is made. */
export function useRescue(): Rescue {
  const { copies, makeCopy } = useSafekeeping();
  const [rescue, setRescue] = useState<Rescue>({ kind: 'making' });
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    makeCopy().then(
      (rescued) => {
        download(rescued.files);
        if (rescued.files.length > 0) copies.taken();
        setRescue({ kind: 'made', rescued });
      },
      () => setRescue({ kind: 'failed' }),
    );
  }, [copies, makeCopy]);
  return rescue;
}

export function download(files: readonly CopyFile[]): void {
  for (const { name, text } of files) saveFile(name, MEDIA_TYPE, text);
}

export function canShare(files: readonly CopyFile[]): boolean {
  const { canShare: mayShare }: Partial<Navigator> = navigator;
  return mayShare?.call(navigator, { files: toFiles(files) }) === true;
}

/** True also when the reader thinks better of it. */
export async function share(files: readonly CopyFile[]): Promise<boolean> {
  try {
    await navigator.share({ files: toFiles(files) });
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
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

function toFiles(files: readonly CopyFile[]): File[] {
  return files.map(({ name, text }) => new File([text], name, { type: MEDIA_TYPE }));
}

const MEDIA_TYPE = 'application/json';
