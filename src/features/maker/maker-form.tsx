/** Everything about one exercise, in the order in which a teacher thinks of it. What is typed is kept at once. */
import { useMemo } from 'react';
import { checkExercise } from '../../domain/exercise/check-exercise';
import { changeExercise } from '../../domain/edit/exercise-edits';
import { useWorkspace } from '../../state/hooks';
import { routeToHash } from '../../state/route';
import { Select } from '../../ui/fields/select';
import { TextField } from '../../ui/fields/text-field';
import { useTranslate } from '../../ui/messages-context';
import { Asks } from './asks/asks';
import { HandOut } from './handout/hand-out';
import { KeyPart } from './key/key-part';
import { useMaker } from './maker-desk';
import { MakerEnd } from './maker-end';
import styles from './maker-form.module.css';
import { Passages } from './passages/passages';
import { Rules } from './rules';
import { Task } from './task/task';
import { useWriter } from './use-writer';

interface MakerFormProps {
  readonly pageAddress: string | null;
  readonly onPreview: () => void;
}

export function MakerForm({ pageAddress, onPreview }: MakerFormProps) {
  const t = useTranslate();
  const { exercise, article, labels, key } = useMaker();
  const problems = useMemo(() => checkExercise(exercise, labels, key), [exercise, labels, key]);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title} dir="auto">
          {exercise.title || article.title}
        </h1>
        <p className={styles.about}>
          {t('maker.about')}{' '}
          <a href={routeToHash({ page: 'article', id: article.id })}>
            <bdi>{article.title}</bdi>
          </a>
        </p>
      </header>
      <div className={styles.columns}>
        <div className={styles.parts}>
          <section aria-label={t('maker.page')} className={styles.part}>
            <TitleField />
            <CodebookField />
          </section>
          <Task />
          <Asks />
          <Passages />
          <Rules />
          <KeyPart />
        </div>
        <aside aria-label={t('maker.hand-out')} className={styles.side}>
          <HandOut onPreview={onPreview} pageAddress={pageAddress} problems={problems} />
          <MakerEnd />
        </aside>
      </div>
    </div>
  );
}

function TitleField() {
  const t = useTranslate();
  const writer = useWriter();
  const { id, title } = useMaker().exercise;
  return (
    <TextField
      label={t('maker.title')}
      maxLength={LONGEST_TITLE}
      onBlur={writer.leave}
      onChange={(typed) => {
        writer.type(changeExercise(id, { title: typed }), 'change-exercise');
      }}
      value={title}
    />
  );
}

function CodebookField() {
  const t = useTranslate();
  const writer = useWriter();
  const { exercise } = useMaker();
  const codebooks = useWorkspace((state) => state.codebooks);
  const options = [...codebooks.values()]
    .map(({ id, name }) => ({ value: id, text: name }))
    .toSorted((a, b) => a.text.localeCompare(b.text, t.format.locale));
  return (
    <Select
      hint={t('maker.codebook-hint')}
      label={t('maker.codebook')}
      onChange={(codebookId) => {
        writer.choose(changeExercise(exercise.id, { codebookId }), 'change-exercise');
      }}
      options={options}
      value={exercise.codebookId}
    />
  );
}

const LONGEST_TITLE = 200;
