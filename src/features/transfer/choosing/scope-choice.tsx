/** What was asked for, articles of one's choice, or the whole library; nothing to see where all are the same. */
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
  const isChoice = all.size > 1;
  if (!isChoice && (asked.length === 0 || !hasExercises)) return null;
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
        ...(asked.length > 0 ? [{ value: 'asked', text: these } as const] : []),
        ...(isChoice ? [{ value: 'chosen', text: t('export.scope-chosen') } as const] : []),
        { value: 'library', text: t('export.scope-library') },
      ]}
      value={scope}
    />
  );
}
