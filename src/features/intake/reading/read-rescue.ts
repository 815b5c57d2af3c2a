/**
 * Reads a rescue file: sorts its records into articles with their readings, and lets each pass as if it had
 * come in a Postil file, with all checks. An article that does not pass does not keep the others out.
 */
import { parsePostil, type ParsedPostil } from '../../../codecs/postil-json/parse';
import { serializePostil } from '../../../codecs/postil-json/serialize';
import { parseRescue } from '../../../codecs/rescue-json/parse';
import type { PostilRecord } from '../../../domain/record/record';
import type { PostilWarning, RefusedItem } from '../../../domain/schema/problem';
import type { ArticleParts, PostilBundle } from '../../../domain/transfer/bundle';
import { sortOut } from '../../../domain/transfer/rescue';
import type { ReadOutcome } from './source';

interface RescueNeeds {
  sha256Hex(text: string): Promise<string>;
}

/** `text` says of itself that it is a rescue file. */
export async function readRescue(
  name: string,
  text: string,
  needs: RescueNeeds,
): Promise<ReadOutcome> {
  const parsed = parseRescue(text);
  if (!parsed.ok) {
    return { kind: 'refused', name, problem: { from: 'postil', problem: parsed.error } };
  }
  const versions = parsed.value.records.map((record) => ({ deleted: false, record }));
  const { bundle, unplaced } = await sortOut(versions, {
    sha256Hex: needs.sha256Hex,
    now: newest(parsed.value.records),
    codebookName: 'Codebook',
  });
  const codebooks = await passThrough(onlyCodebooks(bundle), needs);
  const passed: ParsedPostil[] = [];
  const leftOut: PostilWarning[] = unplaced.flatMap((record) =>
    record.kind === 'article' ? [articleLeftOut(record)] : [],
  );
  for (const parts of bundle.articles) {
    const outcome = await passThrough(aloneWith(bundle, parts), needs);
    if (outcome) passed.push(outcome);
    else leftOut.push(articleLeftOut(parts.article));
  }
  const exercises = passed.flatMap((each) => each.bundle.exercises ?? []);
  return {
    kind: 'bundle',
    name,
    bundle: {
      articles: passed.flatMap((each) => each.bundle.articles),
      codebooks: codebooks?.bundle.codebooks ?? [],
      readings: passed.flatMap((each) => each.bundle.readings),
      ...(exercises.length > 0 && { exercises }),
    },
    warnings: [...parsed.value.warnings, ...leftOut, ...passed.flatMap((each) => each.warnings)],
    refused: [...unplaced.flatMap(refusedItem), ...passed.flatMap((each) => each.refused)],
  };
}

/** null when it is not a bundle that a Postil file could carry. */
async function passThrough(bundle: PostilBundle, needs: RescueNeeds): Promise<ParsedPostil | null> {
  try {
    const parsed = await parsePostil(serializePostil(bundle), needs);
    return parsed.ok ? parsed.value : null;
  } catch {
    // Records that contradict each other, as only damage or ill will writes them.
    return null;
  }
}

function onlyCodebooks({ codebooks }: PostilBundle): PostilBundle {
  return { articles: [], codebooks, readings: [] };
}

function aloneWith(bundle: PostilBundle, parts: ArticleParts): PostilBundle {
  const { id } = parts.article;
  const readings = bundle.readings.filter(({ reading }) => reading.articleId === id);
  const exercises = (bundle.exercises ?? []).filter(({ exercise }) => exercise.articleId === id);
  const used = new Set([
    ...readings.map(({ reading }) => reading.codebookId),
    ...exercises.map(({ exercise }) => exercise.codebookId),
  ]);
  const codebooks = bundle.codebooks.filter(({ codebook }) => used.has(codebook.id));
  return { articles: [parts], codebooks, readings, exercises };
}

function articleLeftOut({ id, title }: { readonly id: string; readonly title: string }) {
  return { kind: 'article-left-out', path: id, title } as const;
}

function refusedItem(record: PostilRecord): readonly RefusedItem[] {
  switch (record.kind) {
    case 'annotation':
    case 'link':
    case 'exercise':
    case 'key':
    case 'submission':
    case 'verdict':
    case 'correction': {
      const { kind: what, id } = record;
      const quote = record.kind === 'annotation' ? record.note.slice(0, 60) : '';
      return [{ what, path: id, id, quote, reason: { kind: 'text-gone', path: id } }];
    }
    default:
      return [];
  }
}

/** So that the same file gives the same bundle whenever it is read. */
function newest(records: readonly PostilRecord[]): string {
  const times = records.flatMap((record) => ('created' in record ? [record.created] : []));
  return times.toSorted().at(-1) ?? new Date(0).toISOString();
}
