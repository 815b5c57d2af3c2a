/**
 * A codebook as brat's configuration: `annotation.conf` has the types as a tree, `visual.conf` their names and
 * colours, `kb_shortcuts.conf` their keys.
 */
import { contrastRatio } from '../../lib/contrast';
import { err, ok } from '../../lib/result';
import { LINK_TYPES } from '../../domain/annotation/annotation';
import type { LabelNode } from '../../domain/codebook/label-tree';
import { labelTree } from '../../domain/codebook/label-tree';
import type { CodebookParts } from '../../domain/transfer/bundle';
import { lossesOf, type Exported, type ExportFile } from '../../domain/transfer/export';
import type { ParseForeign } from '../../domain/transfer/foreign';
import { parseConfig } from './parse-conf';
import { bratTypes, oneLine, type BratTypes } from './types';

export interface BratConfig {
  readonly nodes: readonly LabelNode[];
  readonly types: BratTypes;
  readonly hasUnlabelled: boolean;
  /** With the values they take; empty: they only are or are not. */
  readonly attributes: ReadonlyMap<string, ReadonlySet<string>>;
}

export function serializeBratConf({ labels }: CodebookParts): Exported {
  const nodes = labelTree(labels);
  const types = bratTypes(nodes.map(({ label }) => label));
  return {
    files: configFiles('', { nodes, types, hasUnlabelled: false, attributes: new Map() }),
    losses: lossesOf({
      ...configCounts(nodes, types),
      definitions: labels.filter(
        ({ definition, whenToUse, whenNot, example }) =>
          definition + whenToUse + whenNot + example !== '',
      ).length,
      patterns: labels.length,
    }),
  };
}

export const parseBratConf: ParseForeign = (inputs) => {
  const config = parseConfig(inputs);
  if (!config) return err({ kind: 'not-utf8' });
  if (!config.hasEntities) return err({ kind: 'lacks', what: '[entities]' });
  if (config.labels.length === 0) return err({ kind: 'nothing-in-it' });
  const { labels } = config;
  return ok({ unit: null, documents: [], labels, codebookName: '', skipped: [] });
};

/** `folder`: empty or with its `/`. */
export function configFiles(folder: string, config: BratConfig): readonly ExportFile[] {
  return [
    { path: `${folder}annotation.conf`, content: annotationConf(config) },
    { path: `${folder}visual.conf`, content: visualConf(config) },
    { path: `${folder}kb_shortcuts.conf`, content: shortcutConf(config) },
  ];
}

/** What the configuration changes or leaves out of labels it does hold. */
export function configCounts(
  nodes: readonly LabelNode[],
  { names }: BratTypes,
): { readonly 'label-names': number; readonly shortcuts: number } {
  const keys = new Set<string>();
  let shortcuts = 0;
  for (const { label } of nodes) {
    if (label.shortcut === null) continue;
    if (keys.has(label.shortcut)) shortcuts += 1;
    keys.add(label.shortcut);
  }
  const renamed = nodes.filter(({ label }) => names.get(label.id) !== label.name);
  return { 'label-names': renamed.length, shortcuts };
}

function annotationConf({ nodes, types, hasUnlabelled, attributes }: BratConfig): string {
  return lines([
    '[entities]',
    ...nodes.map(({ label, depth }) => '\t'.repeat(depth) + (types.names.get(label.id) ?? '')),
    ...(hasUnlabelled ? [types.unlabelled] : []),
    '[relations]',
    ...LINK_TYPES.map((type) => `${type}\tArg1:<ENTITY>, Arg2:<ENTITY>`),
    '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
    '[events]',
    '[attributes]',
    ...[...attributes].map(([name, values]) =>
      values.size === 0
        ? `${name}\tArg:<ENTITY>`
        : `${name}\tArg:<ENTITY>, Value:${[...values].join('|')}`,
    ),
  ]);
}

function visualConf({ nodes, types }: BratConfig): string {
  const named = nodes.map(({ label }) => ({ ...label, type: types.names.get(label.id) ?? '' }));
  return lines([
    '[labels]',
    ...named.map(({ type, name }) => {
      const shown = oneLine(name).replace(/\|/g, ' ').trim();
      return `${type} | ${shown === '' ? type : shown}`;
    }),
    '[drawing]',
    'SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken',
    ...named.map(({ type, color }) => `${type}\tbgColor:${color}, fgColor:${inkOn(color)}`),
    'ARC_DEFAULT\tcolor:black, arrowHead:triangle-5',
  ]);
}

function shortcutConf({ nodes, types }: BratConfig): string {
  const keys = new Map<string, string>();
  for (const { label } of nodes) {
    const { shortcut } = label;
    if (shortcut !== null && !keys.has(shortcut)) {
      keys.set(shortcut, types.names.get(label.id) ?? '');
    }
  }
  return lines([...keys].map(([key, type]) => `${key}\t${type}`));
}

function inkOn(color: string): string {
  return contrastRatio(color, '#ffffff') > contrastRatio(color, '#000000') ? 'white' : 'black';
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
