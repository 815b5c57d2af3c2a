/** How the reader likes it: looks, reading measure, keys, name. */
import { signReading } from '../../domain/edit/article-edits';
import { useEdition, usePostil, useSettings } from '../../state/hooks';
import { DEFAULT_SETTINGS, type Settings } from '../../state/settings';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/overlays/dialog';
import { useTranslate } from '../../ui/messages-context';
import { RadioGroup } from '../../ui/fields/radio-group';
import { Slider } from '../../ui/fields/slider';
import { Switch } from '../../ui/fields/switch';
import { TextField } from '../../ui/fields/text-field';
import styles from './settings.module.css';

export function SettingsDialog() {
  const t = useTranslate();
  const { session, settings, workspace } = usePostil();
  const chosen = useSettings((state) => state);
  const set = (patch: Partial<Settings>): void => settings.setState(patch);
  /** The reading on the desk is signed with it too. */
  const rename = (reader: string): void => {
    const { readingId } = session.getState();
    if (readingId !== null) {
      workspace.run(signReading(readingId, chosen.reader, reader), {
        scope: null,
        command: 'sign-reading',
      });
    }
    set({ reader });
  };
  return (
    <Dialog
      title={t('settings.title')}
      isOpen
      onClose={() => session.setState({ dialog: null })}
      actions={
        <>
          <Button onPress={() => session.setState({ dialog: 'keys' })} icon="keys">
            {t('settings.keys')}
          </Button>
          <Button onPress={() => session.setState({ dialog: 'safekeeping' })} icon="disk">
            {t('keeping.title')}
          </Button>
          <Button onPress={() => set({ ...DEFAULT_SETTINGS, keys: chosen.keys })}>
            {t('common.reset')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RadioGroup
          label={t('settings.theme')}
          look="segments"
          value={chosen.theme}
          onChange={(theme) => set({ theme })}
          options={[
            { value: 'system', text: t('settings.theme-system') },
            { value: 'light', text: t('settings.theme-light') },
            { value: 'dark', text: t('settings.theme-dark') },
          ]}
        />
        <RadioGroup
          label={t('settings.contrast')}
          look="segments"
          value={chosen.contrast}
          onChange={(contrast) => set({ contrast })}
          options={[
            { value: 'system', text: t('settings.contrast-system') },
            { value: 'high', text: t('settings.contrast-high') },
          ]}
        />
        <Measures chosen={chosen} set={set} />
        <p className={styles.specimen}>{t('settings.specimen')}</p>
        <Switch
          label={t('settings.single-keys')}
          isSelected={chosen.singleKeys}
          onChange={(singleKeys) => set({ singleKeys })}
        />
        <TextField
          label={t('settings.reader')}
          hint={t('settings.reader-hint')}
          value={chosen.reader}
          onChange={rename}
        />
        <ThisEdition />
      </div>
    </Dialog>
  );
}

interface MeasuresProps {
  readonly chosen: Settings;
  readonly set: (patch: Partial<Settings>) => void;
}

function Measures({ chosen, set }: MeasuresProps) {
  const t = useTranslate();
  return (
    <>
      <Slider
        label={t('settings.reading-size')}
        value={chosen.readingSize}
        min={75}
        max={200}
        step={5}
        valueText={t.format.percent(chosen.readingSize / 100)}
        onChange={(readingSize) => set({ readingSize })}
      />
      <Slider
        label={t('settings.reading-width')}
        value={chosen.readingWidth}
        min={40}
        max={100}
        valueText={t('settings.characters', { count: chosen.readingWidth })}
        onChange={(readingWidth) => set({ readingWidth })}
      />
      <Slider
        label={t('settings.reading-leading')}
        value={chosen.readingLeading}
        min={120}
        max={220}
        step={5}
        valueText={t.format.percent(chosen.readingLeading / 100)}
        onChange={(readingLeading) => set({ readingLeading })}
      />
    </>
  );
}

function ThisEdition() {
  const t = useTranslate();
  const { version, offline } = useEdition((state) => state);
  return (
    <p className={styles.hint}>
      {t('edition.version', { version })}
      <br />
      {offline !== 'unknown' && t(`edition.offline-${offline}`)}
    </p>
  );
}
