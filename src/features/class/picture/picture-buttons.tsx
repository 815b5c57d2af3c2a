/** Takes a picture away: as SVG, as PNG, or on paper. */
import { useState } from 'react';
import { exportFileName } from '../../../domain/transfer/file-name';
import { usePostil } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import { SavedLine } from '../saved/saved-line';
import { useSaved } from '../saved/use-saved';
import styles from './picture-buttons.module.css';
import { savePng, saveSvg } from './save-picture';

interface PictureButtonsProps {
  /** What the picture shows: becomes part of the file's name. */
  readonly name: string;
  /** null: there is nothing to draw. */
  readonly draw: () => SVGElement | null;
}

export function PictureButtons({ name, draw }: PictureButtonsProps) {
  const t = useTranslate();
  const { clock } = usePostil();
  const [isRefused, setRefused] = useState(false);
  const saved = useSaved();
  const fileName = (): string => exportFileName(clock.now(), name, 'class', '').replace(/\.$/u, '');
  const save = async (as: 'svg' | 'png'): Promise<void> => {
    const picture = draw();
    if (!picture) return;
    const file = fileName();
    if (as === 'svg') saveSvg(file, picture);
    const isSaved = as === 'svg' || (await savePng(file, picture)).ok;
    setRefused(!isSaved);
    if (isSaved) saved.say(t('class.saved', { file: `${file}.${as}` }));
  };
  return (
    <div className={styles.buttons}>
      <Button icon="export" onPress={() => void save('svg')}>
        {t('class-text.save-svg')}
      </Button>
      <Button icon="export" onPress={() => void save('png')}>
        {t('class-text.save-png')}
      </Button>
      <Button onPress={() => window.print()}>{t('class-text.print')}</Button>
      <SavedLine text={isRefused ? '' : saved.text} />
      {isRefused && (
        <p className={styles.problem} role="alert">
          {t('class-text.png-refused')}
        </p>
      )}
    </div>
  );
}
