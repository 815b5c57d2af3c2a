/** The task: Markdown in a field with a few buttons, and beside it how students see it. */
import { useDeferredValue, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { changeExercise } from '../../../domain/edit/exercise-edits';
import { readFormatted } from '../../../importers/markdown/formatted';
import { TextArea } from '../../../ui/fields/text-area';
import { FormattedText } from '../../../ui/formatted-text';
import { IconButton } from '../../../ui/icon-button';
import { useTranslate } from '../../../ui/messages-context';
import { useMaker } from '../maker-desk';
import { Part } from '../layout/part';
import { useWriter } from '../use-writer';
import { applyTool, type MarkdownTool, type Typed } from './markdown-tools';
import styles from './task.module.css';

const TOOLS = ['bold', 'italic', 'list', 'heading'] as const satisfies readonly MarkdownTool[];
const KEYS = { bold: 'Mod+B', italic: 'Mod+I', list: undefined, heading: undefined } as const;

export function Task() {
  const t = useTranslate();
  const heading = useId();
  const writer = useWriter();
  const field = useRef<HTMLTextAreaElement>(null);
  const { id, task } = useMaker().exercise;
  const shown = useDeferredValue(task);
  /** What a tool selects in the text it makes. */
  const selected = useRef<Typed | null>(null);
  // With the new text: the next key may come before the next frame.
  useLayoutEffect(() => {
    if (!selected.current) return;
    field.current?.setSelectionRange(selected.current.start, selected.current.end);
    selected.current = null;
  }, [task]);
  const blocks = useMemo(() => readFormatted(shown), [shown]);

  const write = (text: string): void => {
    writer.type(changeExercise(id, { task: text }), 'change-exercise');
  };
  const apply = (tool: MarkdownTool): void => {
    const area = field.current;
    if (!area) return;
    const { selectionStart, selectionEnd } = area;
    const next = applyTool({ text: task, start: selectionStart, end: selectionEnd }, tool);
    selected.current = next;
    area.focus();
    writer.leave();
    write(next.text);
    writer.leave();
  };

  return (
    <Part title={t('maker.task')}>
      <div className={styles.columns}>
        <div className={styles.writing}>
          <div aria-label={t('maker.task-tools')} className={styles.tools} role="toolbar">
            {TOOLS.map((tool) => (
              <IconButton
                icon={tool}
                key={tool}
                keys={KEYS[tool]}
                label={t(`maker.task-${tool}`)}
                onPress={() => {
                  apply(tool);
                }}
              />
            ))}
          </div>
          <div
            onKeyDown={(event) => {
              const tool = toolOf(event);
              if (tool === null) return;
              event.preventDefault();
              apply(tool);
            }}
            role="presentation"
          >
            <TextArea
              hint={t('maker.task-hint')}
              inputRef={field}
              isLabelHidden
              label={t('maker.task')}
              onBlur={writer.leave}
              onChange={write}
              placeholder={t('maker.task-placeholder')}
              rows={8}
              value={task}
            />
          </div>
        </div>
        <section aria-labelledby={heading} className={styles.preview}>
          <h3 className={styles.caption} id={heading}>
            {t('maker.task-preview')}
          </h3>
          {blocks.length > 0 ? (
            <FormattedText blocks={blocks} headingLevel={4} />
          ) : (
            <p className={styles.empty}>{t('maker.task-preview-empty')}</p>
          )}
        </section>
      </div>
    </Part>
  );
}

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

function toolOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): MarkdownTool | null {
  if (!(ctrlKey || metaKey) || altKey || shiftKey) return null;
  if (key.toLowerCase() === 'b') return 'bold';
  return key.toLowerCase() === 'i' ? 'italic' : null;
}
