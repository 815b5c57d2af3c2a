/** What holds for every student: whether a name is needed, and whose marks they may see. */
import { changeExercise } from '../../domain/edit/exercise-edits';
import { RadioGroup } from '../../ui/fields/radio-group';
import { Switch } from '../../ui/fields/switch';
import { useTranslate } from '../../ui/messages-context';
import { useMaker } from './maker-desk';
import { Part } from './layout/part';
import { useWriter } from './use-writer';

const OTHERS = ['always', 'until-finished'] as const;

export function Rules() {
  const t = useTranslate();
  const writer = useWriter();
  const { id, nameIsRequired, othersHidden } = useMaker().exercise;
  return (
    <Part title={t('maker.rules')}>
      <Switch
        hint={t('maker.name-required-hint')}
        isSelected={nameIsRequired}
        label={t('maker.name-required')}
        onChange={(isRequired) => {
          writer.choose(changeExercise(id, { nameIsRequired: isRequired }), 'change-exercise');
        }}
      />
      <RadioGroup
        label={t('maker.others')}
        onChange={(hidden) => {
          writer.choose(changeExercise(id, { othersHidden: hidden }), 'change-exercise');
        }}
        options={OTHERS.map((value) => ({ value, text: t(`maker.others-${value}`) }))}
        value={othersHidden}
      />
    </Part>
  );
}
