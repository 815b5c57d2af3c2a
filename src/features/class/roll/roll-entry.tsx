/** One student of the roll: plain elements only, there may be three hundred of them. */
import { memo } from 'react';
import { placedHere } from '../../../domain/class/placed-marks';
import type { AskedCount, RollRow } from '../../../domain/class/roll';
import type { Submission } from '../../../domain/class/submission';
import type { Label } from '../../../domain/codebook/label';
import { findSpoof } from '../../../domain/text/spoof';
import type { Translate } from '../../../messages/messages';
import { Icon } from '../../../ui/icon';
import { useTranslate } from '../../../ui/messages-context';
import { NameWarning } from '../../../ui/name-warning';
import { Swatch } from '../../../ui/swatch';
import styles from './roll-entry.module.css';

interface RollEntryProps {
  readonly row: RollRow;
  readonly labels: readonly Label[];
  readonly isChosen: boolean;
  readonly isMenuOpen: boolean;
  readonly onInclude: (id: Submission['id'], isIncluded: boolean) => void;
  readonly onLook: (row: RollRow) => void;
  readonly onMenu: (row: RollRow, button: HTMLElement) => void;
}

export const RollEntry = memo(function RollEntry(props: RollEntryProps) {
  const { row, labels, isChosen, isMenuOpen, onInclude, onLook, onMenu } = props;
  const t = useTranslate();
  const { submission, name, total, outside } = row;
  const spoof = findSpoof(submission.reader);
  return (
    <li className={styles.entry} data-state={submission.state}>
      <label className={styles.check}>
        <input
          aria-label={t('roll.include', { name })}
          checked={isChosen}
          onChange={(event) => onInclude(submission.id, event.target.checked)}
          type="checkbox"
        />
      </label>
      <div className={styles.who}>
        <p className={styles.name}>
          <bdi>{name}</bdi>
          {spoof && <NameWarning text={t('common.spoof', { spoof })} />}
        </p>
        <p className={styles.meta}>
          <span className={styles.state}>
            <Icon name={submission.state === 'finished' ? 'check' : 'busy'} size={14} />
            {t(`roll.state.${submission.state}`)}
          </span>
          <span>{t('roll.handed-in', { at: submission.handedIn })}</span>
          {submission.attempt > 1 && <span>{t('roll.try', { attempt: submission.attempt })}</span>}
        </p>
      </div>
      <div className={styles.what}>
        <p className={styles.total}>{t('roll.marks', { count: total, outside })}</p>
        <Counts labels={labels} row={row} />
      </div>
      <button
        aria-expanded={isMenuOpen}
        aria-haspopup="menu"
        aria-label={t('roll.more', { name })}
        className={styles.more}
        onClick={(event) => onMenu(row, event.currentTarget)}
        type="button"
      >
        <Icon name="more" />
      </button>
      <Remarks onLook={onLook} row={row} />
    </li>
  );
});

interface CountsProps {
  readonly row: RollRow;
  readonly labels: readonly Label[];
}

/** Labels that were used or asked for. */
function Counts({ row, labels }: CountsProps) {
  const t = useTranslate();
  const asked = new Map(row.asked.map((ask) => [ask.labelId, ask]));
  const told = labels.filter(({ id }) => row.byLabel.has(id) || asked.has(id));
  if (told.length === 0) return null;
  return (
    <ul className={styles.counts}>
      {told.map(({ id, name, color, pattern }) => {
        const ask = asked.get(id);
        return (
          <li className={styles.label} data-fit={ask?.fit ?? 'met'} key={id}>
            <Swatch color={color} pattern={pattern} size={14} />
            {ask ? askText(name, ask, t) : `${name}: ${t.format.number(row.byLabel.get(id) ?? 0)}`}
          </li>
        );
      })}
    </ul>
  );
}

function askText(label: string, ask: AskedCount, t: Translate): string {
  const { count, least, most } = ask;
  const asked = { label, count, least, most };
  switch (ask.fit) {
    case 'met':
      return t('roll.asked', asked);
    case 'too-few':
      return t('roll.asked-too-few', asked);
    case 'too-many':
      return t('roll.asked-too-many', asked);
  }
}

interface RemarksProps {
  readonly row: RollRow;
  readonly onLook: (row: RollRow) => void;
}

function Remarks({ row, onLook }: RemarksProps) {
  const t = useTranslate();
  const { submission, earlier, otherNames } = row;
  const { doubts, unplaced } = submission;
  const placed = placedHere(submission).size;
  if (doubts.length + unplaced.length + placed + earlier.length === 0) return null;
  return (
    <ul className={styles.remarks}>
      {doubts.map((doubt) => (
        <li className={styles.doubt} key={doubt}>
          <Icon name="problem" size={14} />
          <span>{t(`roll.doubt.${doubt}`)}</span>
        </li>
      ))}
      {unplaced.length > 0 && (
        <li className={styles.doubt}>
          <Icon name="problem" size={14} />
          <span>
            {t('roll.unplaced', { count: unplaced.length })}{' '}
            <button className={styles.look} onClick={() => onLook(row)} type="button">
              {t('roll.unplaced-show')}
            </button>
          </span>
        </li>
      )}
      {placed > 0 && (
        <li className={styles.doubt}>
          <Icon name="check" size={14} />
          <span>
            {t('roll.placed', { count: placed })}{' '}
            {unplaced.length === 0 && (
              <button className={styles.look} onClick={() => onLook(row)} type="button">
                {t('roll.placed-show')}
              </button>
            )}
          </span>
        </li>
      )}
      {otherNames.length > 0 && (
        <li className={styles.doubt}>
          <Icon name="problem" size={14} />
          <span>{t('roll.names-before', { names: otherNames })}</span>
        </li>
      )}
      {earlier.length > 0 && <li>{t('roll.earlier', { count: earlier.length })}</li>}
    </ul>
  );
}
