/**
 * Makes the file that can always be taken: everything that can still be read. A Postil file where all of it
 * fits into one, else a rescue file that holds the records one by one. Both open again by the ordinary way.
 */
import { serializePostil } from '../../../codecs/postil-json/serialize';
import { serializeRescue } from '../../../codecs/rescue-json/serialize';
import { utf8Length } from '../../../domain/anchor/offset-units';
import { exportFileName } from '../../../domain/transfer/file-name';
import type { PostilRecord } from '../../../domain/record/record';
import type { PostilBundle } from '../../../domain/transfer/bundle';
import { bundleRecords } from '../../../domain/transfer/bundle-records';
import { sortOut, type RescuedVersion, type RescueNeeds } from '../../../domain/transfer/rescue';

export interface CopyFile {
  readonly name: string;
  readonly text: string;
}

export interface Rescued {
  /** More than one only where one would be too large to be opened again. Empty: there is nothing. */
  readonly files: readonly CopyFile[];
  readonly articles: number;
  readonly annotations: number;
  /** What students have handed in. */
  readonly handIns: number;
  /** Annotations among them whose text could not be found. */
  readonly withoutText: number;
}

/** @param limit bytes a file may have to be opened again. An article that is larger alone exceeds it. */
export async function makeRescue(
  versions: readonly RescuedVersion[],
  needs: RescueNeeds,
  limit = LARGEST_FILE,
): Promise<Rescued> {
  const { bundle, unplaced } = await sortOut(versions, needs);
  const texts = textsOf(bundle, unplaced, limit);
  const placed = bundle.readings.reduce((sum, { annotations }) => sum + annotations.length, 0);
  const withoutText = unplaced.filter(({ kind }) => kind === 'annotation').length;
  return {
    files: texts.map((text, index) => ({ name: nameOf(needs.now, index, texts.length), text })),
    articles: bundle.articles.length,
    annotations: placed + withoutText,
    handIns:
      (bundle.exercises ?? []).reduce((sum, { submissions }) => sum + submissions.length, 0) +
      unplaced.filter(({ kind }) => kind === 'submission').length,
    withoutText,
  };
}

function textsOf(
  bundle: PostilBundle,
  unplaced: readonly PostilRecord[],
  limit: number,
): readonly string[] {
  if (unplaced.length > 0) return [serializeRescue([...bundleRecords(bundle), ...unplaced])];
  if (bundle.articles.length === 0 && bundle.codebooks.length === 0) return [];
  try {
    return split(bundle, limit);
  } catch {
    // Records that contradict each other: no offset can be counted in a text that is not its own.
    return [serializeRescue(bundleRecords(bundle))];
  }
}

/** By article; an article whose class is too large alone, by what was handed in. */
function split(bundle: PostilBundle, limit: number): readonly string[] {
  const text = serializePostil(bundle);
  if (utf8Length(text) < limit) return [text];
  const halves = bundle.articles.length > 1 ? halvesByArticle(bundle) : halvesByHandIn(bundle);
  return halves ? halves.flatMap((half) => split(half, limit)) : [text];
}

function halvesByArticle(bundle: PostilBundle): readonly PostilBundle[] {
  const half = Math.ceil(bundle.articles.length / 2);
  return [bundle.articles.slice(0, half), bundle.articles.slice(half)].map((articles) => {
    const ids = new Set(articles.map(({ article }) => article.id));
    const readings = bundle.readings.filter(({ reading }) => ids.has(reading.articleId));
    const exercises = (bundle.exercises ?? []).filter(({ exercise }) =>
      ids.has(exercise.articleId),
    );
    return { ...bundle, articles, readings, exercises };
  });
}

/** Hand-ins come together again by their exercise. null: there is nothing to halve. */
function halvesByHandIn(bundle: PostilBundle): readonly PostilBundle[] | null {
  const all = (bundle.exercises ?? []).flatMap(({ submissions }) => submissions);
  if (all.length < 2) return null;
  const first = new Set(all.slice(0, Math.ceil(all.length / 2)));
  return [true, false].map((isFirst) => ({
    ...bundle,
    readings: isFirst ? bundle.readings : [],
    exercises: (bundle.exercises ?? []).map((parts) => ({
      ...parts,
      submissions: parts.submissions.filter((submission) => first.has(submission) === isFirst),
      ...(!isFirst && { key: null, verdicts: [], corrections: [] }),
    })),
  }));
}

function nameOf(now: string, index: number, count: number): string {
  const part = count === 1 ? 'rescue' : `rescue-${String(index + 1)}-of-${String(count)}`;
  return exportFileName(now, 'postil', part, 'postil.json');
}

/** What is opened again must stay below 50 MB. */
const LARGEST_FILE = 45_000_000;
