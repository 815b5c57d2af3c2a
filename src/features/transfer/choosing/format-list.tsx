/** The formats that can be chosen, by what they are for. */
import { useEffect, useRef, useState } from 'react';
import { RadioGroups } from '../../../ui/fields/radio-groups';
import { SearchField } from '../../../ui/fields/search-field';
import { useTranslate } from '../../../ui/messages-context';
import { FORMAT_GROUPS, FORMATS, type OfferedFormat } from '../formats/formats';
import { findFormats } from './find-formats';
import styles from './format-list.module.css';

interface FormatListProps {
  readonly offered: readonly OfferedFormat[];
  readonly value: OfferedFormat;
  readonly onChange: (format: OfferedFormat) => void;
}

/** More than can be seen at a glance. */
const MANY = 8;

export function FormatList({ offered, value, onChange }: FormatListProps) {
  const t = useTranslate();
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(':checked')?.scrollIntoView({ block: 'center' });
  }, []);
  const found = findFormats(t, offered, query);
  const groups = FORMAT_GROUPS.flatMap((group) => {
    const options = found.filter((option) => FORMATS[option.value].group === group);
    return options.length === 0 ? [] : [{ heading: t(`format-group.${group}`), options }];
  });
  return (
    <div className={styles.box}>
      <h3 className={styles.title}>{t('export.format')}</h3>
      {offered.length > MANY && (
        <SearchField
          label={t('export.find-format')}
          onChange={setQuery}
          onSubmit={() => {
            const [first] = found;
            if (first) onChange(first.value);
          }}
          value={query}
        />
      )}
      <div className={styles.list} ref={list}>
        <RadioGroups groups={groups} label={t('export.format')} onChange={onChange} value={value} />
        {groups.length === 0 && <p className={styles.none}>{t('export.no-format')}</p>}
      </div>
    </div>
  );
}
