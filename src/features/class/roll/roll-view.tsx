/** The roll: collect what was handed in, see who did, and choose whom the other views are about. */
import { useMemo, useState } from 'react';
import { rollOf, type RollRow } from '../../../domain/class/roll';
import { useClass } from '../class-desk';
import { CollectBar } from './collect-bar';
import { CollectLog } from './collect-log';
import { Expected } from './expected';
import { Roll } from './roll';
import { RollEmpty } from './roll-empty';
import styles from './roll-view.module.css';
import { useCollected, useCollector } from './use-collector';
import { useMeasureAhead } from './use-measure-ahead';

export function RollView() {
  const { exercise, submissions, readings } = useClass();
  const collector = useCollector(exercise.id);
  const { state, log } = useCollected(collector);
  useMeasureAhead(log);
  const rows = useMemo(
    () => rollOf(exercise, submissions, readings),
    [exercise, submissions, readings],
  );
  // While hand-ins are being kept, slice by slice, the list waits for the last.
  const settled = useSettled(rows, state.kind !== 'keeping');
  return (
    <div className={styles.view}>
      <CollectBar collector={collector} state={state} />
      {log && <CollectLog collector={collector} log={log} />}
      {settled.length > 0 && <Roll rows={settled} />}
      {settled.length === 0 && state.kind === 'idle' && <RollEmpty />}
      <Expected rows={settled} />
    </div>
  );
}

function useSettled(rows: readonly RollRow[], isSettled: boolean): readonly RollRow[] {
  const [last, setLast] = useState(rows);
  if (isSettled && last !== rows) setLast(rows);
  return isSettled ? rows : last;
}
