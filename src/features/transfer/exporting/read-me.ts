/** The README that stands beside several files: what they are, how they count, what they lack. */
import { labelTree } from '../../../domain/codebook/label-tree';
import type { CodebookParts } from '../../../domain/transfer/bundle';
import type { ExportContext, FormatUnit } from '../../../domain/transfer/export';
import { labelPath } from '../../../domain/transfer/label-names';
import type { Translate } from '../../../messages/messages';
import { FORMATS, type OfferedFormat } from '../formats/formats';
import { lossLines } from '../formats/loss-lines';
import { UNIT_WORDS } from '../formats/unit-words';
import type { ExportSum } from './exporter';

export function readMe(
  t: Translate,
  format: OfferedFormat,
  { now, version }: ExportContext,
  sum: Pick<ExportSum, 'articles' | 'codebooks' | 'losses' | 'readings'>,
): string {
  const title = t('read-me.title');
  const facts = [
    [t('read-me.format'), t(`format-name.${format}`)],
    [t('read-me.positions'), positions(t, FORMATS[format].unit)],
    [t('read-me.articles'), String(sum.articles)],
    [t('read-me.readings'), String(sum.readings.length)],
    [t('read-me.made'), now],
    [t('read-me.version'), version],
  ] as const;
  const widest = Math.max(...facts.map(([name]) => name.length));
  return [
    title,
    '='.repeat(title.length),
    '',
    ...facts.map(([name, value]) => `${`${name}:`.padEnd(widest + 2)}${value}`),
    '',
    t('read-me.folder', { folder: format }),
    ...section(t('read-me.losses'), lossLines(t, sum.losses)),
    ...section(t('read-me.labels'), labelLines(t, sum.codebooks)),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return ['', title, '-'.repeat(title.length), ...lines];
}

function positions(t: Translate, unit: FormatUnit): string {
  if (unit === null) return t('read-me.positions-none');
  return t('read-me.positions-of', { unit: UNIT_WORDS[unit] });
}

function labelLines(t: Translate, codebooks: readonly CodebookParts[]): readonly string[] {
  const lines = codebooks.flatMap(({ codebook, labels }) => {
    const byId = new Map(labels.map((label) => [label.id, label]));
    return [
      `${oneLine(codebook.name)}:`,
      ...labelTree(labels).map(
        ({ label }) => `- ${oneLine(labelPath(byId, label.id).join(' / '))}`,
      ),
    ];
  });
  return lines.length === 0 ? [t('read-me.no-labels')] : lines;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
