/**
 * WebAnno TSV 3.3, as INCEpTION reads it: a row per word, a column per feature. Offsets count UTF-16 code
 * units. Of the text between sentences only the length is kept.
 */
import { lossesOf, type ExportedArticle, type Serialize } from '../../domain/transfer/export';
import { addCounts, countLosses, namesakes } from '../../domain/transfer/outgoing/count-losses';
import { exportedLabels } from '../../domain/transfer/outgoing/exported-marks';
import { wordsOf, type Word, type Words } from '../../domain/transfer/outgoing/words';
import { escapeText, escapeValue } from './escapes';
import { CODE, CODE_FEATURES, LINK } from './layers';
import { rebuildText } from './rebuild-text';
import { unitsOf, type Unit, type UnitRelation, type Units } from './units';

export const serializeWebannoTsv: Serialize = (articles) => {
  const written = articles.map((article) => {
    const words = wordsOf(article);
    return { article, words, units: unitsOf(article, words) };
  });
  return {
    files: written.map(({ article, words, units }) => ({
      path: `${article.fileName}.tsv`,
      content: writeFile(article.text.text, words, units),
    })),
    losses: lossesOf({
      ...countLosses(articles, [
        'formatting',
        'article-details',
        'discontinuous',
        'several-labels',
        'label-tree',
        'definitions',
        'colors',
        'patterns',
        'shortcuts',
        'unused-labels',
        'reading-states',
        'times',
        'ids',
        'unplaced',
      ]),
      ...addCounts(
        written.map(({ article, words, units }) => ({
          trimmed: units.trimmed,
          links: units.lostLinks,
          'white-space': isRebuilt(article, words) ? 0 : 1,
          'label-names': exportedLabels(article).filter(({ name }) => name === '').length,
          readings: namesakes(article.readings),
        })),
      ),
    }),
  };
};

interface Layer {
  readonly name: string;
  /** Empty: it has none, and a column all the same. */
  readonly features: readonly string[];
}

function writeFile(text: string, words: Words, { all, relations }: Units): string {
  const layers = layersOf(all);
  const lines = [
    '#FORMAT=WebAnno TSV 3.3',
    ...layers.map(
      ({ name, features }) =>
        `#T_SP=${[name, ...features].join('|')}${features.length === 0 ? '|' : ''}`,
    ),
    ...(relations.length > 0 ? [`#T_RL=${LINK}|value|BT_${CODE}`] : []),
    '',
  ];
  const related = new Map<number, UnitRelation[]>();
  for (const relation of relations) {
    const there = related.get(relation.to.first) ?? [];
    related.set(relation.to.first, there);
    there.push(relation);
  }
  const columns = layers.map(({ features }) => (features.length > 0 ? features : ['']));
  const places = new Map(layers.map(({ name }, at) => [name, at]));
  const open: OpenUnit[][] = layers.map(() => []);
  let next = 0;
  words.all.forEach((word, at) => {
    for (; all[next]?.first === at; next += 1) {
      const unit = all[next] as Unit;
      const place = places.get(unit.layer) ?? 0;
      open[place]?.push({ last: unit.last, cells: (columns[place] ?? []).map(cellOf(unit)) });
    }
    if (word.inSentence === 0) {
      const sentence = words.sentences[word.sentence] ?? [];
      const whole = text.slice(word.start, sentence.at(-1)?.end);
      lines.push('', ...whole.split('\n').map((line) => `#Text=${escapeText(line)}`));
    }
    const cells = columns.flatMap((features, place) => {
      const stack = open[place] ?? [];
      return features.map((_, column) => stackOf(stack, column));
    });
    if (relations.length > 0) cells.push(...relationCells(related.get(at) ?? [], words.all));
    const token = escapeText(text.slice(word.start, word.end));
    lines.push([wordId(word), `${word.start}-${word.end}`, token, ...cells, ''].join('\t'));
    open.forEach((stack, place) => {
      if (stack.some(({ last }) => last === at)) {
        open[place] = stack.filter(({ last }) => last > at);
      }
    });
  });
  return `${lines.join('\n')}\n`;
}

/** Postil's first, then those of other tools by name. */
function layersOf(units: readonly Unit[]): readonly Layer[] {
  const found = new Map<string, Set<string>>([[CODE, new Set(CODE_FEATURES)]]);
  for (const { layer, features } of units) {
    const names = found.get(layer) ?? new Set();
    found.set(layer, names);
    for (const name of features.keys()) names.add(name);
  }
  return [...found]
    .map(([name, features]) => ({ name, features: [...features].toSorted() }))
    .toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

function rank({ name }: Layer): number {
  return name === CODE ? 0 : 1;
}

/** What a unit has in each column of its layer, written once for all its words. */
interface OpenUnit {
  readonly last: number;
  readonly cells: readonly string[];
}

function cellOf({ features, number }: Unit): (feature: string) => string {
  return (feature) => {
    const value = features.get(feature);
    const written = value === undefined ? '*' : escapeValue(value);
    return number === 0 ? written : `${written}[${number}]`;
  };
}

function stackOf(stack: readonly OpenUnit[], column: number): string {
  return stack.length === 0 ? '_' : stack.map(({ cells }) => cells[column] ?? '*').join('|');
}

/** The kind of each link to a mark that begins here, and where the mark begins that it comes from. */
function relationCells(
  relations: readonly UnitRelation[],
  words: readonly Word[],
): readonly string[] {
  if (relations.length === 0) return ['_', '_'];
  const sources = relations.map(({ from, to }) => {
    const numbers = from.number + to.number === 0 ? '' : `[${from.number}_${to.number}]`;
    return `${wordId(words[from.first] as Word)}${numbers}`;
  });
  return [relations.map(({ type }) => escapeValue(type)).join('|'), sources.join('|')];
}

function wordId({ sentence, inSentence }: Word): string {
  return `${sentence + 1}-${inSentence + 1}`;
}

function isRebuilt({ text: { text } }: ExportedArticle, { sentences }: Words): boolean {
  const placed = sentences.flatMap((words) => {
    const [first] = words;
    const last = words.at(-1);
    return first && last ? [{ start: first.start, text: text.slice(first.start, last.end) }] : [];
  });
  return rebuildText(placed) === text;
}
