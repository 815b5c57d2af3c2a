/** How many marks of each label are asked for. */
import type { Label } from '../../../domain/codebook/label';
import type { LabelAsk } from '../../../domain/exercise/exercise';
import { askFor, askNothingOf } from '../../../domain/edit/exercise-edits';
import { NumberField } from '../../../ui/fields/number-field';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { useTranslate } from '../../../ui/messages-context';
import { Swatch } from '../../../ui/swatch';
import { useMaker } from '../maker-desk';
import { Part } from '../layout/part';
import { ProblemLine } from '../layout/problem-line';
import { useWriter } from '../use-writer';
import styles from './asks.module.css';

export function Asks() {
  const t = useTranslate();
  const writer = useWriter();
  const { exercise, labels } = useMaker();
  const asks = new Map(exercise.asks.map((ask) => [ask.labelId, ask]));
  const listed = labels.filter(({ id, archived }) => !archived || asks.has(id));
  const known = new Set(labels.map(({ id }) => id));
  const unknown = new Set([...asks.keys()].filter((id) => !known.has(id)));
  return (
    <Part hint={t('maker.asks-hint')} title={t('maker.asks')}>
      {listed.length === 0 ? (
        <ProblemLine text={t('maker.no-labels')} />
      ) : (
        <ul aria-label={t('maker.asks')} className={styles.list}>
          <li aria-hidden className={styles.head}>
            <span>{t('maker.asks-label')}</span>
            <span>{t('maker.asks-least')}</span>
            <span>{t('maker.asks-most')}</span>
          </li>
          {listed.map((label) => (
            <AskRow
              ask={asks.get(label.id) ?? { labelId: label.id, least: 0, most: null }}
              key={label.id}
              label={label}
            />
          ))}
        </ul>
      )}
      {unknown.size > 0 && (
        <div className={styles.unknown}>
          <ProblemLine text={t('maker.asks-unknown', { count: unknown.size })} />
          <Button
            onPress={() => {
              writer.choose(askNothingOf(exercise.id, unknown), 'change-exercise');
            }}
          >
            {t('maker.asks-unknown-drop')}
          </Button>
        </div>
      )}
    </Part>
  );
}

function AskRow({ ask, label }: { readonly ask: LabelAsk; readonly label: Label }) {
  const t = useTranslate();
  const writer = useWriter();
  const { exercise } = useMaker();
  const isReversed = ask.most !== null && ask.least > ask.most;
  const change = (fields: Partial<LabelAsk>): void => {
    writer.type(askFor(exercise.id, { ...ask, ...fields }), 'change-exercise');
  };
  return (
    <li className={styles.row}>
      <span className={styles.label}>
        <Swatch color={label.color} pattern={label.pattern} />
        <bdi>{label.name}</bdi>
      </span>
      <NumberField
        isLabelHidden
        label={t('maker.ask-least', { label: label.name })}
        onBlur={writer.leave}
        onChange={(least) => {
          change({ least: least ?? 0 });
        }}
        placeholder={t('maker.asks-any')}
        value={ask.least === 0 ? null : ask.least}
      />
      <NumberField
        isLabelHidden
        label={t('maker.ask-most', { label: label.name })}
        onBlur={writer.leave}
        onChange={(most) => {
          change({ most });
        }}
        placeholder={t('maker.asks-any')}
        value={ask.most}
      />
      {(isReversed || label.archived) && (
        <div className={styles.problem}>
          {isReversed && <ProblemLine text={t('maker.asks-reversed')} />}
          {label.archived && (
            <>
              <ProblemLine text={t('maker.asks-archived')} />
              <IconButton
                icon="close"
                label={t('maker.asks-drop', { label: label.name })}
                onPress={() => {
                  writer.choose(askNothingOf(exercise.id, new Set([label.id])), 'change-exercise');
                }}
                size="small"
              />
            </>
          )}
        </div>
      )}
    </li>
  );
}
