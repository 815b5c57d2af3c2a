/** The exercise as it is handed out: as a file, and packed into a link. Made anew when something of it changed. */
import { useEffect, useMemo, useState } from 'react';
import { LONGEST_LINK, writeLink } from '../../../codecs/exercise-link/link';
import { serializePostil } from '../../../codecs/postil-json/serialize';
import { handoutOf } from '../../../domain/exercise/handout';
import { slug } from '../../../domain/transfer/file-name';
import { useMaker, type MakerDesk } from '../maker-desk';
import { deflate } from './deflate';

export interface HandoutFile {
  readonly name: string;
  readonly text: string;
}

export type HandoutLink =
  | { readonly kind: 'packing' }
  | { readonly kind: 'ready'; readonly address: string }
  /** In characters. */
  | { readonly kind: 'too-long'; readonly length: number };

export function useHandoutFile(): HandoutFile {
  const desk = useMaker();
  return useMemo(
    () => ({
      name: `${slug(desk.exercise.title || desk.article.title)}.postil.json`,
      text: serializePostil(bundleOf(desk)),
    }),
    [desk],
  );
}

/** `pageAddress`: without what follows `#`. */
export function useHandoutLink(file: string, pageAddress: string): HandoutLink {
  const [packed, setPacked] = useState<{ readonly file: string; readonly link: string } | null>(
    null,
  );
  useEffect(() => {
    let isOld = false;
    void writeLink(file, deflate).then((link) => {
      if (!isOld) setPacked({ file, link });
    });
    return () => {
      isOld = true;
    };
  }, [file]);
  if (packed?.file !== file) return { kind: 'packing' };
  const address = pageAddress + packed.link;
  return address.length > LONGEST_LINK
    ? { kind: 'too-long', length: address.length }
    : { kind: 'ready', address };
}

function bundleOf({ exercise, key, article, text, codebook, labels }: MakerDesk) {
  return handoutOf({
    exercise,
    key,
    article: { article, text },
    codebook: { codebook, labels },
  });
}
