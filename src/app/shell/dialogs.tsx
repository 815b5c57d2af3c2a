/** The dialogs any page can ask for, each loaded when first opened; two of them once the page is at rest. */
import { lazy, Suspense, useEffect } from 'react';
import { useSafekeeping } from '../../features/safekeeping/browser-side';
// With the first load: when something has gone wrong, nothing more may load.
import { RescueDialog } from '../../features/safekeeping/rescue/rescue-dialog';
import { useSession } from '../../state/hooks';
import { withExportWords } from './with-words';

const loadPalette = async () => ({
  default: (await import('../../features/settings/command-palette')).CommandPalette,
});
const CommandPalette = lazy(loadPalette);
const loadSafekeeping = async () => ({
  default: (await import('../../features/safekeeping/dialog/safekeeping-dialog')).SafekeepingDialog,
});
const SafekeepingDialog = lazy(loadSafekeeping);
const KeysDialog = lazy(async () => ({
  default: (await import('../../features/settings/keys-dialog')).KeysDialog,
}));
const SettingsDialog = lazy(async () => ({
  default: (await import('../../features/settings/settings-dialog')).SettingsDialog,
}));
const ExportDialog = lazy(async () => ({
  default: (await withExportWords(import('../../features/transfer/export-dialog'))).ExportDialog,
}));

/**
 * People type on at once after Ctrl+K; and by the time a copy is needed, a newer version may have taken this
 * one's files off the server.
 */
const AT_REST_AFTER_MS = 1500;

interface DialogsProps {
  /** Only what helps while the library is not open. */
  readonly isBare: boolean;
}

export function Dialogs({ isBare }: DialogsProps) {
  const asked = useSession((state) => state.dialog);
  const dialog = isBare && asked !== 'copy' && asked !== 'safekeeping' ? null : asked;
  const { copies } = useSafekeeping();
  useEffect(() => {
    // What did not come now is asked for again when it is wanted, and complained of then.
    const timer = setTimeout(() => {
      for (const load of [loadPalette, loadSafekeeping]) void load().catch(() => undefined);
    }, AT_REST_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Suspense fallback={null}>
      {dialog === 'palette' && <CommandPalette />}
      {dialog === 'keys' && <KeysDialog />}
      {dialog === 'settings' && <SettingsDialog />}
      {dialog === 'export' && <ExportDialog onLibrarySaved={copies.taken} />}
      {dialog === 'safekeeping' && <SafekeepingDialog />}
      {dialog === 'copy' && <RescueDialog />}
    </Suspense>
  );
}
