/** The colour of a label: from the palette or any other, with what will be drawn on either paper. */
import { useId } from 'react';
import type { Label } from '../../../domain/codebook/label';
import { PALETTE } from '../../../domain/codebook/palette';
import { changeLabel } from '../../../domain/edit/codebook-edits';
import { useTranslate } from '../../../ui/messages-context';
import { Swatch } from '../../../ui/swatch';
import { TextField } from '../../../ui/fields/text-field';
import { colorFromText, reportColor, type PaperReport } from './color-report';
import styles from './color-choice.module.css';
import papers from './papers.module.css';
import { SwatchChoice } from './swatch-choice';
import { useDraft } from './use-draft';
import { useWriter } from '../use-writer';

interface ColorChoiceProps {
  readonly label: Label;
  readonly onPick: (color: string) => void;
}

const NAMES = {
  '#e69f00': 'color.orange',
  '#56b4e9': 'color.sky-blue',
  '#009e73': 'color.bluish-green',
  '#cc79a7': 'color.reddish-purple',
  '#0072b2': 'color.blue',
  '#d55e00': 'color.vermillion',
  '#f0e442': 'color.yellow',
} as const satisfies Readonly<Record<(typeof PALETTE)[number], string>>;

export function ColorChoice({ label, onPick }: ColorChoiceProps) {
  const t = useTranslate();
  const id = useId();
  const { color, pattern } = label;
  const writer = useWriter(label.codebookId);
  const draft = useDraft({
    stored: color,
    write: (text) =>
      writer.write(changeLabel(label.id, { color: colorFromText(text) ?? text }), 'change-label'),
    settle: (text) => colorFromText(text, true) ?? color,
    leave: writer.leave,
  });
  return (
    <div className={styles.choice}>
      <SwatchChoice
        legend={t('codebook.color')}
        onChange={onPick}
        options={PALETTE.map((value) => ({ value, color: value, pattern, text: t(NAMES[value]) }))}
        value={color}
      />
      <div className={styles.custom}>
        <div className={styles.picker}>
          <label className={styles.label} htmlFor={id}>
            {t('codebook.color-custom')}
          </label>
          <input
            className={styles.well}
            id={id}
            onBlur={draft.onBlur}
            onChange={(event) => {
              draft.onChange(event.target.value);
            }}
            type="color"
            value={color}
          />
        </div>
        <TextField
          label={t('codebook.color-code')}
          maxLength={9}
          onBlur={draft.onBlur}
          onChange={draft.onChange}
          value={draft.value}
          {...(draft.error === undefined ? {} : { error: draft.error })}
        />
      </div>
      <Report color={color} pattern={pattern} />
    </div>
  );
}

function Report({ color, pattern }: Pick<Label, 'color' | 'pattern'>) {
  const t = useTranslate();
  const report = reportColor(color);
  const sentence = (paper: 'light' | 'dark', { ratio, line, lineRatio, isChanged }: PaperReport) =>
    isChanged
      ? t('codebook.color-changed', { paper, ratio, line, lineRatio })
      : t('codebook.color-kept', { paper, ratio });
  return (
    <ul className={styles.report}>
      {(['light', 'dark'] as const).map((paper) => (
        <li key={paper}>
          <span className={`${styles.paper} ${papers[paper]}`}>
            <Swatch color={color} pattern={pattern} />
          </span>
          {sentence(paper, report[paper])}
        </li>
      ))}
      <li>{t('codebook.color-words', { ratio: report.words })}</li>
    </ul>
  );
}
