/** The dialogs any page can ask for, each loaded when first opened. */
import { lazy, Suspense } from 'react';
import { useSession } from '../../state/hooks';

const CommandPalette = lazy(async () => ({
  default: (await import('../../features/settings/command-palette')).CommandPalette,
}));
const KeysDialog = lazy(async () => ({
  default: (await import('../../features/settings/keys-dialog')).KeysDialog,
}));
const SettingsDialog = lazy(async () => ({
  default: (await import('../../features/settings/settings-dialog')).SettingsDialog,
}));
const ExportDialog = lazy(async () => ({
  default: (await import('../../features/transfer/export-dialog')).ExportDialog,
}));

export function Dialogs() {
  const dialog = useSession((state) => state.dialog);
  return (
    <Suspense fallback={null}>
      {dialog === 'palette' && <CommandPalette />}
      {dialog === 'keys' && <KeysDialog />}
      {dialog === 'settings' && <SettingsDialog />}
      {dialog === 'export' && <ExportDialog />}
    </Suspense>
  );
}
