/** One export inside the worker: takes articles one by one, and gives files, losses and what they look like. */
import { serializePostil } from '../../../codecs/postil-json/serialize';
import type { CodebookId } from '../../../domain/codebook/label';
import type { CodebookParts, ExerciseParts } from '../../../domain/transfer/bundle';
import {
  type ExportedArticle,
  type ExportFile,
  type Loss,
  type Serialize,
} from '../../../domain/transfer/export';
import { present } from '../../../lib/assert';
import { FORMATS, type OfferedFormat } from '../formats/formats';
import { loadCodec } from '../formats/load-codec';
import { createLooking } from './look';
import { createLossSum } from './loss-sum';
import type { Beginning, Look, Packed } from '../exporting/messages';
import { createPacking } from './packing';
import { placeFiles } from './place-files';

export interface ExportJob {
  /** Answers with the look of it as soon as there is something to look at. */
  take(article: ExportedArticle): Promise<Look | null>;
  takeExercises(exercises: readonly ExerciseParts[], codebooks: readonly CodebookParts[]): void;
  /** At least one article must have been taken. */
  sum(): Promise<{ readonly look: Look; readonly losses: readonly Loss[] }>;
  pack(readMe: string): Packed;
}

export async function createExportJob(beginning: Beginning): Promise<ExportJob> {
  const { format, articles, context } = beginning;
  const belongings = createBelongings();
  const serialize = await serializerOf(format, belongings);
  const isByArticle = FORMATS[format].scope === 'article';
  const looking = createLooking();
  const packing = createPacking(format);
  const encoder = new TextEncoder();
  const held: ExportedArticle[] = [];
  const losses = createLossSum();

  function put(files: readonly ExportFile[]): void {
    for (const file of files) {
      const { path, content } = file;
      const bytes = typeof content === 'string' ? encoder.encode(content) : content;
      looking.see(file, bytes.length);
      packing.add(path, bytes);
    }
  }

  return {
    async take(article) {
      if (!isByArticle) {
        held.push(article);
        return null;
      }
      const exported = serialize([article], context);
      losses.add(article, exported.losses);
      put(placeFiles(exported.files, article.fileName, articles));
      return looking.look();
    },
    takeExercises: belongings.take,
    async sum() {
      const exported = isByArticle ? null : serialize(held, context);
      if (exported) put(exported.files);
      return {
        look: present(looking.look(), 'a file'),
        losses: exported?.losses ?? losses.total(),
      };
    },
    pack: packing.end,
  };
}

interface Belongings {
  take(exercises: readonly ExerciseParts[], codebooks: readonly CodebookParts[]): void;
  readonly exercises: ExerciseParts[];
  readonly codebooks: CodebookParts[];
}

function createBelongings(): Belongings {
  const exercises: ExerciseParts[] = [];
  const codebooks: CodebookParts[] = [];
  return {
    exercises,
    codebooks,
    take(moreExercises, moreCodebooks) {
      exercises.push(...moreExercises);
      codebooks.push(...moreCodebooks);
    },
  };
}

async function serializerOf(format: OfferedFormat, belongings: Belongings): Promise<Serialize> {
  return format === 'postil-json' ? serializeBundle(belongings) : loadCodec(format);
}

/** Nothing is lost in it, and exercises go along. */
function serializeBundle({ exercises, codebooks }: Belongings): Serialize {
  return (articles) => {
    const used = new Map<CodebookId, CodebookParts>();
    for (const parts of [...articles.flatMap((article) => article.codebooks), ...codebooks]) {
      used.set(parts.codebook.id, parts);
    }
    const content = serializePostil({
      articles,
      codebooks: [...used.values()],
      readings: articles.flatMap(({ readings }) => readings),
      ...(exercises.length > 0 && { exercises }),
    });
    const path = `${articles.length === 1 ? articles[0]?.fileName : 'library'}.postil.json`;
    return { files: [{ path, content }], losses: [] };
  };
}
