/** Handing out: what to mend first, a look as a student, the file, the link. */
import { useState } from 'react';
import type { ExerciseProblem } from '../../../domain/exercise/check-exercise';
import type { Translate } from '../../../messages/messages';
import { useAnnounce } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { saveFile } from '../../../ui/files/save-file';
import { Icon } from '../../../ui/icon';
import { useTranslate } from '../../../ui/messages-context';
import { useMaker, type MakerDesk } from '../maker-desk';
import { ProblemLine } from '../layout/problem-line';
import styles from './hand-out.module.css';
import { LinkPart } from './link-part';
import { useHandoutFile } from './use-handout';

interface HandOutProps {
  readonly problems: readonly ExerciseProblem[];
  readonly pageAddress: string | null;
  readonly onPreview: () => void;
}

export function HandOut({ problems, pageAddress, onPreview }: HandOutProps) {
  const t = useTranslate();
  const announce = useAnnounce();
  const desk = useMaker();
  const { exercise, key, handedIn } = desk;
  const file = useHandoutFile();
  /** Its text: what is said of a file that has changed since is no longer said. */
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <section className={styles.card}>
      <h2 className={styles.title}>{t('maker.hand-out')}</h2>
      {problems.length > 0 && (
        <div className={styles.problems}>
          <h3 className={styles.caption}>{t('maker.problems')}</h3>
          <ul className={styles.list}>
            {problems.map((problem) => (
              <li key={keyOf(problem)}>
                <ProblemLine text={problemText(problem, desk, t)} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {handedIn > 0 && <p className={styles.hint}>{t('maker.handed-in', { count: handedIn })}</p>}
      <Button icon="show" onPress={onPreview}>
        {t('maker.preview')}
      </Button>
      <div className={styles.way}>
        <h3 className={styles.caption}>{t('maker.file')}</h3>
        <p className={styles.hint}>{t('maker.file-hint', { name: file.name })}</p>
        {key && (
          <p className={styles.hint}>
            {t(exercise.keyShown === 'never' ? 'maker.file-no-key' : 'maker.file-key')}
          </p>
        )}
        <Button
          icon="export"
          onPress={() => {
            saveFile(file.name, 'application/json', file.text);
            setSaved(file.text);
            announce(t('maker.file-saved', { file: file.name }));
          }}
          variant="primary"
        >
          {t('maker.file-save')}
        </Button>
        {saved === file.text && (
          <p className={styles.done}>
            <Icon name="check" size={16} />
            <span>{t('maker.file-saved', { file: file.name })}</span>
          </p>
        )}
      </div>
      <div className={styles.way}>
        <h3 className={styles.caption}>{t('maker.link')}</h3>
        {pageAddress === null ? (
          <p className={styles.hint}>{t('maker.link-local')}</p>
        ) : (
          <LinkPart file={file.text} pageAddress={pageAddress} />
        )}
      </div>
    </section>
  );
}

function keyOf(problem: ExerciseProblem): string {
  return 'labelId' in problem ? `${problem.kind} ${problem.labelId}` : problem.kind;
}

function problemText(problem: ExerciseProblem, { labels }: MakerDesk, t: Translate): string {
  switch (problem.kind) {
    case 'no-task':
    case 'no-labels':
    case 'key-missing':
    case 'key-empty':
      return t(`maker.${problem.kind}`);
    case 'archived-label':
    case 'least-over-most': {
      const label = labels.find(({ id }) => id === problem.labelId)?.name ?? '';
      return t(`maker.${problem.kind}`, { label });
    }
    case 'unknown-labels':
      return t('maker.asks-unknown', { count: problem.count });
    case 'key-outside':
    case 'key-labels':
      return t(`maker.${problem.kind}`, { count: problem.count });
  }
}
