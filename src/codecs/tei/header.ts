/** What a TEI file says of itself: the article, its readers, its labels. */
import type { Label } from '../../domain/codebook/label';
import { labelTree } from '../../domain/codebook/label-tree';
import type { CodebookParts } from '../../domain/transfer/bundle';
import type { ExportContext, ExportedArticle } from '../../domain/transfer/export';
import { xmlAttributes, xmlText } from '../../containers/xml/escape';

/** Ids of XML may not begin with a digit. */
export const ID = {
  reading: (id: string): string => `reading.${id}`,
  label: (id: string): string => `label.${id}`,
  mark: (id: string): string => `mark.${id}`,
  link: (id: string): string => `link.${id}`,
} as const;

export function headerLines(exported: ExportedArticle, context: ExportContext): readonly string[] {
  const { article, readings, codebooks } = exported;
  return [
    '<teiHeader>',
    '<fileDesc>',
    '<titleStmt>',
    `<title>${xmlText(article.title)}</title>`,
    ...readings.map(
      ({ reading }) =>
        `<respStmt${xmlAttributes({ 'xml:id': ID.reading(reading.id) })}><resp>annotator</resp><name>${xmlText(reading.reader)}</name></respStmt>`,
    ),
    '</titleStmt>',
    `<publicationStmt><p>Written by Postil ${xmlText(context.version)}, ${xmlText(context.now)}</p></publicationStmt>`,
    `<sourceDesc>${sourceLine(exported)}</sourceDesc>`,
    '</fileDesc>',
    ...classLines(codebooks),
    ...(languageTag(article.language) === undefined
      ? []
      : [
          `<profileDesc><langUsage><language${xmlAttributes({ ident: article.language })}/></langUsage></profileDesc>`,
        ]),
    ...revisionLines(exported),
    '</teiHeader>',
  ];
}

/** undefined: none, or nothing that XML takes for a language. */
export function languageTag(language: string): string | undefined {
  return /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? language : undefined;
}

function sourceLine({ article }: ExportedArticle): string {
  const { title, byline, publication, date, source } = article;
  const fields = [
    `<title>${xmlText(title)}</title>`,
    byline && `<author>${xmlText(byline)}</author>`,
    publication && `<publisher>${xmlText(publication)}</publisher>`,
    date && `<date>${xmlText(date)}</date>`,
    source && `<idno type="source">${xmlText(source)}</idno>`,
  ];
  return `<bibl>${fields.join('')}</bibl>`;
}

/** A taxonomy for each codebook, a category in a category for a label under a label. */
function classLines(codebooks: readonly CodebookParts[]): readonly string[] {
  if (codebooks.length === 0) return [];
  const seen = new Set<string>();
  return [
    '<encodingDesc><classDecl>',
    ...codebooks.flatMap(({ codebook, labels }) => {
      const own = labels.filter(({ id }) => !seen.has(id));
      for (const { id } of own) seen.add(id);
      return [
        `<taxonomy${xmlAttributes({ 'xml:id': `codebook.${codebook.id}` })}>`,
        `<bibl><title>${xmlText(codebook.name)}</title></bibl>`,
        ...categoryLines(own),
        '</taxonomy>',
      ];
    }),
    '</classDecl></encodingDesc>',
  ];
}

function categoryLines(labels: readonly Label[]): readonly string[] {
  const lines: string[] = [];
  let open = 0;
  const close = (depth: number): void => {
    for (; open > depth; open -= 1) lines.push('</category>');
  };
  for (const { label, depth } of labelTree(labels)) {
    close(depth);
    const { id, color, pattern } = label;
    lines.push(
      `<category${xmlAttributes({ 'xml:id': ID.label(id), n: color, rend: pattern })}>`,
      `<catDesc>${describe(label)}</catDesc>`,
    );
    open = depth + 1;
  }
  close(0);
  return lines;
}

function describe({ name, definition, whenToUse, whenNot, example, shortcut }: Label): string {
  const gloss = (words: string, type?: string): string =>
    words === '' ? '' : `<gloss${xmlAttributes({ type })}>${xmlText(words)}</gloss>`;
  return [
    `<term>${xmlText(name)}</term>`,
    gloss(definition),
    gloss(whenToUse, 'whenToUse'),
    gloss(whenNot, 'whenNot'),
    gloss(example, 'example'),
    shortcut === null ? '' : `<ident type="shortcut">${xmlText(shortcut)}</ident>`,
  ].join('');
}

/** Readings that are finished. */
function revisionLines({ readings }: ExportedArticle): readonly string[] {
  const finished = readings.filter(({ reading }) => reading.state === 'finished');
  if (finished.length === 0) return [];
  return [
    '<revisionDesc>',
    ...finished.map(
      ({ reading }) =>
        `<change${xmlAttributes({ status: 'finished', when: reading.modified, who: `#${ID.reading(reading.id)}` })}/>`,
    ),
    '</revisionDesc>',
  ];
}
