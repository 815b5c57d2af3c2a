/** Copies the active annotation: a press opens the two ways. */
import { lazy, Suspense, useRef, useState } from 'react';
import type { Annotation } from '../../../domain/annotation/annotation';
import { IconButton } from '../../../ui/icon-button';
import { useTranslate } from '../../../ui/messages-context';

const CopyMenu = lazy(async () => ({ default: (await import('./copy-menu')).CopyMenu }));

export function CopyButton({ annotation }: { readonly annotation: Annotation }) {
  const t = useTranslate();
  const holder = useRef<HTMLSpanElement>(null);
  const [button, setButton] = useState<HTMLElement | null>(null);
  return (
    <span ref={holder}>
      <IconButton
        aria-haspopup="menu"
        icon="copy"
        label={t('annotation.copy')}
        onPress={() => setButton(holder.current?.querySelector('button') ?? null)}
        size="small"
      />
      {button && (
        <Suspense fallback={null}>
          <CopyMenu annotation={annotation} button={button} onClose={() => setButton(null)} />
        </Suspense>
      )}
    </span>
  );
}
