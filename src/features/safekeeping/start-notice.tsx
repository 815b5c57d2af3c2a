/** One line at the start, once per browser session, when something is missing that a reader should know of. */
import { useState } from 'react';
import { usePostil, useSaveStatus, useWorkspace } from '../../state/hooks';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { useTranslate } from '../../ui/messages-context';
import { useCell, useSafekeeping } from './browser-side';
import { Banner } from './banner';
import { startNotice } from './missing-here';

export function StartNotice() {
  const t = useTranslate();
  const { session } = usePostil();
  const { capabilities, mayTell } = useSafekeeping();
  const [isOpen, setOpen] = useState(mayTell);
  const can = useCell(capabilities);
  const secondCopy = useWorkspace((state) => state.secondCopy);
  const notice = startNotice(can, secondCopy, useSaveStatus());
  if (!isOpen || notice === null) return null;
  return (
    <Banner
      actions={
        <>
          <Button onPress={() => session.setState({ dialog: 'safekeeping' })}>
            {t('keeping.notice-more')}
          </Button>
          <IconButton icon="close" label={t('common.close')} onPress={() => setOpen(false)} />
        </>
      }
      label={t('keeping.title')}
      tone="quiet"
    >
      {t(`keeping.notice-${notice}`)}
    </Banner>
  );
}
