/** The field that filters annotations by the text of quote or note, with the count and the way out. */
import { useEffect, useRef } from 'react';
import { usePostil, useSession } from '../../../state/hooks';
import { NO_FILTER } from '../../../state/session';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import { SearchField } from '../../../ui/fields/search-field';
import styles from './annotation-search.module.css';
import { changedFilter } from '../desk/changed-filter';
import { useReaderDesk } from '../reader-context';
import { useFocusSearch } from './use-focus-search';
import { useShownAnnotations } from '../use-shown-annotations';

interface AnnotationSearchProps {
  /** When it appears because the reader asked for it. */
  readonly takesFocus?: boolean;
}

export function AnnotationSearch({ takesFocus = false }: AnnotationSearchProps) {
  const t = useTranslate();
  const { commander, session } = usePostil();
  const { editor } = useReaderDesk();
  const filter = useSession((state) => state.filter);
  const field = useRef<HTMLInputElement>(null);

  const focus = (): void => {
    field.current?.focus();
    field.current?.select();
  };
  useFocusSearch(focus);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);

  return (
    <div className={styles.search}>
      <SearchField
        inputRef={field}
        label={t('annotations.filter')}
        onCancel={() => {
          editor.focus();
        }}
        onChange={(text) => {
          session.setState({ filter: changedFilter(filter, { text }) });
        }}
        onSubmit={(direction) => {
          commander.execute(direction === 'on' ? 'next-annotation' : 'previous-annotation');
        }}
        value={filter.text}
      />
      <Count />
    </div>
  );
}

function Count() {
  const t = useTranslate();
  const { commander } = usePostil();
  const isFiltered = useSession((state) => state.filter !== NO_FILTER);
  const { total, all } = useShownAnnotations();
  return (
    <>
      <p className={styles.count}>
        {total === all
          ? t('annotations.count', { count: all })
          : t('annotations.shown', { shown: total, all })}
        {isFiltered && (
          <Button
            onPress={() => {
              commander.execute('clear-filter');
            }}
            variant="quiet"
          >
            {t('annotations.clear-filter')}
          </Button>
        )}
      </p>
      {all === 0 && <p className={styles.hint}>{t('annotations.empty')}</p>}
      {all > 0 && total === 0 && <p className={styles.hint}>{t('annotations.none-shown')}</p>}
    </>
  );
}
