/** What a sound Postil file is to a class: hand-ins for it, for another, readings, or nothing of the kind. */
import type { ParsedPostil, ParseDeps } from '../../../../codecs/postil-json/parse';
import type { OtherContent, ReadFile } from '../../../../domain/class/collect';
import { submissionOf, type HandIn } from '../../../../domain/class/hand-in';
import { handInContent } from '../../../../domain/class/hand-in-content';
import type { Submission, SubmissionDoubt } from '../../../../domain/class/submission';
import type { CodebookId } from '../../../../domain/codebook/label';
import type { PostilProblem } from '../../../../domain/schema/problem';
import type { ArticleId } from '../../../../domain/text/article';
import type { ExerciseParts, PostilBundle, ReadingParts } from '../../../../domain/transfer/bundle';
import type { Collecting } from './worker-messages';

export async function filesInBundle(
  name: string,
  parsed: ParsedPostil,
  isRescued: boolean,
  collecting: Collecting,
  needs: ParseDeps,
): Promise<readonly ReadFile[]> {
  const { bundle } = parsed;
  const { exercises = [] } = bundle;
  const own = exercises.find(({ exercise }) => exercise.id === collecting.target.exerciseId);
  const doubts = doubtsOf(parsed, isRescued);
  const handedIn = await Promise.all(
    (own?.submissions ?? []).map((submission) =>
      settle(
        handInOf(name, submission, own, bundle, doubts),
        submission.contentHash,
        collecting,
        needs,
      ),
    ),
  );
  const found: ReadFile[] = [];
  if (handedIn.length > 0) found.push({ kind: 'handed-in', name, submissions: handedIn });
  for (const { exercise, submissions } of exercises) {
    if (exercise.id === collecting.target.exerciseId || submissions.length === 0) continue;
    const { article } =
      bundle.articles.find((parts) => parts.article.id === exercise.articleId) ?? {};
    found.push({
      kind: 'other-exercise',
      name,
      exercise,
      articleTitle: article?.title ?? '',
      handIns: submissions.length,
    });
  }
  if (found.length > 0) return found;
  const lost = parsed.refused.find(({ what }) => what === 'submission');
  if (lost) return [lostSubmission(name, lost.path, isRescued)];
  const readings = readingsOfText(bundle, collecting);
  if (readings.length === 0) return [{ kind: 'nothing-in-it', name, what: contentOf(bundle, own) }];
  const submissions = await Promise.all(
    readings.map((parts) =>
      settle(asHandIn(name, parts, bundle, collecting, doubts), null, collecting, needs),
    ),
  );
  return [{ kind: 'reading', name, submissions }];
}

/** `stated`: the hash the file gives. */
async function settle(
  handIn: HandIn,
  stated: string | null,
  { target, now }: Collecting,
  needs: ParseDeps,
): Promise<Submission> {
  const contentHash = await needs.sha256Hex(handInContent(handIn.content));
  const isChanged = stated !== null && stated !== contentHash;
  const doubts: readonly SubmissionDoubt[] =
    isChanged && handIn.doubts.length === 0 ? ['changed'] : handIn.doubts;
  return submissionOf({ ...handIn, doubts }, target, { contentHash, collected: now });
}

function handInOf(
  fileName: string,
  submission: Submission,
  own: ExerciseParts | undefined,
  bundle: PostilBundle,
  doubts: readonly SubmissionDoubt[],
): HandIn {
  const of = { articleId: own?.exercise.articleId, codebookId: own?.exercise.codebookId };
  return { fileName, content: submission, ...textAndLabels(bundle, of), doubts };
}

/** A reading that nobody handed in, as if it had been when it was last changed. */
function asHandIn(
  fileName: string,
  { reading, annotations, orphans = [] }: ReadingParts,
  bundle: PostilBundle,
  { target }: Collecting,
  doubts: readonly SubmissionDoubt[],
): HandIn {
  return {
    fileName,
    content: {
      exerciseId: target.exerciseId,
      studentId: reading.exercise?.first ?? reading.id,
      reader: reading.reader,
      state: reading.state,
      handedIn: reading.modified,
      attempt: Math.max(1, reading.exercise?.handIns ?? 1),
      marks: annotations.map(({ id, spans, labelIds, note }) => ({ id, spans, labelIds, note })),
      unplaced: orphans.map(({ id, parts, reason, candidates, labelIds, note }) => ({
        id,
        parts,
        reason,
        candidates,
        labelIds,
        note,
      })),
    },
    ...textAndLabels(bundle, reading),
    doubts,
  };
}

interface Over {
  readonly articleId: ArticleId | undefined;
  readonly codebookId: CodebookId | undefined;
}

function textAndLabels(
  { articles, codebooks }: PostilBundle,
  { articleId, codebookId }: Over,
): Pick<HandIn, 'text' | 'labels'> {
  const own = articles.find(({ article }) => article.id === articleId);
  const book = codebooks.find(({ codebook }) => codebook.id === codebookId);
  return {
    text: { text: own?.text.text ?? '', hash: own?.article.textHash ?? '' },
    labels: (book?.labels ?? []).map(({ id, name }) => ({ id, name })),
  };
}

/** Of our text, or said to answer our exercise over a text that differs. */
function readingsOfText(
  { articles, readings }: PostilBundle,
  { target }: Collecting,
): readonly ReadingParts[] {
  const same = new Set(
    articles
      .filter(({ article }) => article.textHash === target.text.hash)
      .map(({ article }) => article.id),
  );
  return readings.filter(
    ({ reading }) => same.has(reading.articleId) || reading.exercise?.id === target.exerciseId,
  );
}

function contentOf(
  { articles, readings }: PostilBundle,
  own: ExerciseParts | undefined,
): OtherContent {
  if (own) return 'exercise';
  if (readings.length > 0) return 'other-text';
  return articles.length > 0 ? 'article' : 'codebook';
}

function doubtsOf(
  { warnings, refused }: ParsedPostil,
  isRescued: boolean,
): readonly SubmissionDoubt[] {
  const isChanged = warnings.some(
    ({ kind }) => kind === 'changed-since-written' || kind === 'changed-record',
  );
  return [
    ...(isChanged ? (['changed'] as const) : []),
    ...(isRescued || refused.length > 0 ? (['rescued'] as const) : []),
  ];
}

/** A hand-in is in it, and cannot be read as it is. */
function lostSubmission(name: string, path: string, isBeyondRescue: boolean): ReadFile {
  const problem: PostilProblem = { kind: 'unresolved', path, id: '' };
  return { kind: 'damaged', name, problem, isBeyondRescue };
}
