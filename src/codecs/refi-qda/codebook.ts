/** A codebook alone, as `.qdc`: out and in. */
import type { CodebookParts } from '../../domain/transfer/bundle';
import { lossesOf, type Exported } from '../../domain/transfer/export';
import type { ParseForeign } from '../../domain/transfer/foreign';
import { xmlAttributes } from '../../containers/xml/escape';
import { firstIn } from '../../containers/xml/parse';
import { err, ok } from '../../lib/result';
import { codebookSets, codeLines } from './codes';
import { readRoot } from './reading/root';
import { readCodes, setNameOf } from './reading/codes';

/** A codebook without labels becomes one code that nothing can be coded with: the format asks for one. */
export function serializeQdc(parts: CodebookParts): Exported {
  const { codebook, labels } = parts;
  const codes = codeLines([parts]);
  const stand = { guid: codebook.id, name: codebook.name, isCodable: 'false' };
  const content = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<CodeBook xmlns="urn:QDA-XML:codebook:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:QDA-XML:codebook:1.0 http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd" origin="Postil">`,
    '<Codes>',
    ...(codes.length > 0 ? codes : [`<Code${xmlAttributes(stand)}/>`]),
    '</Codes>',
    ...codebookSets([parts], (guid) => `<MemberCode${xmlAttributes({ guid })}/>`),
    '</CodeBook>',
    '',
  ].join('\n');
  return {
    files: [{ path: 'codebook.qdc', content }],
    losses: lossesOf({
      patterns: labels.length,
      shortcuts: labels.filter(({ shortcut }) => shortcut !== null).length,
    }),
  };
}

/** Also reads the codebook of a whole project. */
export const parseQdc: ParseForeign = (inputs) => {
  const read = readRoot(inputs, ['CodeBook', 'Project']);
  if (!read.ok) return read;
  const { root } = read.value;
  const holder = root.name.endsWith('Project') ? firstIn(root, 'CodeBook') : root;
  const codes = holder && firstIn(holder, 'Codes');
  if (!codes) return err({ kind: 'lacks', what: 'Codes' });
  const labels = readCodes(codes, new Map());
  if (!labels.ok) return labels;
  if (labels.value.length === 0) return err({ kind: 'nothing-in-it' });
  return ok({
    unit: null,
    documents: [],
    labels: labels.value,
    codebookName: setNameOf(root, labels.value),
    skipped: [],
  });
};
