/** A field to paste into, where the browser does not let the page read the clipboard by itself. */
import { useState, type ClipboardEvent } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/overlays/dialog';
import { keyCaps } from '../../ui/key-names';
import { useTranslate } from '../../ui/messages-context';
import { isAppleKeyboard } from '../../ui/platform';
import { TextArea } from '../../ui/fields/text-area';
import { sourcesOf, textSource } from './reading/clipboard';
import type { IntakeController } from './intake-controller';

interface PasteDialogProps {
  readonly controller: IntakeController;
}

export function PasteDialog({ controller }: PasteDialogProps) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const isEmpty = text.trim() === '';
  const keys = keyCaps('Mod+V', isAppleKeyboard()).join(isAppleKeyboard() ? '' : '+');

  const submit = (): void => {
    if (!isEmpty) controller.open([textSource('', text)]);
  };
  // Pasted whole into the empty field, it goes on at once, with its headings and links.
  const paste = (event: ClipboardEvent): void => {
    const sources = isEmpty ? sourcesOf(event.clipboardData) : [];
    if (sources.length === 0) return;
    event.preventDefault();
    controller.open(sources);
  };

  return (
    <Dialog
      actions={
        <>
          <Button onPress={controller.close}>{t('common.cancel')}</Button>
          <Button isDisabled={isEmpty} onPress={submit} variant="primary">
            {t('opening.paste-continue')}
          </Button>
        </>
      }
      isOpen
      onClose={controller.close}
      title={t('opening.paste-title')}
    >
      <div onPaste={paste}>
        <TextArea
          hint={t('opening.paste-hint', { keys })}
          label={t('opening.paste-label')}
          onChange={setText}
          onSubmit={submit}
          rows={10}
          takesFocus
          value={text}
        />
      </div>
    </Dialog>
  );
}
