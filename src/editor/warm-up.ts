/**
 * Makes a small editor off the page and closes it again, so that the first article does not wait for the
 * browser to compile what shows it: half of the script of a first opening. Some 20 ms, for an idle moment.
 */
import type { Annotation, AnnotationId } from '../domain/annotation/annotation';
import { EMPTY_INDEX, withChange } from '../domain/annotation/annotation-index';
import type { ReadingId } from '../domain/reading/reading';
import type { ArticleId, ArticleText } from '../domain/text/article';
import { span } from '../domain/text/span';
import { createArticleEditor } from './article-editor';

export function warmUpEditor(): void {
  const editor = createArticleEditor({
    text: TEXT,
    title: '',
    annotations: EMPTY_INDEX,
    labelSlots: { get: () => 0 },
    onSelection: ignore,
    onPress: ignore,
    onKey: () => false,
    onVisible: ignore,
  });
  editor.applyChanges([{ kind: 'added', after: MARK }], withChange(EMPTY_INDEX, null, MARK));
  editor.setActive(MARK);
  editor.setActive(null);
  editor.close();
}

const WORDS = 'Words';

const TEXT: ArticleText = {
  kind: 'text',
  id: '' as ArticleId,
  text: `${WORDS}\n\n${WORDS}`,
  blocks: [
    { kind: 'heading', level: 2, within: [], ...span(0, WORDS.length) },
    { kind: 'paragraph', within: [], ...span(WORDS.length + 2, 2 * WORDS.length + 2) },
  ],
  marks: [{ kind: 'emphasis', ...span(0, 1) }],
};

const MARK: Annotation = {
  kind: 'annotation',
  id: '' as AnnotationId,
  readingId: '' as ReadingId,
  spans: [span(0, WORDS.length)],
  labelIds: [],
  note: '',
  created: '',
  modified: '',
};

function ignore(): void {}
