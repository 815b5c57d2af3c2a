/** A codebook as CATMA's tagset, and the properties its tags have. */
import type { Label } from '../../domain/codebook/label';
import { labelTree } from '../../domain/codebook/label-tree';
import { idOf } from '../../domain/foreign/foreign-ids';
import type { CodebookParts } from '../../domain/transfer/bundle';
import { xmlAttributes, xmlText } from '../../containers/xml/escape';

/** A tag with its properties beyond those that every tag has. */
export interface Tag {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  /** `#rrggbb` */
  readonly color: string;
}

/** Properties that CATMA itself knows, and ours. Every property of an annotation has to be declared by its tag. */
export const AUTHOR = 'catma_markupauthor';
export const COLOR = 'catma_displaycolor';
export const NOTE = 'note';

export function catmaId(id: string): string {
  return `CATMA_${id}`;
}

/** In tree order: CATMA wants a tag before those under it. */
export function tagsOf({ labels }: CodebookParts): readonly Tag[] {
  const here = new Set(labels.map(({ id }) => id));
  return labelTree(labels).map(({ label, depth }) => ({
    id: label.id,
    name: label.name,
    parent: depth > 0 && here.has(label.parentId as Label['id']) ? label.parentId : null,
    color: label.color,
  }));
}

/** For annotations without a label: CATMA has none without a tag. */
export function standInTag({ codebook }: CodebookParts): Tag {
  const id = idOf<string>('catma-unlabelled', codebook.id);
  return { id, name: 'Unlabelled', parent: null, color: '#999999' };
}

/** `more`: names of further properties by the ids of tags. */
export function tagsetLines(
  { codebook }: CodebookParts,
  tags: readonly Tag[],
  more: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const version = catmaTime(codebook.modified);
  const head = { 'xml:id': catmaId(codebook.id), n: `${codebook.name} ${version}`.trim() };
  return [
    `<fsdDecl${xmlAttributes(head)}>`,
    ...tags.flatMap((tag) => [
      `<fsDecl${xmlAttributes({
        'xml:id': catmaId(tag.id),
        n: version,
        type: catmaId(tag.id),
        baseTypes: tag.parent === null ? undefined : catmaId(tag.parent),
      })}>`,
      `<fsDescr>${xmlText(tag.name)}</fsDescr>`,
      propertyLine(tag, COLOR, String(argb(tag.color))),
      propertyLine(tag, AUTHOR, ''),
      propertyLine(tag, NOTE, ''),
      ...[...(more.get(tag.id) ?? [])].map((name) => propertyLine(tag, name, '')),
      '</fsDecl>',
    ]),
    '</fsdDecl>',
  ];
}

/** Opaque, as Java counts colours: 32 bits with a sign. */
export function argb(color: string): number {
  return 0xff000000 | parseInt(color.slice(1), 16) | 0;
}

function propertyLine({ id }: Tag, name: string, value: string): string {
  const attributes = xmlAttributes({ 'xml:id': catmaId(idOf('catma-property', id, name)), name });
  return `<fDecl${attributes}><vRange><vColl><string>${xmlText(value)}</string></vColl></vRange></fDecl>`;
}

/** `2026-08-24T09:00:00.000+0000`, from RFC 3339 in UTC. */
function catmaTime(time: string): string {
  const [seconds = '', fraction = ''] = time.replace(/Z$/, '').split('.');
  return `${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}+0000`;
}
