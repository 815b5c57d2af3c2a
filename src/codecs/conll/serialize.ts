/**
 * CoNLL in IOB2: a word per line with its tag, an empty line after each sentence. A file for each label, since a
 * word has room for one tag; or one table with a column for each.
 */
import type { LabelId } from '../../domain/codebook/label';
import type { ReadingParts } from '../../domain/transfer/bundle';
import {
  lossesOf,
  type ExportedArticle,
  type ExportFile,
  type Loss,
  type Serialize,
} from '../../domain/transfer/export';
import { plainNames } from '../../domain/transfer/label-names';
import {
  addCounts,
  countLosses,
  type LossCounts,
} from '../../domain/transfer/outgoing/count-losses';
import { exportedLabels } from '../../domain/transfer/outgoing/exported-marks';
import { rebuildText } from './rebuild-text';
import { tagArticle, type TaggedArticle, type TagLayer } from './tag-layers';

/** A folder per article: `Claim.conll`; of several readings `Claim~Ada.conll`; of overlaps `Claim.2.conll`. */
export const serializeConll: Serialize = (articles) => {
  const written = articles.map((article) => ({ article, tagged: tagArticle(article) }));
  return {
    files: written.flatMap(({ article, tagged }) => filesByLabel(article, tagged)),
    losses: lossesOfTags(written, ({ article: { readings }, tagged }) => {
      const names = readerNames(readings);
      const unsaid = readings.filter(({ reading }) =>
        readings.length > 1 ? names.get(reading.id) !== reading.reader : true,
      );
      return {
        overlaps: tagged.overlaps,
        readers: unsaid.filter(({ reading }) => reading.reader !== '').length,
      };
    }),
  };
};

/** One table per article: the word, and a column for each label that is used. It has no header. */
export const serializeConllLayers: Serialize = (articles) => {
  const written = articles.map((article) => ({ article, tagged: tagArticle(article) }));
  return {
    files: written.map(({ article: { fileName }, tagged }) => ({
      path: `${fileName}.conll.tsv`,
      content: tableOf(tagged, tagged.layers),
    })),
    losses: lossesOfTags(written, ({ article }) => countLosses([article], ['readers', 'readings'])),
  };
};

interface Written {
  readonly article: ExportedArticle;
  readonly tagged: TaggedArticle;
}

function lossesOfTags(
  written: readonly Written[],
  ownLosses: (one: Written) => LossCounts,
): readonly Loss[] {
  return lossesOf({
    ...countLosses(
      written.map(({ article }) => article),
      [
        'formatting',
        'article-details',
        'discontinuous',
        'several-labels',
        'unlabelled',
        'notes',
        'links',
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
      ],
    ),
    ...addCounts(
      written.flatMap((one) => {
        const { article, tagged } = one;
        const used = new Set(tagged.layers.map(({ label }) => label.id));
        const renamed = exportedLabels(article).filter(
          ({ id, name }) => used.has(id) && tagged.tagNames.get(id) !== name,
        );
        return [
          ownLosses(one),
          {
            'white-space': isRebuilt(article, tagged) ? 0 : 1,
            crossing: tagged.crossing,
            trimmed: tagged.trimmed,
            'label-names': renamed.length,
          },
        ];
      }),
    ),
  });
}

function filesByLabel(article: ExportedArticle, tagged: TaggedArticle): readonly ExportFile[] {
  const { fileName, readings } = article;
  const labelNames = plainNames(exportedLabels(article));
  const readers = readerNames(readings);
  const files = tagged.layers.map((layer): ExportFile => {
    const reader = readings.length > 1 ? `~${readers.get(layer.readingId) ?? ''}` : '';
    const depth = layer.depth > 0 ? `.${layer.depth + 1}` : '';
    return {
      path: `${fileName}/${labelNames.get(layer.label.id) ?? ''}${reader}${depth}.conll`,
      content: tableOf(tagged, [layer]),
    };
  });
  if (files.length > 0) return files;
  return [{ path: `${fileName}/words.conll`, content: tableOf(tagged, []) }];
}

/** With a column of `O` where there is no layer at all. */
function tableOf({ sentences }: TaggedArticle, layers: readonly TagLayer[]): string {
  const only = layers[0]?.tags ?? [];
  const lines: string[] = [];
  let at = 0;
  for (const sentence of sentences) {
    for (const word of sentence) {
      // A join for each word of each file would cost more than all else.
      const tags =
        layers.length > 1 ? layers.map((layer) => layer.tags[at] ?? 'O').join('\t') : only[at];
      lines.push(`${word}\t${tags ?? 'O'}`);
      at += 1;
    }
    lines.push('');
  }
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}

/** For the names of files: plain, and no two alike. */
function readerNames(readings: readonly ReadingParts[]): ReadonlyMap<string, string> {
  return plainNames(
    readings.map(({ reading: { id, reader } }) => ({
      id: id as string as LabelId,
      name: reader || 'reader',
    })),
  );
}

function isRebuilt({ text: { text } }: ExportedArticle, { sentences }: TaggedArticle): boolean {
  return rebuildText(sentences).text === text;
}
