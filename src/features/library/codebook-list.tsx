/** The codebooks, each a way to its editor. */
import { useId, useMemo } from 'react';
import type { Codebook, CodebookId } from '../../domain/codebook/label';
import { addCodebook } from '../../domain/edit/codebook-edits';
import { usePostil, useWorkspace } from '../../state/hooks';
import { routeToHash } from '../../state/route';
import { LIBRARY_SCOPE } from '../../state/workspace-state';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useTranslate } from '../../ui/messages-context';
import styles from './codebook-list.module.css';

export function CodebookList() {
  const t = useTranslate();
  const { commander, ids, go } = usePostil();
  const heading = useId();
  const codebooks = useWorkspace((state) => state.codebooks);
  const labels = useWorkspace((state) => state.labels);
  const counts = useMemo(() => {
    const sums = new Map<CodebookId, number>();
    for (const { codebookId } of labels.values()) {
      sums.set(codebookId, (sums.get(codebookId) ?? 0) + 1);
    }
    return sums;
  }, [labels]);

  const create = (): void => {
    const id = ids.uuid() as CodebookId;
    const edit = addCodebook(id, t('library.new-codebook-name'));
    commander.carryOut([
      { kind: 'edit', edit, step: { scope: LIBRARY_SCOPE, command: 'add-codebook' } },
    ]);
    go({ page: 'codebook', id });
  };

  return (
    <section aria-labelledby={heading} className={styles.section}>
      <header className={styles.header}>
        <h2 className={styles.title} id={heading}>
          {t('library.codebooks')}
        </h2>
        <Button icon="add" onPress={create} variant="quiet">
          {t('library.new-codebook')}
        </Button>
      </header>
      <ul aria-labelledby={heading} className={styles.list}>
        {[...codebooks.values()].sort(byName(t.format.locale)).map(({ id, name }) => (
          <li key={id}>
            <a className={styles.codebook} href={routeToHash({ page: 'codebook', id })}>
              <Icon name="codebook" />
              <span className={styles.name}>{name}</span>
              <span className={styles.count}>
                {t('library.codebook-labels', { count: counts.get(id) ?? 0 })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function byName(locale: string): (a: Codebook, b: Codebook) => number {
  const collator = new Intl.Collator(locale, { numeric: true });
  return (a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}
