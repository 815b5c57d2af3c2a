/** The dialogs any page can ask for, each loaded when first opened; the palette once the page is at rest. */
import { lazy, Suspense, useEffect } from 'react';
import { useSession } from '../../state/hooks';

const loadPalette = async () => ({
  default: (await import('../../features/settings/command-palette')).CommandPalette,
});
const CommandPalette = lazy(loadPalette);
const KeysDialog = lazy(async () => ({
  default: (await import('../../features/settings/keys-dialog')).KeysDialog,
}));
const SettingsDialog = lazy(async () => ({
  default: (await import('../../features/settings/settings-dialog')).SettingsDialog,
}));
const ExportDialog = lazy(async () => ({
  default: (await import('../../features/transfer/export-dialog')).ExportDialog,
}));

/** People type on at once after Ctrl+K. */
const AT_REST_AFTER_MS = 1500;

export function Dialogs() {
  const dialog = useSession((state) => state.dialog);
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette(), AT_REST_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Suspense fallback={null}>
      {dialog === 'palette' && <CommandPalette />}
      {dialog === 'keys' && <KeysDialog />}
      {dialog === 'settings' && <SettingsDialog />}
      {dialog === 'export' && <ExportDialog />}
    </Suspense>
  );
}
