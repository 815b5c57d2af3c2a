/** The codebook's name as the title of the page, and the field that renames it. */
import { useRef, useState } from 'react';
import type { Codebook } from '../../domain/codebook/label';
import { renameCodebook } from '../../domain/edit/codebook-edits';
import { IconButton } from '../../ui/icon-button';
import { useTranslate } from '../../ui/messages-context';
import { TextField } from '../../ui/fields/text-field';
import styles from './codebook-header.module.css';
import { useDraft } from './form/use-draft';
import { useWriter } from './use-writer';

export function CodebookTitle({ codebook }: { readonly codebook: Codebook }) {
  const t = useTranslate();
  const button = useRef<HTMLButtonElement>(null);
  const [isRenaming, setRenaming] = useState(false);
  return (
    <div>
      <div className={styles.name}>
        <h1 className={styles.title}>
          <bdi>{codebook.name}</bdi>
        </h1>
        <IconButton
          aria-expanded={isRenaming}
          icon="edit"
          label={t('codebook.rename')}
          onPress={() => {
            setRenaming(true);
          }}
          ref={button}
        />
      </div>
      {isRenaming && (
        <NameField
          codebook={codebook}
          onDone={(byKey) => {
            setRenaming(false);
            if (byKey) button.current?.focus();
          }}
        />
      )}
    </div>
  );
}

interface NameFieldProps {
  readonly codebook: Codebook;
  /** `byKey`: the focus has nowhere else to be. */
  readonly onDone: (byKey: boolean) => void;
}

function NameField({ codebook, onDone }: NameFieldProps) {
  const t = useTranslate();
  const writer = useWriter(codebook.id);
  const draft = useDraft({
    stored: codebook.name,
    write: (name) => writer.write(renameCodebook(codebook.id, name), 'rename-codebook'),
    settle: (name) => name.trim(),
    leave: writer.leave,
  });
  const close = (byKey: boolean): void => {
    draft.onBlur();
    onDone(byKey);
  };
  return (
    <TextField
      label={t('codebook.name')}
      maxLength={LONGEST_NAME}
      onBlur={() => {
        close(false);
      }}
      onCancel={() => {
        close(true);
      }}
      onChange={draft.onChange}
      onSubmit={() => {
        close(true);
      }}
      takesFocus
      value={draft.value}
      {...(draft.error === undefined ? {} : { error: draft.error })}
    />
  );
}

const LONGEST_NAME = 200;
