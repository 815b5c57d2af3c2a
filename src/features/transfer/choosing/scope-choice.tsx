/** What was asked for, or the whole library; nothing to see where both are the same. */
import { useWorkspace } from '../../../state/hooks';
import { RadioGroup } from '../../../ui/fields/radio-group';
import { useTranslate } from '../../../ui/messages-context';
import type { Choices } from './use-choices';

interface ScopeChoiceProps {
  readonly choices: Choices;
  readonly hasExercises: boolean;
}

export function ScopeChoice({ choices, hasExercises }: ScopeChoiceProps) {
  const t = useTranslate();
  const all = useWorkspace((state) => state.articles);
  const { asked, scope, setScope } = choices;
  if (asked.length === 0 || (all.size <= asked.length && !hasExercises)) return null;
  const these =
    asked.length === 1
      ? t('export.scope-article')
      : t('export.scope-articles', { count: asked.length });
  return (
    <RadioGroup
      label={t('export.scope')}
      look="segments"
      onChange={setScope}
      options={[
        { value: 'asked', text: these },
        { value: 'library', text: t('export.scope-library') },
      ]}
      value={scope}
    />
  );
}
