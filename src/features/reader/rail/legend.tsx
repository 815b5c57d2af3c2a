/** The labels of the codebook with their counts: shows and hides each, filters by it. */
import { memo, useMemo } from 'react';
import type { Label } from '../../../domain/codebook/label';
import { labelTree, type LabelNode } from '../../../domain/codebook/label-tree';
import { usePostil, useSession, useWorkspace } from '../../../state/hooks';
import { IconButton } from '../../../ui/icon-button';
import { useTranslate } from '../../../ui/messages-context';
import { changedFilter, withToggled } from '../desk/changed-filter';
import { LabelChip } from '../margin/label-chip';
import { useReaderDesk } from '../reader-context';
import styles from './rail.module.css';
import { useAnnotationIndex } from '../use-shown-annotations';

export function Legend() {
  const { counts } = useAnnotationIndex();
  const nodes = useLegend();
  return (
    <section>
      <LegendHeading />
      <ul>
        {nodes
          .filter(({ label }) => !label.archived || counts.has(label.id))
          .map(({ label, depth }) => (
            <LegendRow
              key={label.id}
              count={counts.get(label.id) ?? 0}
              depth={depth}
              label={label}
            />
          ))}
      </ul>
    </section>
  );
}

const LegendHeading = memo(function LegendHeading() {
  const t = useTranslate();
  const { commander } = usePostil();
  return (
    <div className={styles.heading}>
      <h2 className={styles.title}>{t('legend.title')}</h2>
      <IconButton
        icon="codebook"
        label={t('command.edit-codebook')}
        onPress={() => {
          commander.execute('edit-codebook');
        }}
      />
    </div>
  );
});

function useLegend(): readonly LabelNode[] {
  const { readingId } = useReaderDesk();
  const codebookId = useWorkspace((state) => state.readings.get(readingId)?.codebookId);
  const labels = useWorkspace((state) => state.labels);
  return useMemo(
    () => labelTree([...labels.values()].filter((label) => label.codebookId === codebookId)),
    [labels, codebookId],
  );
}

interface LegendRowProps {
  readonly label: Label;
  readonly depth: number;
  readonly count: number;
}

const LegendRow = memo(function LegendRow({ label, depth, count }: LegendRowProps) {
  const t = useTranslate();
  const { session } = usePostil();
  const isHidden = useSession((state) => state.hidden.has(label.id));
  const isChosen = useSession((state) => state.filter.labels.has(label.id));

  function filter(): void {
    const before = session.getState().filter;
    const labels = withToggled(before.labels, label.id);
    session.setState({ filter: changedFilter(before, { labels }) });
  }

  return (
    <li
      className={styles.row}
      data-chosen={isChosen}
      data-hidden={isHidden}
      style={{ paddingInlineStart: `${depth * 0.75}rem` }}
    >
      <button
        aria-pressed={isChosen}
        className={styles.pick}
        onClick={filter}
        title={label.definition}
        type="button"
      >
        <span className={styles.name}>
          <LabelChip label={label} />
        </span>
        <span className={styles.count}>{t.format.number(count)}</span>
      </button>
      <IconButton
        icon={isHidden ? 'hide' : 'show'}
        label={t(isHidden ? 'legend.show' : 'legend.hide', { label: label.name })}
        onPress={() => {
          session.setState({ hidden: withToggled(session.getState().hidden, label.id) });
        }}
        size="small"
      />
    </li>
  );
});
