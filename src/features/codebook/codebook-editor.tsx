/** The tree of labels beside the form of the chosen one; in one column, one after the other. */
import { useState } from 'react';
import type { Codebook, LabelId } from '../../domain/codebook/label';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { IconButton } from '../../ui/icon-button';
import { useTranslate } from '../../ui/messages-context';
import styles from './codebook-editor.module.css';
import { CodebookHeader } from './codebook-header';
import { LabelForm } from './form/label-form';
import { TreePanel } from './tree/tree-panel';
import { useChosenLabel } from './use-chosen-label';
import { useCodebookImport } from './files/use-codebook-import';
import { useLabelActions } from './tree/use-label-actions';
import { useLabelNodes } from './tree/use-label-nodes';
import { useLabelUses } from './use-label-uses';
import { useOpenForm } from './form/use-open-form';
import { useRowFocus } from './tree/use-row-focus';

export function CodebookEditor({ codebook }: { readonly codebook: Codebook }) {
  const t = useTranslate();
  const nodes = useLabelNodes(codebook.id);
  const labels = nodes.map(({ label }) => label);
  const uses = useLabelUses();
  const actions = useLabelActions(codebook.id);
  const { panel, requestFocus } = useRowFocus();
  const importing = useCodebookImport(codebook);
  const { chosen, choose } = useChosenLabel(labels);
  const { isOpen, backButton, open, close } = useOpenForm();
  const [naming, setNaming] = useState(0);

  const edit = (id: LabelId): void => {
    choose(id);
    open();
    setNaming((times) => times + 1);
  };
  const add = (parentId: LabelId | null): void => {
    edit(actions.add(parentId));
  };
  const remove = (id: LabelId): void => {
    requestFocus();
    close();
    actions.remove(id);
    // Else the next label's Delete would lie under the pointer.
    window.scrollTo({ top: 0 });
  };

  return (
    <>
      <CodebookHeader codebook={codebook} labels={labels} onImport={importing.read} />
      {importing.problem !== null && (
        <div className={styles.problem}>
          <p role="alert">{importing.problem}</p>
          <IconButton
            icon="close"
            label={t('common.close')}
            onPress={importing.dismiss}
            size="small"
          />
        </div>
      )}
      {importing.dialog}
      {chosen ? (
        <div className={styles.columns} data-open={isOpen}>
          <div className={styles.tree}>
            <TreePanel
              chosen={chosen.id}
              onRedraw={requestFocus}
              ref={panel}
              nodes={nodes}
              onAdd={add}
              onChoose={choose}
              onEdit={edit}
              onMove={actions.move}
              onOpen={(id) => {
                choose(id);
                open();
              }}
              onRemove={remove}
              uses={uses}
            />
          </div>
          <div className={styles.form}>
            <div className={styles.back}>
              <Button
                icon="back"
                onPress={() => {
                  requestFocus();
                  close();
                }}
                ref={backButton}
                variant="quiet"
              >
                {t('codebook.to-labels')}
              </Button>
            </div>
            <LabelForm
              actions={actions}
              key={chosen.id}
              label={chosen}
              labels={labels}
              naming={naming}
              onRemove={() => {
                remove(chosen.id);
              }}
              uses={uses.get(chosen.id) ?? 0}
            />
          </div>
        </div>
      ) : (
        <EmptyState
          actions={
            <Button
              icon="add"
              onPress={() => {
                add(null);
              }}
              variant="primary"
            >
              {t('codebook.add-label')}
            </Button>
          }
          title={t('codebook.empty')}
        >
          {t('codebook.empty-hint')}
        </EmptyState>
      )}
    </>
  );
}
