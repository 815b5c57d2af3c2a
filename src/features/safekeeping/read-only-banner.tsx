/** A newer build keeps the library: it may be read and taken away, and a reload may bring that build. */
import { useSaveStatus } from '../../state/hooks';
import { Button } from '../../ui/button';
import { useTranslate } from '../../ui/messages-context';
import { Banner } from './banner';

export function ReadOnlyBanner({ onReload }: { readonly onReload: () => void }) {
  const t = useTranslate();
  const status = useSaveStatus();
  if (status.kind !== 'read-only') return null;
  return (
    <Banner
      actions={
        <Button onPress={onReload} variant="primary">
          {t('read-only.reload')}
        </Button>
      }
      label={t('keeping.title')}
      tone="problem"
    >
      {t('read-only.banner')}
    </Banner>
  );
}
