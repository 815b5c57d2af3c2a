/** The words of the Web Annotation vocabulary, and those of ours, which JSON-LD drops unless they are declared. */
import type { JsonObject } from '../../lib/json';

export const ANNO = 'http://www.w3.org/ns/anno.jsonld';

/** Of a collection. `skos`, `dc` and `schema` are declared by the official context. */
export const COLLECTION_TERMS: JsonObject = {
  postil: 'urn:postil:terms:',
  about: { '@id': 'schema:about', '@type': '@id' },
  byline: 'dc:creator',
  publication: 'dc:publisher',
  date: 'dc:date',
  from: 'dc:source',
  textSha256: 'postil:textSha256',
  offsetUnit: 'postil:offsetUnit',
  codebooks: { '@id': 'postil:codebooks', '@container': '@list' },
  Codebook: 'skos:ConceptScheme',
  labels: { '@id': 'postil:labels', '@container': '@list' },
  Label: 'skos:Concept',
  definition: 'skos:definition',
  under: { '@id': 'skos:broader', '@type': '@id' },
  color: 'postil:color',
  shortcut: 'skos:notation',
};

export function urnOf(uuid: string): string {
  return `${URN}${uuid}`;
}

/** A UUID for its `urn:uuid:`, anything else as it is. */
export function withoutUrn(id: string): string {
  return id.startsWith(URN) ? id.slice(URN.length).toLowerCase() : id;
}

export function isUrn(id: string): boolean {
  return id.startsWith(URN);
}

/** An address with a scheme, and nothing in it that an address cannot hold. */
export function isIri(id: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id);
}

const URN = 'urn:uuid:';
