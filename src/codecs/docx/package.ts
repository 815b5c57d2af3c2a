/** The parts of a Word document (ECMA-376, transitional), packed: the same parts make the same bytes. */
import { xmlAttributes, xmlText } from '../../containers/xml/escape';
import { writeZip } from '../../containers/zip/write-zip';
import type { WordComment } from './comments';
import { runXml } from './paragraphs';

export interface WordDocument {
  readonly title: string;
  readonly creator: string;
  /** At the head of every page. */
  readonly head: string;
  /** RFC 3339, UTC. */
  readonly now: string;
  readonly paragraphs: string;
  readonly comments: readonly WordComment[];
}

export function packDocx(document: WordDocument): Uint8Array<ArrayBuffer> {
  const { head, paragraphs, comments } = document;
  return writeZip([
    { path: '[Content_Types].xml', content: CONTENT_TYPES },
    {
      path: '_rels/.rels',
      content: relationships([
        [`${OFFICE}/officeDocument`, 'word/document.xml'],
        [
          'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          'docProps/core.xml',
        ],
      ]),
    },
    {
      path: 'word/document.xml',
      content: `${XML}<w:document${NAMESPACES}><w:body>${paragraphs}${SECTION}</w:body></w:document>`,
    },
    {
      path: 'word/_rels/document.xml.rels',
      content: relationships([
        [`${OFFICE}/header`, 'header1.xml'],
        [`${OFFICE}/comments`, 'comments.xml'],
        [`${OFFICE}/styles`, 'styles.xml'],
      ]),
    },
    {
      path: 'word/header1.xml',
      content: `${XML}<w:hdr${NAMESPACES}><w:p>${runXml(head)}</w:p></w:hdr>`,
    },
    {
      path: 'word/comments.xml',
      content: `${XML}<w:comments${NAMESPACES}>${comments.map(commentXml).join('')}</w:comments>`,
    },
    { path: 'word/styles.xml', content: STYLES },
    { path: 'docProps/core.xml', content: coreXml(document) },
  ]);
}

function commentXml({ id, author, date, labels, lines }: WordComment): string {
  const attributes = xmlAttributes({
    'w:id': String(id),
    'w:author': author,
    'w:date': date,
    'w:initials': initialsOf(author),
  });
  const paragraphs = [
    ...labels.map((label) => runXml(label, '<w:b/><w:bCs/>')),
    // A comment without any paragraph is not one to Word.
    ...(labels.length + lines.length === 0 ? [''] : lines).map((line) => runXml(line)),
  ];
  return `<w:comment${attributes}>${paragraphs.map((run) => `<w:p>${run}</w:p>`).join('')}</w:comment>`;
}

function coreXml({ title, creator, now }: WordDocument): string {
  const date = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${xmlText(now)}</dcterms:${name}>`;
  return [
    XML,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator>`,
    `${date('created')}${date('modified')}</cp:coreProperties>`,
  ].join('');
}

function relationships(targets: readonly (readonly [type: string, to: string])[]): string {
  const list = targets.map(
    ([type, to], at) =>
      `<Relationship${xmlAttributes({ Id: `rId${at + 1}`, Type: type, Target: to })}/>`,
  );
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .flatMap((word) => Array.from(word)[0] ?? [])
    .slice(0, 3)
    .join('');
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A4 with margins of 2.5 cm, in twentieths of a point. `rId1` is the header. */
const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>';

const CONTENT_TYPES = [
  XML,
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>`,
  `<Override PartName="/word/header1.xml" ContentType="${WORD}.header+xml"/>`,
  `<Override PartName="/word/comments.xml" ContentType="${WORD}.comments+xml"/>`,
  `<Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/>`,
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
  '</Types>',
].join('');

const headingXml = (level: number): string =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="${34 - level * 2}"/></w:rPr></w:style>`;

const STYLES = `${XML}<w:styles${NAMESPACES}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="22"/></w:rPr></w:style>${[1, 2, 3, 4, 5, 6].map(headingXml).join('')}</w:styles>`;
