/** Everything about one label. What is typed is kept as it is typed. */
import { useEffect, useId, useRef } from 'react';
import type { Label } from '../../../domain/codebook/label';
import { PATTERNS } from '../../../domain/codebook/label';
import { changeLabel } from '../../../domain/edit/codebook-edits';
import { useTranslate } from '../../../ui/messages-context';
import { Swatch } from '../../../ui/swatch';
import { TextField } from '../../../ui/fields/text-field';
import { ColorChoice } from './color-choice';
import { LabelEnd } from '../tree/label-end';
import styles from './label-form.module.css';
import { LabelPreview } from './label-preview';
import { LabelText } from './label-text';
import { lookTwin, nameTwin } from './label-twins';
import { ShortcutField } from './shortcut-field';
import { SwatchChoice } from './swatch-choice';
import { useDraft } from './use-draft';
import type { LabelActions } from '../tree/use-label-actions';
import { useWriter } from '../use-writer';

interface LabelFormProps {
  readonly label: Label;
  /** All of the codebook. */
  readonly labels: readonly Label[];
  readonly uses: number;
  readonly actions: LabelActions;
  /** Each new number moves the focus to the name. */
  readonly naming: number;
  readonly onRemove: () => void;
}

const TEXTS = [
  ['definition', 'codebook.definition'],
  ['whenToUse', 'codebook.when-to-use'],
  ['whenNot', 'codebook.when-not'],
  ['example', 'codebook.example'],
] as const;

export function LabelForm({ label, labels, uses, actions, naming, onRemove }: LabelFormProps) {
  const t = useTranslate();
  const heading = useId();
  const { id, color, pattern } = label;
  const twin = lookTwin(label, labels);
  return (
    <section aria-labelledby={heading} className={styles.form}>
      <header className={styles.header}>
        <Swatch color={color} pattern={pattern} size={24} />
        <h2 className={styles.title} id={heading}>
          <bdi>{label.name}</bdi>
        </h2>
      </header>
      {label.archived && <p className={styles.archived}>{t('codebook.archived-hint')}</p>}
      <div className={styles.names}>
        <NameField label={label} labels={labels} naming={naming} />
        <div className={styles.key}>
          <ShortcutField label={label} />
        </div>
      </div>
      {TEXTS.map(([field, title]) => (
        <LabelText field={field} key={field} label={label} title={t(title)} />
      ))}
      <ColorChoice
        label={label}
        onPick={(picked) => {
          actions.change(id, { color: picked });
        }}
      />
      <SwatchChoice
        legend={t('codebook.pattern')}
        onChange={(picked) => {
          actions.change(id, { pattern: picked });
        }}
        options={PATTERNS.map((value) => ({
          value,
          color,
          pattern: value,
          text: t(`pattern.${value}`),
        }))}
        showsText
        value={pattern}
      />
      {twin && <p className={styles.hint}>{t('codebook.look-twin', { label: twin.name })}</p>}
      <LabelPreview color={color} pattern={pattern} />
      <LabelEnd actions={actions} label={label} onRemove={onRemove} uses={uses} />
    </section>
  );
}

function NameField({ label, labels, naming }: Pick<LabelFormProps, 'label' | 'labels' | 'naming'>) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const writer = useWriter(label.codebookId);
  const draft = useDraft({
    stored: label.name,
    write: (name) => writer.write(changeLabel(label.id, { name }), 'change-label'),
    settle: (name) => name.trim(),
    leave: writer.leave,
  });
  useEffect(() => {
    if (naming === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [naming]);
  return (
    <TextField
      hint={
        nameTwin(label, labels) ? t('codebook.name-taken', { name: label.name.trim() }) : undefined
      }
      inputRef={input}
      label={t('codebook.label-name')}
      maxLength={LONGEST_NAME}
      onBlur={draft.onBlur}
      onChange={draft.onChange}
      value={draft.value}
      {...(draft.error === undefined ? {} : { error: draft.error })}
    />
  );
}

const LONGEST_NAME = 200;
