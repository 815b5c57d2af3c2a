/** Articles as Hypothesis exports annotations: one file that its client can import over the page itself. */
import { quoteOf } from '../../domain/anchor/quote';
import type { Annotation } from '../../domain/annotation/annotation';
import type { LabelId } from '../../domain/codebook/label';
import type { Reading } from '../../domain/reading/reading';
import type { Article } from '../../domain/text/article';
import type { Span } from '../../domain/text/span';
import {
  addLosses,
  lossesOf,
  type ExportContext,
  type ExportedArticle,
  type Loss,
  type Serialize,
} from '../../domain/transfer/export';
import {
  besideFields,
  fieldsBeside,
  listIn,
  objectsIn,
  textIn,
} from '../../domain/transfer/json/fields';
import { tagLosses, tagNames } from '../../domain/transfer/json/tag-names';
import { keptBesideMarks } from '../../domain/transfer/outgoing/kept-beside-marks';
import { originOf } from '../../domain/transfer/origin';
import { isJsonObject, type JsonObject } from '../../lib/json';
import { shownName, userNames } from './user';

/** As long as Hypothesis takes them, in characters. */
const LONGEST_TAG = 1000;

export const serializeHypothesis: Serialize = (articles, context) => ({
  files: articles.map((exported) => ({
    path: `${exported.fileName}.hypothesis.json`,
    content: `${JSON.stringify(fileOf(exported, context), null, 2)}\n`,
  })),
  losses: addLosses(articles.map(lossesIn)),
});

function fileOf(exported: ExportedArticle, { now, version }: ExportContext): JsonObject {
  const { article, text, readings } = exported;
  const users = userNames(readings.map(({ reading }) => reading));
  const ground = {
    article,
    text: text.text,
    names: tagNames(exported, LONGEST_TAG),
    taken: new Set<string>(),
  };
  const own = {
    export_date: now,
    export_userid: users[0] ?? '',
    client_version: `Postil ${version}`,
    annotations: readings.flatMap(({ reading, annotations }, at) =>
      annotations.flatMap((annotation) =>
        writeAnnotation(annotation, reading, users[at] ?? '', ground),
      ),
    ),
  };
  return besideFields(own, objectsIn(keptBesideMarks(exported, ['hypothesis'])['file'])[0]);
}

interface Ground {
  readonly article: Article;
  readonly text: string;
  readonly names: ReadonlyMap<LabelId, string>;
  readonly taken: Set<string>;
}

/** One for each piece: Hypothesis keeps the first target only. The note stands with the first. */
function writeAnnotation(
  annotation: Annotation,
  reading: Reading,
  ourUser: string,
  { article, text, names, taken }: Ground,
): readonly JsonObject[] {
  const { labelIds, note, created, modified } = annotation;
  const origin = originOf(annotation.extra, 'hypothesis');
  const raw = origin?.raw ?? {};
  const came = origin?.id ?? '';
  const id = came !== '' && !taken.has(came) ? came : annotation.id;
  taken.add(id);
  const isTheirs = textIn(raw['user']) !== '' && shownName(raw) === reading.reader;
  const user = isTheirs ? textIn(raw['user']) : ourUser;
  const uri = textIn(raw['uri']) || addressOf(article);
  const own = {
    created,
    updated: modified,
    user,
    ...(!isTheirs && reading.reader !== '' && { user_info: { display_name: reading.reader } }),
    uri,
    tags: labelIds.flatMap((labelId) => names.get(labelId) ?? []),
  };
  const usual = {
    group: '__world__',
    permissions: { read: [user], admin: [user], update: [user], delete: [user] },
    document: { title: [article.title] },
    links: {},
    hidden: false,
    flagged: false,
  };
  const { target: keptTarget, ...rest } = raw;
  // Somebody else's account has no say over an annotation that is another reader's now.
  const kept = isTheirs ? rest : fieldsBeside(rest, ACCOUNT);
  return annotation.spans.map((span, at) => {
    const target = targetOf(text, span, uri, objectsIn(keptTarget));
    const piece = { id: at === 0 ? id : `${id}-${at + 1}`, ...own, text: at === 0 ? note : '' };
    const all = besideFields({ ...piece, target: [target] }, kept);
    return besideFields(all, usual);
  });
}

function targetOf(
  text: string,
  span: Span,
  source: string,
  kept: readonly JsonObject[],
): JsonObject {
  const { exact, prefix, suffix } = quoteOf(text, span);
  const same = kept.find((target) => selectorIn(target, 'TextQuoteSelector')['exact'] === exact);
  const others = listIn(same?.['selector']).filter((selector) => !isTextual(selector));
  const position = { type: 'TextPositionSelector', start: span.start, end: span.end };
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
  return besideFields(
    {
      source,
      selector: [
        ...others,
        besideFields(position, same && selectorIn(same, 'TextPositionSelector')),
        besideFields(quote, same && selectorIn(same, 'TextQuoteSelector')),
      ],
    },
    same,
  );
}

function selectorIn(target: JsonObject, type: string): JsonObject {
  return objectsIn(target['selector']).find((selector) => selector['type'] === type) ?? {};
}

function isTextual(selector: JsonObject[string]): boolean {
  if (!isJsonObject(selector)) return false;
  return selector['type'] === 'TextQuoteSelector' || selector['type'] === 'TextPositionSelector';
}

const ACCOUNT: ReadonlySet<string> = new Set(['user', 'user_info', 'permissions', 'group']);

function addressOf({ id, source }: Article): string {
  return isAddress(source) ? source : `urn:uuid:${id}`;
}

function isAddress(source: string): boolean {
  return /^https?:\/\/\S+$/i.test(source);
}

/** A page is known by its address and title. */
function lossesIn(exported: ExportedArticle): readonly Loss[] {
  const { byline, publication, date, source, language } = exported.article;
  const unsaid = [byline, publication, date, language, isAddress(source) ? '' : source];
  const inPieces = exported.readings.flatMap(({ annotations }) =>
    annotations.filter(({ spans }) => spans.length > 1),
  );
  return lossesOf({
    ...tagLosses(exported, tagNames(exported, LONGEST_TAG)),
    'article-details': unsaid.some((text) => text !== '') ? 1 : 0,
    discontinuous: inPieces.length,
  });
}
