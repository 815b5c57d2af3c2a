/** Articles with their readings as TEI P5: the text, and beside it, in `standOff`, what was marked. */
import { lossesOf, type ExportFile, type Serialize } from '../../domain/transfer/export';
import { countLosses } from '../../domain/transfer/outgoing/count-losses';
import { xmlAttributes } from '../../containers/xml/escape';
import { bodyLines } from './body';
import { headerLines, languageTag } from './header';
import { standOff } from './stand-off';

export const serializeTei: Serialize = (articles, context) => {
  const marks = articles.map(standOff);
  const sum = (field: 'trimmed' | 'unplaced' | 'lostLinks'): number =>
    marks.reduce((total, counts) => total + counts[field], 0);
  const files = articles.map((exported, at): ExportFile => {
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"${xmlAttributes({ 'xml:id': `article.${exported.article.id}` })}>`,
      ...headerLines(exported, context),
      ...(marks[at]?.lines ?? []),
      `<text${xmlAttributes({ 'xml:lang': languageTag(exported.article.language) })}><body>`,
      ...bodyLines(exported.text),
      '</body></text>',
      '</TEI>',
      '',
    ];
    return { path: `${exported.fileName}.xml`, content: lines.join('\n') };
  });
  const { unplaced = 0 } = countLosses(articles, ['unplaced']);
  return {
    files,
    losses: lossesOf({
      trimmed: sum('trimmed'),
      links: sum('lostLinks'),
      unplaced: unplaced + sum('unplaced'),
    }),
  };
};
