/** Asks where the labels of a codebook file go, and says beforehand what will change. */
import { useState } from 'react';
import type { Codebook } from '../../../domain/codebook/label';
import { ok } from '../../../lib/result';
import type { Translate } from '../../../messages/messages';
import { usePostil } from '../../../state/hooks';
import { createRecordsView, lookUp } from '../../../state/records-view';
import { LIBRARY_SCOPE } from '../../../state/workspace-state';
import { useAnnounce } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/overlays/dialog';
import { useTranslate } from '../../../ui/messages-context';
import { RadioGroup } from '../../../ui/fields/radio-group';
import styles from './import-dialog.module.css';
import { otherOf, planImport, waysFor, type ImportPlan, type ImportWay } from './import-plan';
import type { ImportContext } from './planned-labels';
import type { CodebookFile } from './read-codebook-file';

interface ImportDialogProps {
  readonly open: Codebook;
  readonly file: CodebookFile;
  readonly onClose: () => void;
}

export function ImportDialog({ open, file, onClose }: ImportDialogProps) {
  const t = useTranslate();
  const announce = useAnnounce();
  const { clock, commander, go, workspace } = usePostil();
  const state = workspace.store.getState();
  const context: ImportContext = {
    records: { get: (key) => lookUp(state, key) },
    labelsOf: (id) => createRecordsView(state).labelsOf(id),
    codebooks: [...state.codebooks.values()],
    open,
    now: clock.now(),
  };
  const ways = waysFor(context, file);
  const [chosen, setChosen] = useState<ImportWay | undefined>(ways[0]);
  const way = chosen ?? 'add';
  const plan = planImport(context, file, way);
  const isNothing = plan.diff.length === 0;

  const carryOut = (): void => {
    const scope = plan.into === open.id ? open.id : LIBRARY_SCOPE;
    commander.carryOut([
      { kind: 'edit', edit: () => ok(plan.diff), step: { scope, command: 'add-label' } },
    ]);
    announce(t('codebook.imported', { count: plan.labels.added + plan.labels.updated }));
    onClose();
    if (plan.into !== open.id) go({ page: 'codebook', id: plan.into });
  };

  return (
    <Dialog
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button isDisabled={isNothing} onPress={carryOut} variant="primary">
            {t('codebook.import')}
          </Button>
        </>
      }
      isOpen
      onClose={onClose}
      size="small"
      title={t('codebook.import-title', { name: file.codebook.name })}
    >
      <div className={styles.content}>
        {ways.length === 1 ? (
          <p>{t('codebook.import-update-same')}</p>
        ) : (
          <RadioGroup
            isLabelHidden
            label={t('codebook.import-title', { name: file.codebook.name })}
            onChange={setChosen}
            options={ways.map((value) => ({ value, ...wordsFor(value, context, file, t) }))}
            value={way}
          />
        )}
        <Outcome plan={plan} />
      </div>
    </Dialog>
  );
}

function wordsFor(
  way: ImportWay,
  context: ImportContext,
  file: CodebookFile,
  t: Translate,
): { readonly text: string; readonly hint: string } {
  const { open, codebooks } = context;
  const { id, name } = file.codebook;
  const replaced = (of: string) => ({
    text: t('codebook.import-replace', { name: of }),
    hint: t(file.isForeign ? 'codebook.import-replace-named-hint' : 'codebook.import-replace-hint'),
  });
  switch (way) {
    case 'add':
      return {
        text: t('codebook.import-add'),
        hint: t(file.isForeign ? 'codebook.import-add-named-hint' : 'codebook.import-add-hint', {
          name: open.name,
        }),
      };
    case 'update':
      return replaced(open.name);
    case 'update-other':
      return replaced(otherOf(context, file)?.name ?? name);
    case 'merge':
      return codebooks.some((one) => one.id === id)
        ? {
            text: t('codebook.import-update', { name }),
            hint: t('codebook.import-update-hint'),
          }
        : { text: t('codebook.import-apart'), hint: t('codebook.import-apart-hint', { name }) };
  }
}

function Outcome({ plan }: { readonly plan: ImportPlan }) {
  const t = useTranslate();
  return (
    <div aria-live="polite" className={styles.outcome}>
      <p>
        {plan.diff.length === 0
          ? t('codebook.import-nothing')
          : t('codebook.import-counts', plan.labels)}
      </p>
      {plan.withoutKey > 0 && <p>{t('codebook.import-without-key', { count: plan.withoutKey })}</p>}
    </div>
  );
}
