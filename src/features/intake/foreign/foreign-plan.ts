/**
 * Which texts of the library another tool's file is about, and what it becomes once its marks have been looked
 * for there. A text that came with the file is recognised by its hash; any other by what the file says of it.
 */
import {
  countPlaces,
  foreignBundle,
  type ForeignCounts,
} from '../../../domain/foreign/foreign-bundle';
import { idOf, uuidIn } from '../../../domain/foreign/foreign-ids';
import { matchCodebook, type MatchedCodebook } from '../../../domain/foreign/match-codebook';
import type { ForeignPlacing } from '../../../domain/foreign/place-foreign';
import { countWords } from '../../../domain/intake/count-words';
import type { StoreProblem } from '../../../domain/ports';
import type { Article, ArticleId } from '../../../domain/text/article';
import { guessLanguage } from '../../../domain/text/language';
import type { ArticleParts, CodebookParts } from '../../../domain/transfer/bundle';
import { err, ok, type Result } from '../../../lib/result';
import type { Postil } from '../../../state/postil';
import type { WorkspaceState } from '../../../state/workspace-state';
import type { PlaceForeign } from '../reading/reader';
import type { ReadBundle, ReadForeign } from '../reading/source';

/** For each document of the file, in its order. */
export type Choice =
  /** Its own text, new here. */
  | { readonly kind: 'new' }
  | { readonly kind: 'here'; readonly id: ArticleId }
  /** It carries no text, and none has been chosen. */
  | { readonly kind: 'none' };

export interface FoundForeign {
  readonly read: ReadBundle;
  readonly codebook: MatchedCodebook;
  readonly counts: ForeignCounts;
}

export function firstChoices(
  { file, texts }: ReadForeign,
  { articles }: Pick<WorkspaceState, 'articles'>,
  onDesk: ArticleId | null,
): readonly Choice[] {
  return file.documents.map((document, at): Choice => {
    const text = texts[at];
    const all = [...articles.values()];
    if (text) {
      const same = all.find(({ textHash }) => [text.hash, text.canonicalHash].includes(textHash));
      return same ? { kind: 'here', id: same.id } : { kind: 'new' };
    }
    const named = [document.key, document.source].map((said) => uuidIn<ArticleId>(said));
    const found =
      all.find(({ id }) => named.includes(id)) ??
      all.find(({ source }) => source !== '' && source === document.source) ??
      all.find(({ title }) => title !== '' && title === document.title) ??
      all.find(({ id }) => id === onDesk) ??
      (all.length === 1 ? all[0] : undefined);
    return found ? { kind: 'here', id: found.id } : { kind: 'none' };
  });
}

/** Opens what was chosen and looks for the marks. Rejects when the signal is aborted. */
export async function findForeign(
  { workspace, clock }: Pick<Postil, 'workspace' | 'clock'>,
  place: PlaceForeign,
  foreign: ReadForeign,
  choices: readonly Choice[],
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Result<FoundForeign, StoreProblem>> {
  const { file, format, name } = foreign;
  for (const choice of choices) {
    if (choice.kind !== 'here') continue;
    const opened = await workspace.openArticle(choice.id);
    if (!opened.ok) return err(opened.error);
  }
  const now = clock.now();
  const state = workspace.store.getState();
  const wanted = file.documents.flatMap((document, at) => {
    const article = articleFor(foreign, at, choices[at] ?? { kind: 'none' }, state, now);
    return article ? [{ document, article, isNew: choices[at]?.kind === 'new' }] : [];
  });
  const placings: ForeignPlacing[] = [];
  for (const [at, { document, article }] of wanted.entries()) {
    const to = { text: article.text.text, hash: article.article.textHash };
    const job = { document, unit: file.unit, to };
    const told = (share: number): void => onProgress((at + share) / wanted.length);
    placings.push(await place(job, signal, told));
  }
  const codebook = matchCodebook(file, codebooksHere(state, choices), baseName(name), now);
  const bundle = foreignBundle({
    file,
    format,
    name,
    codebook,
    placed: wanted.map((parts, at) => ({ ...parts, placing: placings[at] as ForeignPlacing })),
    now,
    markHere: (id) => markHere(state, id),
    readingHere: (id) => state.readings.get(id) ?? null,
    linksHere: [...state.links.values()],
  });
  return ok({
    read: { kind: 'bundle', name, ...bundle },
    codebook,
    counts: countPlaces(placings, file.skipped.length),
  });
}

/** A codebook alone, as a bundle of its own. */
export function codebookAlone({ file, name }: ReadForeign, now: string): ReadBundle | null {
  if (file.documents.length > 0 || file.labels.length === 0) return null;
  const { parts } = matchCodebook(file, [], baseName(name), now);
  const bundle = { articles: [], codebooks: [parts], readings: [] };
  return { kind: 'bundle', name, bundle, warnings: [], refused: [] };
}

function articleFor(
  { file, name, texts }: ReadForeign,
  at: number,
  choice: Choice,
  { articles, texts: textsHere }: Pick<WorkspaceState, 'articles' | 'texts'>,
  now: string,
): ArticleParts | null {
  if (choice.kind === 'here') {
    const article = articles.get(choice.id);
    const text = textsHere.get(choice.id);
    return article && text ? { article, text } : null;
  }
  const laidOut = texts[at];
  const document = file.documents[at];
  if (choice.kind === 'none' || !laidOut || !document || laidOut.text === '') return null;
  const { text, blocks, hash } = laidOut;
  const own = uuidIn<ArticleId>(document.key);
  const id = own !== null && !articles.has(own) ? own : idOf<ArticleId>('article', hash);
  const article: Article = {
    kind: 'article',
    id,
    title: document.title.trim() || baseName(name),
    byline: '',
    publication: '',
    date: '',
    source: document.source,
    language: document.language || guessLanguage(text),
    words: countWords(text),
    textHash: hash,
    changes: [],
    created: now,
    modified: now,
  };
  return { article, text: { kind: 'text', id, text, blocks, marks: [] } };
}

/** Those that the chosen texts are read with come first. */
function codebooksHere(
  { codebooks, labels, readings }: WorkspaceState,
  choices: readonly Choice[],
): readonly CodebookParts[] {
  const chosen = new Set(choices.flatMap((choice) => (choice.kind === 'here' ? [choice.id] : [])));
  const used = new Set(
    [...readings.values()]
      .filter(({ articleId }) => chosen.has(articleId))
      .map(({ codebookId }) => codebookId),
  );
  return [...codebooks.values()]
    .toSorted((a, b) => Number(used.has(b.id)) - Number(used.has(a.id)))
    .map((codebook) => ({
      codebook,
      labels: [...labels.values()].filter(({ codebookId }) => codebookId === codebook.id),
    }));
}

function markHere(
  { annotations, orphans, readings }: WorkspaceState,
  id: Parameters<Parameters<typeof foreignBundle>[0]['markHere']>[0],
): ReturnType<Parameters<typeof foreignBundle>[0]['markHere']> {
  const orphan = orphans.get(id);
  const mark = orphan ?? [...annotations.values()].find(({ byId }) => byId.has(id))?.byId.get(id);
  const reading = mark && readings.get(mark.readingId);
  return mark && reading ? { mark, reading } : null;
}

function baseName(name: string): string {
  return (name.split('/').at(-1) ?? name).replace(/\.[a-z0-9]{1,6}$/i, '') || name;
}
