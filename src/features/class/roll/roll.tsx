/** The list of students, with search, filter and order above it. One menu serves all rows. */
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { RollRow } from '../../../domain/class/roll';
import type { Submission } from '../../../domain/class/submission';
import { removeSubmissions } from '../../../domain/edit/class-edits';
import { useIsReadOnly, usePostil } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { SearchField } from '../../../ui/fields/search-field';
import { Select } from '../../../ui/fields/select';
import { useTranslate } from '../../../ui/messages-context';
import { MenuAt } from '../../../ui/overlays/menu-at';
import { useToast } from '../../../ui/overlays/toast';
import { useClass } from '../class-desk';
import quiet from '../quiet.module.css';
import { orderRoll, ROLL_FILTERS, ROLL_SORTS, type RollFilter, type RollSort } from './roll-order';
import { RollEntry } from './roll-entry';
import styles from './roll.module.css';
import { UnplacedDialog } from './unplaced/unplaced-dialog';
import { useGrowing } from './use-growing';

interface OpenMenu {
  readonly row: RollRow;
  readonly button: HTMLElement;
}

export function Roll({ rows }: { readonly rows: readonly RollRow[] }) {
  const t = useTranslate();
  const { commander } = usePostil();
  const { showToast } = useToast();
  const isReadOnly = useIsReadOnly();
  const { exercise, labels, readings, chosen, choose } = useClass();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<RollFilter>('all');
  const [sort, setSort] = useState<RollSort>('name');
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [looking, setLooking] = useState<RollRow | null>(null);
  const wanted = useDeferredValue(query);
  const listed = useMemo(
    () => orderRoll(rows, { query: wanted, filter, sort }),
    [rows, wanted, filter, sort],
  );
  const shown = useGrowing(listed.length);
  const chosenIds = useMemo(() => new Set(chosen.map(({ id }) => id)), [chosen]);
  const finished = rows.filter(({ submission }) => submission.state === 'finished').length;

  const include = useCallback(
    (id: Submission['id'], isIncluded: boolean) => {
      const next = new Set(chosenIds);
      if (isIncluded) next.add(id);
      else next.delete(id);
      choose(next);
    },
    [chosenIds, choose],
  );
  const openMenu = useCallback((row: RollRow, button: HTMLElement) => {
    setMenu({ row, button });
  }, []);

  function remove({ name, submission, earlier }: RollRow, all: boolean): void {
    const ids = [submission, ...(all ? earlier : [])].map(({ id }) => id);
    const step = { scope: exercise.id, command: 'remove-submission' };
    commander.carryOut([{ kind: 'edit', edit: removeSubmissions(exercise.id, ids), step }]);
    showToast({
      text: t('roll.removed', { name }),
      onUndo: () => commander.carryOut([{ kind: 'undo', scope: exercise.id }]),
    });
  }

  return (
    <section aria-label={t('roll.list')} className={styles.roll}>
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField label={t('roll.find')} onChange={setQuery} value={query} />
        </div>
        <Select
          isLabelHidden
          label={t('roll.filter')}
          onChange={setFilter}
          options={ROLL_FILTERS.map((value) => ({ value, text: t(`roll.filter-${value}`) }))}
          value={filter}
        />
        <Select
          isLabelHidden
          label={t('roll.sort')}
          onChange={setSort}
          options={ROLL_SORTS.map((value) => ({ value, text: t(`roll.sort-${value}`) }))}
          value={sort}
        />
        <p aria-live="polite" className={styles.count}>
          {t('roll.summary', { students: rows.length, finished })}
        </p>
      </div>
      <div className={`${styles.choice} ${quiet.row}`}>
        <p>{t('roll.chosen', { count: chosen.length, total: readings.length })}</p>
        <Button onPress={() => choose(null)} variant="quiet">
          {t('roll.choose-finished')}
        </Button>
        <Button onPress={() => choose(new Set(readings.map(({ id }) => id)))} variant="quiet">
          {t('roll.choose-all')}
        </Button>
        <Button onPress={() => choose(new Set())} variant="quiet">
          {t('roll.choose-none')}
        </Button>
      </div>
      {listed.length > 0 ? (
        <ul aria-label={t('roll.list')} className={styles.list}>
          {listed.slice(0, shown).map((row) => (
            <RollEntry
              isChosen={chosenIds.has(row.submission.id)}
              isMenuOpen={menu?.row === row}
              key={row.submission.studentId}
              labels={labels}
              onInclude={include}
              onLook={setLooking}
              onMenu={openMenu}
              row={row}
            />
          ))}
        </ul>
      ) : (
        <EmptyState title={t('roll.nobody')}>{t('roll.nobody-hint')}</EmptyState>
      )}
      <MenuAt
        button={menu?.button ?? null}
        items={[
          {
            id: 'remove',
            text: t('roll.remove'),
            icon: 'delete',
            isDanger: true,
            isDisabled: isReadOnly,
          },
          ...(menu && menu.row.earlier.length > 0
            ? [
                {
                  id: 'remove-student',
                  text: t('roll.remove-student'),
                  icon: 'delete' as const,
                  isDanger: true,
                  isDisabled: isReadOnly,
                },
              ]
            : []),
        ]}
        label={t('roll.more', { name: menu?.row.name ?? '' })}
        onClose={() => setMenu(null)}
        onPick={(id) => {
          if (!menu) return;
          focusNeighbour(menu.button);
          remove(menu.row, id === 'remove-student');
        }}
      />
      {looking && <UnplacedDialog onClose={() => setLooking(null)} row={looking} />}
    </section>
  );
}

/** The row of the button goes away: the focus moves to the next one, at the end to the one before. */
function focusNeighbour(button: HTMLElement): void {
  const row = button.closest('li');
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  const box = neighbour?.querySelector('input');
  requestAnimationFrame(() => {
    box?.focus();
  });
}
