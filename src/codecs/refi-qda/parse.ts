/** A REFI-QDA project, unpacked: `*.qde` and its sources. */
import { foreignLink } from '../../domain/transfer/foreign-link';
import type {
  ForeignDocument,
  ForeignLink,
  ForeignProblem,
  ForeignSkipped,
  ParseForeign,
} from '../../domain/transfer/foreign';
import { elementsIn, type XmlElement } from '../../containers/xml/parse';
import { err, ok, type Result } from '../../lib/result';
import { knownOf, listed, type Known } from './reading/known';
import { readCodes, setNameOf } from './reading/codes';
import { guidOf, readRoot } from './reading/root';
import { readSource } from './reading/source';

export const parseRefiQda: ParseForeign = (inputs) => {
  const read = readRoot(inputs, ['Project']);
  if (!read.ok) return read;
  const { root, others } = read.value;
  const links = listed(root, 'Links', 'Link');
  const known = knownOf(root, others, links);
  const [codes] = listed(root, 'CodeBook', 'Codes');
  const labels = codes ? readCodes(codes, known.notes) : ok([]);
  if (!labels.ok) return labels;
  const keys = new Set(labels.value.map(({ key }) => key));
  const sources = readSources(root, { ...known, labels: keys });
  if (!sources.ok) return sources;
  const { documents, skipped } = sources.value;
  if (documents.length === 0 && labels.value.length === 0) return err({ kind: 'nothing-in-it' });
  const between = links.filter((link) => !endsOf(link).some((end) => known.notes.has(end)));
  const linked = withLinks(documents, between);
  return ok({
    unit: 'UnicodeCodePoint',
    documents: linked.documents,
    labels: labels.value,
    codebookName: setNameOf(root, labels.value),
    skipped: [...skipped, ...linked.skipped],
  });
};

interface ReadSources {
  readonly documents: readonly ForeignDocument[];
  readonly skipped: readonly ForeignSkipped[];
}

function readSources(root: XmlElement, known: Known): Result<ReadSources, ForeignProblem> {
  const documents: ForeignDocument[] = [];
  const skipped: ForeignSkipped[] = [];
  for (const all of elementsIn(root, 'Sources')) {
    for (const source of elementsIn(all)) {
      const read = readSource(source, known);
      if (!read.ok) return read;
      if (read.value.document) documents.push(read.value.document);
      skipped.push(...read.value.skipped);
    }
  }
  return ok({ documents, skipped });
}

/** Links between two selections of one source. Others are left out. */
function withLinks(
  documents: readonly ForeignDocument[],
  links: readonly XmlElement[],
): ReadSources {
  const documentOf = new Map(
    documents.flatMap((document, at) => document.marks.map(({ id }) => [id, at] as const)),
  );
  const byDocument = new Map<number, ForeignLink[]>();
  const skipped: ForeignSkipped[] = [];
  for (const link of links) {
    const [from = '', to = ''] = endsOf(link);
    const { name = '', guid } = link.attributes;
    const at = documentOf.get(from);
    if (at === undefined || at !== documentOf.get(to)) {
      skipped.push({ where: `Link ${name === '' ? guidOf(guid) : name}`, reason: 'unresolved' });
      continue;
    }
    byDocument.set(at, [...(byDocument.get(at) ?? []), foreignLink(from, to, name)]);
  }
  return {
    documents: documents.map((document, at) => ({ ...document, links: byDocument.get(at) ?? [] })),
    skipped,
  };
}

function endsOf({ attributes }: XmlElement): readonly string[] {
  return [guidOf(attributes['originGUID']), guidOf(attributes['targetGUID'])];
}
