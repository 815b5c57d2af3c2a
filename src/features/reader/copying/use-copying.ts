/** Puts words of the article on the clipboard, as a quotation with its citation. */
import { useEffect } from 'react';
import type { Article } from '../../../domain/text/article';
import type { Span } from '../../../domain/text/span';
import { usePostil } from '../../../state/hooks';
import { useTranslate } from '../../../ui/messages-context';
import { useToast } from '../../../ui/overlays/toast';
import { useReaderDesk } from '../reader-context';

export function useCopying(): void {
  const t = useTranslate();
  const { commander } = usePostil();
  const { article, text } = useReaderDesk();
  const { showToast } = useToast();
  useEffect(
    () =>
      commander.readerRequests.listen((request) => {
        if (request.kind !== 'copy') return;
        const words = wordsIn(text.text, request.spans);
        copy(words, article, request.form).then(
          () => showToast({ text: t('annotation.copied') }),
          () => showToast({ text: t('annotation.copy-failed') }),
        );
      }),
    [commander, article, text, showToast, t],
  );
}

async function copy(words: string, from: Article, form: 'rich' | 'markdown'): Promise<void> {
  const writers = import('../../../codecs/quotation/quotation');
  // Promises, since some browsers forget the key press while the writers are being loaded.
  const blob = (type: string, write: (all: Awaited<typeof writers>) => string): Promise<Blob> =>
    writers.then((all) => new Blob([write(all)], { type }));
  const quotation = { words, from };
  const plain = blob('text/plain', (all) =>
    form === 'markdown' ? all.markdownQuotation(quotation) : all.plainQuotation(quotation),
  );
  const html = blob('text/html', (all) => all.htmlQuotation(quotation));
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': plain, ...(form === 'rich' && { 'text/html': html }) }),
  ]);
}

function wordsIn(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
}
