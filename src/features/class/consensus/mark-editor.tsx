/** One mark of a decision: its words, its ends, its labels. */
import { EDGE_MOVES, movedByWord, type EdgeMove } from '../../../domain/class-view/word-edges';
import type { LabelId } from '../../../domain/codebook/label';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/fields/checkbox';
import type { IconName } from '../../../ui/icon';
import { IconButton } from '../../../ui/icon-button';
import { useTranslate } from '../../../ui/messages-context';
import { useClass } from '../class-desk';
import styles from './consensus.module.css';
import type { DraftMark } from './draft';

interface MarkEditorProps {
  readonly mark: DraftMark;
  readonly onChange: (mark: DraftMark) => void;
  readonly onRemove: () => void;
}

export function MarkEditor({ mark, onChange, onRemove }: MarkEditorProps) {
  const t = useTranslate();
  const { text, labels } = useClass();
  const words = mark.spans.map(({ start, end }) => text.text.slice(start, end)).join(' … ');
  const move = (name: EdgeMove): void => {
    const at = name.startsWith('end') ? mark.spans.length - 1 : 0;
    const spans = mark.spans.map((part, index) =>
      index === at ? movedByWord(text.text, part, name) : part,
    );
    onChange({ ...mark, spans });
  };
  const toggle = (id: LabelId, isOn: boolean): void => {
    const others = mark.labelIds.filter((other) => other !== id);
    onChange({ ...mark, labelIds: isOn ? [...others, id] : others });
  };
  return (
    <li className={styles.mark}>
      <blockquote className={styles.words}>{words}</blockquote>
      <div className={styles.line} role="group" aria-label={words}>
        {EDGE_MOVES.map((name) => (
          <IconButton
            icon={ICONS[name]}
            key={name}
            label={t(`class-consensus.${name}`)}
            onPress={() => move(name)}
            size="small"
          />
        ))}
        <Button icon="delete" onPress={onRemove} variant="quiet">
          {t('class-consensus.remove')}
        </Button>
      </div>
      <fieldset className={styles.line}>
        <legend className={styles.legend}>{t('class-consensus.labels')}</legend>
        {labels
          .filter(({ id, archived }) => !archived || mark.labelIds.includes(id))
          .map(({ id, name }) => (
            <Checkbox
              isSelected={mark.labelIds.includes(id)}
              key={id}
              label={name}
              onChange={(isOn) => toggle(id, isOn)}
            />
          ))}
      </fieldset>
    </li>
  );
}

const ICONS: Readonly<Record<EdgeMove, IconName>> = {
  'start-earlier': 'start-back',
  'start-later': 'start-on',
  'end-earlier': 'end-back',
  'end-later': 'end-on',
};
