/** The formats a codebook leaves in and comes back from, and which of them a file is of. */

export const CODEBOOK_FORMATS = [
  'postil-codebook',
  'csv',
  'refi-codebook',
  'label-studio',
  'doccano',
  'brat',
] as const;
export type CodebookFormat = (typeof CODEBOOK_FORMATS)[number];

export interface CodebookFormatFacts {
  /** Of its one file, or of the ZIP file of several; without the dot. */
  readonly ending: string;
  readonly mediaType: string;
}

export const CODEBOOK_FACTS: Readonly<Record<CodebookFormat, CodebookFormatFacts>> = {
  'postil-codebook': { ending: 'json', mediaType: 'application/json' },
  csv: { ending: 'csv', mediaType: 'text/csv' },
  'refi-codebook': { ending: 'qdc', mediaType: 'application/xml' },
  'label-studio': { ending: 'label-studio.xml', mediaType: 'application/xml' },
  doccano: { ending: 'doccano.json', mediaType: 'application/json' },
  brat: { ending: 'brat.zip', mediaType: 'application/zip' },
};

/** What a file chooser offers. */
export const CODEBOOK_ENDINGS = '.json,.csv,.tsv,.qdc,.qde,.qdpx,.xml,.conf,.zip';

/** What is not recognised is left to Postil's own reader, which says what is wrong with it. */
export function recogniseCodebook(fileName: string, text: string): CodebookFormat {
  const start = text
    .slice(0, HEAD)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/\.conf$/i.test(fileName)) return 'brat';
  if (start.startsWith('<')) return /urn:QDA-XML:/.test(start) ? 'refi-codebook' : 'label-studio';
  if (start.startsWith('[') && /"(?:suffix_key|background_color)"/.test(start)) return 'doccano';
  return /\.(?:csv|tsv)$/i.test(fileName) ? 'csv' : 'postil-codebook';
}

/** Characters looked at. */
const HEAD = 20_000;
