/** Who is still missing, of a list of names that stays on this computer. */
import { useMemo, useState } from 'react';
import { missingNames, parseNames } from '../../../domain/class/expected-names';
import type { RollRow } from '../../../domain/class/roll';
import { usePostil, useSettings } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { TextArea } from '../../../ui/fields/text-area';
import { useTranslate } from '../../../ui/messages-context';
import { Dialog } from '../../../ui/overlays/dialog';
import { useClass } from '../class-desk';
import quiet from '../quiet.module.css';
import styles from './expected.module.css';

export function Expected({ rows }: { readonly rows: readonly RollRow[] }) {
  const t = useTranslate();
  const { settings } = usePostil();
  const { exercise } = useClass();
  const lists = useSettings((state) => state.expectedNames);
  const names = useMemo(
    () => lists.find(([id]) => id === exercise.id)?.[1] ?? [],
    [lists, exercise.id],
  );
  const missing = useMemo(
    () =>
      missingNames(
        names,
        rows.map(({ submission }) => submission.reader),
      ),
    [names, rows],
  );
  const [typed, setTyped] = useState<string | null>(null);

  function keep(): void {
    const wanted = parseNames(typed ?? '');
    const others = lists.filter(([id]) => id !== exercise.id);
    const expectedNames = wanted.length > 0 ? [...others, [exercise.id, wanted] as const] : others;
    settings.setState({ expectedNames });
    setTyped(null);
  }

  return (
    <section aria-label={t('roll.expected')} className={styles.expected}>
      {names.length > 0 && (
        <div>
          <p className={styles.title}>{t('roll.missing', { count: missing.length })}</p>
          <ul className={styles.names}>
            {[...new Set(missing)].map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      )}
      <div className={`${styles.edit} ${quiet.flush}`}>
        <Button icon="edit" onPress={() => setTyped(names.join('\n'))} variant="quiet">
          {t('roll.expected')}
        </Button>
      </div>
      {typed !== null && (
        <Dialog
          actions={
            <Button onPress={keep} variant="primary">
              {t('roll.expected-save')}
            </Button>
          }
          isOpen
          onClose={() => setTyped(null)}
          size="small"
          title={t('roll.expected')}
        >
          <TextArea
            hint={t('roll.expected-hint')}
            label={t('roll.expected')}
            onChange={setTyped}
            onSubmit={keep}
            rows={10}
            takesFocus
            value={typed}
          />
        </Dialog>
      )}
    </section>
  );
}
